package fr.centre15.console.telephony;

import fr.centre15.console.api.JsonBody;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.dispatch.call.CallCommand;
import fr.centre15.dispatch.call.CallId;
import fr.centre15.dispatch.call.CallSignal;
import fr.centre15.dispatch.call.PhoneNumber;
import java.time.Instant;
import java.util.List;

/**
 * What a telephone system says about a call: the one reader of it, for the endpoint and for support.
 *
 * @param warnings codes of what was left aside
 */
public record TelephonyEvent(CallCommand.ReportCall report, List<String> warnings) {

    public TelephonyEvent {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads an event; a number that cannot be read costs a warning, never the call.
     *
     * @throws ApiProblem when no call is named, or the event is none
     */
    public static TelephonyEvent read(JsonBody json) {
        CallCommand.ReportCall report = reportIn(json);
        return new TelephonyEvent(report, warnings(json, report));
    }

    private static CallCommand.ReportCall reportIn(JsonBody json) {
        CallSignal signal = json.type(CallSignal.values(), CallSignal::name);
        String call = json.text("callId", CallId.LONGEST_NAME);
        if (!CallId.isName(call)) {
            throw ApiProblem.invalid("callId", "1 à 64 lettres, chiffres ou . _ : -");
        }
        Instant at = json.instant("at");
        int longest = CallCommand.ReportCall.LONGEST_LINE;
        String line = signal == CallSignal.RINGING
                ? json.text("line", longest)
                : json.optionalText("line", longest).orElse("");
        return new CallCommand.ReportCall(
                signal, new CallId(call), json.anyText("callingNumber").flatMap(PhoneNumber::parse), line, at);
    }

    private static List<String> warnings(JsonBody json, CallCommand.ReportCall report) {
        boolean unreadable = json.has("callingNumber")
                && report.callingNumber().isEmpty()
                && json.anyText("callingNumber").filter(String::isBlank).isEmpty();
        return unreadable ? List.of("UNREADABLE_CALLING_NUMBER") : List.of();
    }
}
