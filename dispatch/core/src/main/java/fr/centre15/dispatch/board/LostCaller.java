package fr.centre15.dispatch.board;

import fr.centre15.dispatch.call.IncomingCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A caller whom nobody answered; the calls of one number are one caller, a hidden number is a caller of its own.
 *
 * @param call the newest of the calls
 * @param tries how often the caller rang
 */
public record LostCaller(IncomingCall call, int tries) {

    /** @param lost calls, the newest first */
    public static List<LostCaller> of(List<IncomingCall> lost) {
        Map<Object, List<IncomingCall>> byNumber = new LinkedHashMap<>();
        for (IncomingCall call : lost) {
            Object key = call.callingNumber().isPresent() ? call.callingNumber().get() : call.id();
            byNumber.computeIfAbsent(key, _ -> new ArrayList<>()).add(call);
        }
        return byNumber.values().stream()
                .map(calls -> new LostCaller(calls.getFirst(), calls.size()))
                .toList();
    }
}
