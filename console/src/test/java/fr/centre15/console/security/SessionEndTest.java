package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.staff.Role;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionEndTest {

    private static final Duration LOGIN = Duration.ofSeconds(59);

    @Test
    @Tag("T18a")
    void shouldEndASessionTwelveHoursAfterItsLoginHoweverBusy() throws IOException, ServletException {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(SessionEnd.LOGGED_IN_AT, LOGIN.toNanos());

        requestAt(LOGIN.plusHours(11), session, true);
        assertThat(session.isInvalid()).isFalse();

        requestAt(LOGIN.plusHours(12).plusSeconds(1), session, true);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void shouldEndTheSessionOfAnAccountThatWasClosed() throws IOException, ServletException {
        MockHttpSession session = new MockHttpSession();
        StaffPrincipal person = new StaffPrincipal(new UUID(0, 1), "arm1", "Camille", List.of(Role.ARM_FRONT), "");
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));

        requestAt(LOGIN, session, true);
        assertThat(session.isInvalid()).isFalse();

        requestAt(LOGIN, session, false);
        assertThat(session.isInvalid()).isTrue();
    }

    private static void requestAt(Duration now, MockHttpSession session, boolean employed)
            throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionEnd(now::toNanos, Duration.ofHours(12), _ -> employed)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
