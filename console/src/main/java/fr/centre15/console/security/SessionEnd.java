package fr.centre15.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session some time after its login, however busy it is: nobody stays in for ever. */
final class SessionEnd extends OncePerRequestFilter {

    static final String LOGGED_IN_AT = "samu.logged-in-at";

    private final InstantSource clock;
    private final Duration longest;

    SessionEnd(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && isOver(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return session.getAttribute(LOGGED_IN_AT) instanceof Instant since
                && since.plus(longest).isBefore(clock.instant());
    }
}
