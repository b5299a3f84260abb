package fr.centre15.console.api;

import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.api.problem.ProblemText;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last stop of an error that nobody answered: a problem with a reference, never a stack trace. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof Throwable thrown) {
            ProblemText.write(response, ProblemCode.INTERNAL_ERROR, Map.of("reference", ErrorReference.noted(thrown)));
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemText.write(response, codeOf(status instanceof Integer number ? number : 404), Map.of());
    }

    private static ProblemCode codeOf(int status) {
        return switch (status) {
            case 401 -> ProblemCode.AUTHENTICATION_REQUIRED;
            case 403 -> ProblemCode.NOT_ALLOWED;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
            default -> status == 404 ? ProblemCode.NOT_FOUND : ProblemCode.BAD_REQUEST;
        };
    }
}
