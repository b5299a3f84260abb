package fr.centre15.console.security;

import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.api.problem.ProblemText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large before it is read whole: by its announced length, or, when it announces none, after
 * one byte more than is allowed. Runs after authentication, so that a stranger's body is not read at all.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final LimitProperties limits;

    BodyLimitFilter(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int limit = limitFor(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            refuse(response, limit);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(response, limit);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private int limitFor(String path) {
        boolean ofATelephone = path.startsWith("/api/telephony/") || path.equals("/api/aml");
        return (int) (ofATelephone ? limits.telephony() : limits.json()).toBytes();
    }

    private static void refuse(HttpServletResponse response, int limit) throws IOException {
        ProblemText.write(response, ProblemCode.PAYLOAD_TOO_LARGE, Map.of("limit", Integer.toString(limit)));
    }
}
