package fr.centre15.console.api.problem;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes an error as RFC 9457 {@code application/problem+json}: stable {@code code}, French {@code detail}. Thread safe. */
public final class ProblemText {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVICE_UNAVAILABLE = 503;

    private ProblemText() {}

    public static void write(HttpServletResponse response, ProblemCode code, Map<String, String> details)
            throws IOException {
        send(response, code.status(), body(code, details));
    }

    public static void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        send(response, problem.status(), problem.body());
    }

    static Map<String, Object> body(ProblemCode code, Map<String, String> details) {
        return body(code.name(), code.status(), Texts.of("problem." + code, details), details);
    }

    static Map<String, Object> body(Refusal refusal, Map<String, String> details) {
        return body(refusal.name(), ProblemCode.statusOf(refusal), Texts.of("refusal." + refusal, details), details);
    }

    private static Map<String, Object> body(String code, int status, String detail, Map<String, String> details) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:samu:problem:" + code);
        body.put("title", code);
        body.put("status", status);
        body.put("code", code);
        body.put("detail", detail);
        details.forEach(body::putIfAbsent);
        return body;
    }

    private static void send(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (status == SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
