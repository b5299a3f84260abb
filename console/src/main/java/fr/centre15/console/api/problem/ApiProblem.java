package fr.centre15.console.api.problem;

import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.util.HashMap;
import java.util.Map;

/** Ends the handling of a request with a problem. Carries codes and ids, never a patient's data. */
public final class ApiProblem extends RuntimeException {

    private final int status;
    private final transient Map<String, Object> body;

    private ApiProblem(int status, Map<String, Object> body) {
        super(String.valueOf(body.get("code")), null, false, false);
        this.status = status;
        this.body = body;
    }

    public static ApiProblem of(ProblemCode code) {
        return of(code, Map.of());
    }

    public static ApiProblem of(ProblemCode code, Map<String, String> details) {
        return new ApiProblem(code.status(), ProblemText.body(code, details));
    }

    public static ApiProblem missing(String field) {
        return of(ProblemCode.MISSING_FIELD, Map.of("field", field));
    }

    /** @param expected in French, what the field should hold */
    public static ApiProblem invalid(String field, String expected) {
        return of(ProblemCode.INVALID_FIELD, Map.of("field", field, "expected", expected));
    }

    /** A refusal of the rules; who holds a call is given by name. */
    public static ApiProblem of(Reply reply, SamuState state) {
        if (!(reply instanceof Reply.Refused refused)) {
            throw new IllegalArgumentException("only a refusal is a problem");
        }
        Map<String, String> details = new HashMap<>(refused.details());
        details.computeIfPresent("holder", (_, id) -> state.staff().nameOf(PersonId.parse(id)));
        return new ApiProblem(
                ProblemCode.statusOf(refused.refusal()), ProblemText.body(refused.refusal(), Map.copyOf(details)));
    }

    public int status() {
        return status;
    }

    public Map<String, Object> body() {
        return body;
    }
}
