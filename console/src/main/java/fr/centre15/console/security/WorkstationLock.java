package fr.centre15.console.security;

import com.vaadin.flow.server.VaadinSession;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.staff.PersonId;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The lock of a workstation nobody is at. Its mark stands in the HTTP session, so that every page, every tab and the API
 * see the same, and loading a page again opens nothing; it ends with the person's password or with the session. Thread
 * safe, as far as a page's own session is held by whoever asks about it.
 */
@Component
public final class WorkstationLock {

    static final String LOCKED = "samu.locked";

    private final AuthenticationProvider accounts;
    private final DispatchGateway gateway;
    private final Duration idle;

    /** @param idle without a gesture for this long, a workstation locks itself */
    WorkstationLock(
            AuthenticationProvider accounts,
            DispatchGateway gateway,
            @Value("${samu.session.idle-lock:10m}") Duration idle) {
        this.accounts = accounts;
        this.gateway = gateway;
        this.idle = idle;
    }

    public long idleSeconds() {
        return idle.toSeconds();
    }

    static boolean isLocked(HttpSession session) {
        return session.getAttribute(LOCKED) != null;
    }

    public boolean isLocked(VaadinSession session) {
        return session.getSession().getAttribute(LOCKED) != null;
    }

    /** Whether this person is the one logged in: a colleague may have come since, by another tab of the same browser. */
    public boolean isStill(VaadinSession session, PersonId person) {
        return session.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext known
                && known.getAuthentication() != null
                && known.getAuthentication().getPrincipal() instanceof StaffPrincipal there
                && there.personId().equals(person);
    }

    public void lock(VaadinSession session) {
        session.getSession().setAttribute(LOCKED, Boolean.TRUE);
    }

    /**
     * Opens it when this is the person's password; wrong ones are slowed down like at the login.
     *
     * @return whether it is open now
     */
    public boolean open(VaadinSession session, PersonId person, String password) {
        boolean right = isPasswordOf(person, password);
        if (right) {
            session.getSession().removeAttribute(LOCKED);
        }
        return right;
    }

    private boolean isPasswordOf(PersonId person, String password) {
        return gateway.state()
                .staff()
                .find(person)
                .map(account -> {
                    try {
                        return accounts.authenticate(
                                        UsernamePasswordAuthenticationToken.unauthenticated(account.login(), password))
                                .isAuthenticated();
                    } catch (AuthenticationException wrong) {
                        return false;
                    }
                })
                .orElse(false);
    }
}
