package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.staff.Account;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a login and its password against the accounts of the working state: works with every database down. An unknown
 * login takes as long as a wrong password. Thread safe.
 */
final class AccountLogin implements AuthenticationProvider {

    /** Longer than any password that the encoder looks at whole. */
    private static final int LONGEST_PASSWORD = 200;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(4);

    private final Semaphore turns = new Semaphore(1, true);
    private final DispatchGateway gateway;
    private final PasswordEncoder encoder;
    private final LoginBackOff backOff;
    private final AccessTrace trace;
    private final String hashOfNobody;

    AccountLogin(DispatchGateway gateway, PasswordEncoder encoder, LoginBackOff backOff, AccessTrace trace) {
        this.gateway = gateway;
        this.encoder = encoder;
        this.backOff = backOff;
        this.trace = trace;
        this.hashOfNobody = encoder.encode("personne n'a ce mot de passe");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String login = request.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(request.getCredentials());
        if (login.length() > 40 || password.length() > LONGEST_PASSWORD) {
            throw new BadCredentialsException("unknown login or wrong password");
        }
        String source = sourceOf(request);
        Duration wait = backOff.begin(login, source);
        if (!wait.isZero()) {
            throw new LoginTooSoon(wait);
        }
        Optional<Account> known = gateway.state().staff().byLogin(login).filter(Account::active);
        String hash =
                known.map(Account::passwordHash).filter(text -> !text.isEmpty()).orElse(hashOfNobody);
        if (!matchesInTurn(password, hash) || hash.equals(hashOfNobody)) {
            trace.loginRefused(known.map(Account::id), source);
            throw new BadCredentialsException("unknown login or wrong password");
        }
        backOff.succeeded(login, source);
        StaffPrincipal principal = StaffPrincipal.of(known.orElseThrow());
        trace.loggedIn(principal.actor(), source);
        return authenticated(principal, request);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Checking a password is made to be slow: one at a time, so that a flood of logins leaves a core to the calls. */
    private boolean matchesInTurn(String password, String hash) {
        try {
            if (!turns.tryAcquire(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LoginTooSoon(LONGEST_TURN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginTooSoon(LONGEST_TURN);
        }
        try {
            return matches(password, hash);
        } finally {
            turns.release();
        }
    }

    private boolean matches(String password, String hash) {
        try {
            return encoder.matches(password, hash);
        } catch (IllegalArgumentException unreadableHash) {
            return false;
        }
    }

    private static Authentication authenticated(StaffPrincipal principal, Authentication request) {
        List<GrantedAuthority> authorities = principal.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        token.setDetails(request.getDetails());
        return token;
    }

    private static String sourceOf(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
