package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import fr.centre15.console.engine.MonotonicClock;
import fr.centre15.dispatch.staff.Account;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What every door needs: secrets, accounts, traces, connectors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublicDoorProperties.class, LimitProperties.class, SessionProperties.class})
class SecurityConfiguration {

    private static final int BCRYPT_STRENGTH = 12;
    private static final int REMEMBERED_FAILURES = 10_000;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    InstanceSecret instanceSecret(InstanceProperties instance, SecureRandom random) {
        return InstanceSecret.open(instance.state().resolve("secrets/instance-secret"), random);
    }

    @Bean
    AccessTrace accessTrace(DispatchGateway gateway, MeterRegistry meters) {
        return new AccessTrace(gateway, meters);
    }

    @Bean
    FileAccess fileAccess(DispatchGateway gateway, AccessTrace trace, MonotonicClock clock) {
        return new FileAccess(gateway, trace, clock);
    }

    @Bean
    LoginBackOff loginBackOff(MonotonicClock clock) {
        return new LoginBackOff(clock, REMEMBERED_FAILURES);
    }

    @Bean
    AccountLogin accountLogin(
            DispatchGateway gateway, PasswordEncoder encoder, LoginBackOff backOff, AccessTrace trace) {
        return new AccountLogin(gateway, encoder, backOff, trace);
    }

    @Bean
    SessionEnd sessionEnd(DispatchGateway gateway, MonotonicClock clock, SessionProperties sessions) {
        return new SessionEnd(
                clock,
                sessions.sessionLongest(),
                person -> gateway.state()
                        .staff()
                        .find(person.personId())
                        .filter(Account::active)
                        .isPresent());
    }

    /** The filter belongs to the chains of staff, not to every request. */
    @Bean
    FilterRegistrationBean<SessionEnd> sessionEndOnlyInChains(SessionEnd filter) {
        FilterRegistrationBean<SessionEnd> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    OwnPassword ownPassword(DispatchGateway gateway, PasswordEncoder encoder, LoginBackOff backOff) {
        return new OwnPassword(gateway, encoder, backOff);
    }

    @Bean
    FreshSecrets freshSecrets(SecureRandom random, PasswordEncoder encoder, InstanceSecret secret) {
        return new FreshSecrets(random, encoder, secret);
    }

    @Bean
    Connectors connectors(
            ServerProperties server, PublicDoorProperties door, SessionProperties names, InstanceProperties instance) {
        return new Connectors(server, door, names.namesWith(instance.publicUrl()));
    }

    /** The configuration is looked at, then the first accounts are made: before the doors, which open after every bean. */
    @Bean
    FirstStart firstStart(
            DispatchGateway gateway,
            PasswordEncoder encoder,
            InstanceSecret secret,
            SecureRandom random,
            InstanceProperties instance,
            ServerProperties server,
            PublicDoorProperties publicDoor,
            Environment environment) {
        new StartGate(instance, server, publicDoor, environment).pass(gateway);
        FirstStart first = new FirstStart(gateway, encoder, secret, random);
        String scheme = Connectors.isEncrypted(server) ? "https" : "http";
        int port = server.getPort() == null ? 0 : server.getPort();
        first.run(instance.isExercise(), scheme, port, instance.state().resolve("first-steps.txt"));
        return first;
    }
}
