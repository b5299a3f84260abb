package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
import fr.centre15.console.api.Json;
import fr.centre15.console.api.RunningConsole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoginTest extends RunningConsole {

    @Test
    @Tag("T18a")
    void shouldGiveANewSessionIdAtLogin() {
        Browser browser = new Browser(port);
        browser.get("/login");
        String before = browser.session();

        var answer = browser.logIn("arm1", FirstNote.in(STATE).passwordOf("arm1"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void shouldShowOurOwnLogin() {
        var page = new Browser(port).get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("VAADIN").doesNotContain("Please sign in");
    }

    @Test
    void shouldRefuseAWrongPassword() {
        Browser browser = new Browser(port);

        var answer = browser.logIn("dr.petit", "ce n'est pas le mot");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login?error");
    }

    @Test
    void shouldSendAStrangerToTheLoginAndOpenTheScreenAfterIt() {
        Browser browser = new Browser(port);

        var stranger = browser.get("/essai-front");
        browser.logIn("arm1", FirstNote.in(STATE).passwordOf("arm1"));

        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(browser.get("/essai-front").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("T19b")
    void shouldLetTheRightPersonInFromAnotherPostDuringAnAttack() {
        Browser attacker = new Browser(port, "127.0.0.66");
        for (int i = 0; i < 50; i++) {
            attacker.logIn("superviseur", "essai numéro " + i);
        }

        var refused = attacker.logIn("superviseur", FirstNote.in(STATE).passwordOf("superviseur"));
        var colleague = new Browser(port, "127.0.0.12")
                .logIn("superviseur", FirstNote.in(STATE).passwordOf("superviseur"));

        assertThat(refused.headers().firstValue("Location").orElse("")).contains("attente=");
        assertThat(colleague.headers().firstValue("Location").orElse("")).doesNotContain("login");
    }

    @Test
    void shouldChangeOnesOwnPasswordOnlyWithThePresentOne() {
        Browser browser = new Browser(port);
        String first = FirstNote.in(STATE).passwordOf("superviseur");
        browser.logIn("superviseur", first);
        String next = "le chat du voisin";

        var wrong = browser.postInSession(
                "/api/session/password", "{\"present\":\"au hasard du sort\",\"next\":\"%s\"}".formatted(next));
        var weak = browser.postInSession(
                "/api/session/password", "{\"present\":\"%s\",\"next\":\"court\"}".formatted(first));
        var changed = browser.postInSession(
                "/api/session/password", "{\"present\":\"%s\",\"next\":\"%s\"}".formatted(first, next));

        assertThat(Json.of(wrong).text("code")).isEqualTo("PASSWORD_WRONG");
        assertThat(Json.of(weak).text("code")).isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(new Browser(port)
                        .logIn("superviseur", next)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("login");
        browser.postInSession("/api/session/password", "{\"present\":\"%s\",\"next\":\"%s\"}".formatted(next, first));
    }
}
