package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StartChecksTest {

    private static final URI SECURE = URI.create("https://samu59.example/");
    private static final URI PLAIN = URI.create("http://samu59.example/");
    private static final Set<String> EXPOSED = Set.of("health", "prometheus");

    @Test
    void shouldStartASoundLiveInstanceAndASoundExercise() {
        assertThat(new StartChecks(
                                true,
                                true,
                                SECURE,
                                8443,
                                8444,
                                8445,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.of("LIVE"),
                                List.of("admin"),
                                false)
                        .fault())
                .isEmpty();
        assertThat(new StartChecks(
                                false,
                                false,
                                PLAIN,
                                0,
                                0,
                                0,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.empty(),
                                List.of("arm1"),
                                false)
                        .fault())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unsound")
    @Tag("T20a")
    void shouldRefuseToStartWithOneSentence(StartChecks configuration, String tells) {
        String sentence = configuration.fault().orElseThrow();

        assertThat(sentence).contains(tells).endsWith(".").doesNotContain("\n");
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of(
                        new StartChecks(
                                true,
                                false,
                                SECURE,
                                8443,
                                8444,
                                8445,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.empty(),
                                List.of(),
                                false),
                        "HTTPS"),
                Arguments.of(
                        new StartChecks(
                                true,
                                true,
                                PLAIN,
                                8443,
                                8444,
                                8445,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.empty(),
                                List.of(),
                                false),
                        "samu.public-url"),
                Arguments.of(
                        new StartChecks(
                                true,
                                true,
                                SECURE,
                                8443,
                                8444,
                                8445,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.empty(),
                                List.of("admin", "arm1"),
                                false),
                        "démonstration"),
                Arguments.of(
                        new StartChecks(
                                true,
                                true,
                                SECURE,
                                8443,
                                8444,
                                8445,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.empty(),
                                List.of(),
                                true),
                        "mot de passe"),
                Arguments.of(
                        new StartChecks(
                                true,
                                true,
                                SECURE,
                                8443,
                                8444,
                                8445,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.of("EXERCISE"),
                                List.of(),
                                false),
                        "instance d'exercice"),
                Arguments.of(
                        new StartChecks(
                                false, true, SECURE, 8443, 8444, 8445, "", EXPOSED, Optional.empty(), List.of(), false),
                        "management.server.address"),
                Arguments.of(
                        new StartChecks(
                                false,
                                true,
                                SECURE,
                                8443,
                                8443,
                                8445,
                                "127.0.0.1",
                                EXPOSED,
                                Optional.empty(),
                                List.of(),
                                false),
                        "ports"),
                Arguments.of(
                        new StartChecks(
                                false,
                                true,
                                SECURE,
                                8443,
                                8444,
                                8445,
                                "127.0.0.1",
                                Set.of("health", "env"),
                                Optional.empty(),
                                List.of(),
                                false),
                        "prometheus"));
    }
}
