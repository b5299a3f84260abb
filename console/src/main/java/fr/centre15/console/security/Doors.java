package fr.centre15.console.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.api.problem.ProblemText;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.console.engine.InstanceProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Who gets through which door: API, public pages and operations, screens. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    private final boolean exercise;

    Doors(InstanceProperties instance) {
        this.exercise = instance.isExercise();
    }

    /** Gateways by key, staff by session and token. Never a redirect: a program reads the answer. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            DispatchGateway gateway,
            InstanceSecret secret,
            LimitProperties limits,
            SessionEnd sessionEnd,
            SecurityContextHolderStrategy asking)
            throws Exception {
        return http.securityMatcher("/api/**", "/map/**", "/tiles/**", "/v3/**")
                .headers(this::common)
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader(ApiKeyFilter.HEADER) != null))
                .addFilterBefore(sessionEnd, SecurityContextHolderFilter.class)
                .addFilterBefore(new AccountAsKnown(gateway), SecurityContextHolderFilter.class)
                .addFilterBefore(new ApiKeyFilter(gateway, secret, asking), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new LockedSession(), AuthorizationFilter.class)
                .addFilterAfter(new BodyLimitFilter(limits), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/api-docs", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> refuse(response, ProblemCode.AUTHENTICATION_REQUIRED))
                        .accessDeniedHandler((request, response, _) -> refuse(response, whyDenied(asking))))
                .build();
    }

    /** Pages without an account, and the operations connector, which listens on loopback only. */
    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher("/v", "/v/**", "/actuator/**")
                .headers(this::common)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Logins go to the one provider of the application: named here again, it would be asked twice about each refusal. */
    @Bean
    @Order(10)
    SecurityFilterChain screens(HttpSecurity http, AccessTrace trace, DispatchGateway gateway, SessionEnd sessionEnd)
            throws Exception {
        return http.addFilterBefore(sessionEnd, SecurityContextHolderFilter.class)
                .addFilterBefore(new AccountAsKnown(gateway), SecurityContextHolderFilter.class)
                .headers(this::common)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/console/**", "/error").permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof LoginTooSoon soon
                                        ? "/login?attente=" + soon.waitSeconds()
                                        : "/login?error")))
                .with(
                        vaadin(),
                        screens -> screens.loginView("/login", "/login")
                                .anyRequest(request -> request.authenticated())
                                .addLogoutHandler((request, response, person) -> left(person, trace)))
                .build();
    }

    /** An exercise on somebody's laptop must not force HTTPS on whatever else runs there under the name localhost. */
    private void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny());
        // Never written over a policy: this is for the operations connector, which does not pass the door keeper.
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PageHeaders.STRICT));
        headers.httpStrictTransportSecurity(strict -> {
            if (exercise) {
                strict.disable();
            } else {
                strict.includeSubDomains(false);
            }
        });
    }

    /** Without a session there was nothing to protect by a token: the answer is to log in. */
    private static ProblemCode whyDenied(SecurityContextHolderStrategy asking) {
        Authentication known = asking.getContext().getAuthentication();
        return known == null ? ProblemCode.AUTHENTICATION_REQUIRED : ProblemCode.CROSS_SITE;
    }

    private static void refuse(HttpServletResponse response, ProblemCode code) throws IOException {
        ProblemText.write(response, code, Map.of());
    }

    private static void left(Authentication authentication, AccessTrace trace) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal person) {
            trace.loggedOut(person.actor());
        }
    }
}
