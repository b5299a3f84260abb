package fr.centre15.console.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The last tries from this source failed: the next one is looked at after a wait. */
final class LoginTooSoon extends LockedException {

    private final long waitSeconds;

    LoginTooSoon(Duration wait) {
        super("too many tries");
        this.waitSeconds = wait.toSeconds() + 1;
    }

    long waitSeconds() {
        return waitSeconds;
    }
}
