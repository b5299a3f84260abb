package fr.centre15.console.board;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Opens a locked workstation again for the person who sits at it. Thread safe. */
@Component
class LockDesk {

    private final AuthenticationProvider accounts;
    private final DispatchGateway gateway;
    private final Duration idle;

    /** @param idle without a gesture for this long, a workstation locks itself */
    LockDesk(
            AuthenticationProvider accounts,
            DispatchGateway gateway,
            @Value("${samu.session.idle-lock:10m}") Duration idle) {
        this.accounts = accounts;
        this.gateway = gateway;
        this.idle = idle;
    }

    long idleSeconds() {
        return idle.toSeconds();
    }

    /** True when this is the person's password; wrong ones are slowed down like at the login. */
    boolean opens(PersonId person, String password) {
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
