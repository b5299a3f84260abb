package fr.centre15.console.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets through which door: the chain of the screens, and what every chain needs. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final int BCRYPT_STRENGTH = 12;
    private static final int REMEMBERED_FAILURES = 10_000;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    AccessTrace accessTrace(DispatchGateway gateway, MeterRegistry meters) {
        return new AccessTrace(gateway, meters);
    }

    @Bean
    AccountLogin accountLogin(
            DispatchGateway gateway, PasswordEncoder encoder, InstantSource clock, AccessTrace trace) {
        return new AccountLogin(gateway, encoder, new LoginBackOff(clock, REMEMBERED_FAILURES), trace);
    }

    @Bean
    InstanceSecret instanceSecret(InstanceProperties instance, SecureRandom random) {
        return InstanceSecret.open(instance.state().resolve("secrets/instance-secret"), random);
    }

    /** Before the doors open, since connectors start after every singleton is made. */
    @Bean
    FirstStart firstStart(
            DispatchGateway gateway,
            PasswordEncoder encoder,
            InstanceSecret secret,
            SecureRandom random,
            InstanceProperties instance,
            ServerProperties server) {
        FirstStart first = new FirstStart(gateway, encoder, secret, random);
        boolean encrypted = Connectors.isEncrypted(server);
        int port = server.getPort() == null ? 8080 : server.getPort();
        first.run(
                instance.isExercise(),
                encrypted ? "https" : "http",
                port,
                instance.state().resolve("first-steps.txt"));
        return first;
    }

    @Bean
    Connectors connectors(ServerProperties server) {
        return new Connectors(server);
    }

    @Bean
    @Order(10)
    SecurityFilterChain screens(HttpSecurity http, AccountLogin accounts, AccessTrace trace) throws Exception {
        return http.authenticationProvider(accounts)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/console/**", "/error").permitAll())
                .formLogin(form -> form.failureHandler((request, response, failure) -> response.sendRedirect(
                        failure instanceof LoginTooSoon soon
                                ? "/login?attente=" + soon.waitSeconds()
                                : "/login?error")))
                .with(
                        vaadin(),
                        screens -> screens.loginView("/login", "/login")
                                .anyRequest(request -> request.authenticated())
                                .addLogoutHandler((request, response, authentication) -> left(authentication, trace)))
                .build();
    }

    private static void left(Authentication authentication, AccessTrace trace) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal person) {
            trace.loggedOut(person.actor());
        }
    }
}
