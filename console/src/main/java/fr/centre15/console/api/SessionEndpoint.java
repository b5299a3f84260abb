package fr.centre15.console.api;

import fr.centre15.console.security.OwnPassword;
import fr.centre15.console.security.StaffPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in, and the token that every changing request of this session must carry. */
@RestController
class SessionEndpoint {

    private static final int LONGEST_PASSWORD = 200;

    private final OwnPassword passwords;

    SessionEndpoint(OwnPassword passwords) {
        this.passwords = passwords;
    }

    /** @param header name of the header in which the token is sent */
    record Session(String login, String name, List<String> roles, String header, String token) {
        @Override
        public String toString() {
            return "Session[" + login + "]";
        }
    }

    @GetMapping("/api/session")
    Session session(Asker asker, CsrfToken token) {
        StaffPrincipal person = asker.person();
        return new Session(
                person.login(),
                person.displayName(),
                person.roles().stream().map(Enum::name).toList(),
                token.getHeaderName(),
                token.getToken());
    }

    @PostMapping(path = "/api/session/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> changePassword(Asker asker, @RequestBody byte[] body, HttpServletRequest request) {
        JsonBody json = JsonBody.parse(body);
        passwords.change(
                asker.person(),
                request.getRemoteAddr(),
                json.text("present", LONGEST_PASSWORD),
                json.text("next", LONGEST_PASSWORD));
        return ResponseEntity.noContent().build();
    }
}
