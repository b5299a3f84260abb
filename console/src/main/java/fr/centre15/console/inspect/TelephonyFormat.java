package fr.centre15.console.inspect;

import fr.centre15.console.api.JsonBody;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.telephony.TelephonyEvent;
import fr.centre15.dispatch.call.CallCommand.ReportCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The JSON of {@code POST /api/telephony/events}. */
final class TelephonyFormat implements OutsideFormat {

    private static final String KIND = "telephony-event";
    private static final String FORMAT = "JSON";

    /** As long as the endpoint takes: a longer file is something else. */
    private static final int LONGEST = 64 * 1024;

    @Override
    public Optional<Understanding> read(byte[] bytes) {
        return bytes.length > LONGEST
                ? Optional.empty()
                : objectIn(bytes).filter(TelephonyFormat::isAboutACall).map(TelephonyFormat::understand);
    }

    private static Optional<JsonBody> objectIn(byte[] bytes) {
        try {
            return Optional.of(JsonBody.parse(bytes));
        } catch (ApiProblem notAnObject) {
            return Optional.empty();
        }
    }

    private static boolean isAboutACall(JsonBody json) {
        return json.has("callId");
    }

    private static Understanding understand(JsonBody json) {
        try {
            TelephonyEvent event = TelephonyEvent.read(json);
            return Understanding.of(KIND, FORMAT, contentOf(event.report()), event.warnings());
        } catch (ApiProblem refused) {
            return Understanding.refused(
                    KIND,
                    FORMAT,
                    String.valueOf(refused.body().get("code")),
                    String.valueOf(refused.body().get("detail")));
        }
    }

    /** Whether the number was read, not the number: the answer of this tool is pasted into tickets. */
    private static Map<String, Object> contentOf(ReportCall report) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", report.signal().name());
        content.put("callId", report.call().value());
        content.put("callingNumberReadable", report.callingNumber().isPresent());
        content.put("line", report.line());
        content.put("at", report.reportedAt().toString());
        return content;
    }
}
