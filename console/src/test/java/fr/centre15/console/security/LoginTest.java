package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Browser;
import fr.centre15.console.api.FirstNote;
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
}
