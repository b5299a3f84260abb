package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.staff.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the sessions of an account that was closed or whose roles changed, at their next request. */
final class AccountAsKnown extends OncePerRequestFilter {

    private final DispatchGateway gateway;

    AccountAsKnown(DispatchGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && hasChanged(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean hasChanged(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof StaffPrincipal person
                && gateway.state()
                        .staff()
                        .find(person.personId())
                        .filter(account -> isTheSame(account, person))
                        .isEmpty();
    }

    private static boolean isTheSame(Account account, StaffPrincipal person) {
        return account.active()
                && account.roles().equals(person.roles())
                && account.scope().equals(person.scope());
    }
}
