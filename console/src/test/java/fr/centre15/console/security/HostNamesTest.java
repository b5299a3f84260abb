package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    private final HostNames names =
            HostNames.of(URI.create("https://Video.SAMU59.example:8444"), List.of("regulation.chu"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "127.0.0.1",
                "192.168.1.20",
                "[::1]",
                "video.samu59.example",
                "regulation.chu"
            })
    void shouldAnswerToItsOwnNamesAndToAddresses(String host) {
        assertThat(names.isOurs(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"voleur.example", "localhost.voleur.example", "127.0.0.1.voleur.example", "", "samu59.example"})
    void shouldNotAnswerToOthers(String host) {
        assertThat(names.isOurs(host)).isFalse();
    }

    @Test
    @Tag("T17a")
    void shouldTellOwnPagesFromForeignOnes() {
        assertThat(HostNames.isSameSite(Optional.of("https://localhost:8443"), "localhost:8443", true))
                .isTrue();
        assertThat(HostNames.isSameSite(Optional.empty(), "localhost:8443", false))
                .isTrue();
        assertThat(HostNames.isSameSite(Optional.empty(), "localhost:8443", true))
                .isFalse();
        assertThat(HostNames.isSameSite(Optional.of("null"), "localhost:8443", false))
                .isFalse();
        assertThat(HostNames.isSameSite(Optional.of("https://localhost:8444"), "localhost:8443", false))
                .isFalse();
        assertThat(HostNames.isSameSite(Optional.of("https://voleur example"), "localhost:8443", false))
                .isFalse();
    }
}
