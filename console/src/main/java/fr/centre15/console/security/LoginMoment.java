package fr.centre15.console.security;

import fr.centre15.console.engine.MonotonicClock;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes in the session when its person logged in: {@link SessionEnd} counts from there. */
@Component
final class LoginMoment {

    private final MonotonicClock clock;

    LoginMoment(MonotonicClock clock) {
        this.clock = clock;
    }

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            request.getSession().setAttribute(SessionEnd.LOGGED_IN_AT, clock.nanos());
            // Whoever has just typed a password is at the workstation.
            request.getSession().removeAttribute(WorkstationLock.LOCKED);
        }
    }
}
