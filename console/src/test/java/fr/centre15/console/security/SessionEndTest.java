package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionEndTest {

    private static final Instant LOGIN = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    @Tag("T18a")
    void shouldEndASessionTwelveHoursAfterItsLoginHoweverBusy() throws IOException, ServletException {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(SessionEnd.LOGGED_IN_AT, LOGIN);

        requestAt(LOGIN.plus(Duration.ofHours(11)), session);
        assertThat(session.isInvalid()).isFalse();

        requestAt(LOGIN.plus(Duration.ofHours(12)).plusSeconds(1), session);
        assertThat(session.isInvalid()).isTrue();
    }

    private static void requestAt(Instant now, MockHttpSession session) throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionEnd(() -> now, Duration.ofHours(12))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
