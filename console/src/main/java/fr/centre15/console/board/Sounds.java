package fr.centre15.console.board;

import fr.centre15.dispatch.board.FileRow;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.util.ArrayList;
import java.util.List;

/** Which sounds last now: each is doubled by something to see, and stops with its cause. */
final class Sounds {

    private Sounds() {}

    static String of(BoardSnapshot snapshot) {
        List<String> tokens = new ArrayList<>();
        for (IncomingCall call : snapshot.board().waiting()) {
            tokens.add("incoming:" + call.id());
        }
        for (FileRow row : snapshot.board().emergency()) {
            boolean vital = row.priority().filter(RegulationPriority.P0::equals).isPresent();
            if (vital && row.needsPhysician()) {
                tokens.add("p0:" + row.drm());
            }
        }
        return String.join(" ", tokens);
    }
}
