package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.DispatchGateway;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The doors as they stand, before a session that a page has locked. */
class LockedSessionTest extends RunningConsole {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter doors;

    @Autowired
    private DispatchGateway gateway;

    private final MockHttpSession session = new MockHttpSession();
    private boolean gotThrough;

    @BeforeEach
    void loggedIn() {
        StaffPrincipal person =
                StaffPrincipal.of(gateway.state().staff().byLogin("arm1").orElseThrow());
        List<SimpleGrantedAuthority> authorities =
                Stream.of("ROLE_ARM_FRONT").map(SimpleGrantedAuthority::new).toList();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, authorities)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/calls", "/api/regulation-files", "/api/anything-of-tomorrow"})
    @Tag("T18c")
    void shouldAnswerNothingWhileTheWorkstationIsLocked(String path) throws IOException, ServletException {
        session.setAttribute(WorkstationLock.LOCKED, true);

        MockHttpServletResponse answer = ask(new MockHttpServletRequest("GET", path));

        assertThat(gotThrough).isFalse();
        assertThat(answer.getStatus()).isEqualTo(423);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"code\":\"SESSION_LOCKED\"");
    }

    @Test
    void shouldAnswerOnceItIsOpen() throws IOException, ServletException {
        ask(new MockHttpServletRequest("GET", "/api/session"));

        assertThat(gotThrough).isTrue();
    }

    @Test
    void shouldNotKeepAGatewayOut() throws IOException, ServletException {
        session.setAttribute(WorkstationLock.LOCKED, true);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/telephony/events");
        request.addHeader(ApiKeyFilter.HEADER, FirstNote.in(STATE).apiKey());

        ask(request);

        assertThat(gotThrough).isTrue();
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws IOException, ServletException {
        request.setServletPath(request.getRequestURI());
        request.setSession(session);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        MockFilterChain beyond = new MockFilterChain();
        doors.doFilter(request, answer, beyond);
        gotThrough = beyond.getRequest() != null;
        return answer;
    }
}
