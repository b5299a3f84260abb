package fr.centre15.console.security;

import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.api.problem.ProblemText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While a workstation is locked, the API answers nothing to its session: 423 until the person types the password on the
 * screen. Gateways have no session and are not concerned; logging out is a page's affair and always works.
 */
final class LockedSession extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && WorkstationLock.isLocked(session) && isAskedByAPerson(request)) {
            ProblemText.write(response, ProblemCode.SESSION_LOCKED, Map.of());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAskedByAPerson(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof StaffPrincipal;
    }
}
