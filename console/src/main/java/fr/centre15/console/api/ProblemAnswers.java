package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.api.problem.ProblemText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever ends a request into a problem; what we did not foresee shows a reference only. */
@RestControllerAdvice
class ProblemAnswers {

    @ExceptionHandler
    void problem(ApiProblem problem, HttpServletResponse response) throws IOException {
        ProblemText.write(response, problem);
    }

    /** No body where one is needed; our endpoints read the rest themselves. */
    @ExceptionHandler
    void noBody(HttpMessageNotReadableException fault, HttpServletResponse response) throws IOException {
        ProblemText.write(response, ProblemCode.MALFORMED_JSON, Map.of());
    }

    @ExceptionHandler
    void wrongMethod(HttpRequestMethodNotSupportedException fault, HttpServletResponse response) throws IOException {
        if (fault.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", fault.getSupportedMethods()));
        }
        ProblemText.write(response, ProblemCode.METHOD_NOT_ALLOWED, Map.of());
    }

    @ExceptionHandler
    void anything(Exception fault, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        int status =
                fault instanceof ErrorResponse known ? known.getStatusCode().value() : 500;
        ProblemCode code = codeOf(status);
        Map<String, String> details =
                code == ProblemCode.INTERNAL_ERROR ? Map.of("reference", ErrorReference.noted(fault)) : Map.of();
        ProblemText.write(response, code, details);
    }

    private static ProblemCode codeOf(int status) {
        return switch (status) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }
}
