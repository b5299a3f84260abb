package fr.centre15.console.security;

import fr.centre15.console.engine.MonotonicClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session some time after its login, however busy it is, and at once when its account was closed: nobody stays in
 * for ever.
 */
final class SessionEnd extends OncePerRequestFilter {

    /** Nanoseconds of the monotonic clock: sessions live no longer than the process. */
    static final String LOGGED_IN_AT = "samu.logged-in-at";

    private final MonotonicClock clock;
    private final Duration longest;
    private final Predicate<StaffPrincipal> isStillEmployed;

    SessionEnd(MonotonicClock clock, Duration longest, Predicate<StaffPrincipal> isStillEmployed) {
        this.clock = clock;
        this.longest = longest;
        this.isStillEmployed = isStillEmployed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && (isOver(session) || isOfClosedAccount(session))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return session.getAttribute(LOGGED_IN_AT) instanceof Long since && clock.nanos() - since > longest.toNanos();
    }

    private boolean isOfClosedAccount(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof StaffPrincipal person
                && !isStillEmployed.test(person);
    }
}
