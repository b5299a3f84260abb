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
                Arguments.of(live(false, SECURE, Optional.empty(), List.of(), false), "HTTPS"),
                Arguments.of(live(true, PLAIN, Optional.empty(), List.of(), false), "samu.public-url"),
                Arguments.of(live(true, SECURE, Optional.empty(), List.of("admin", "arm1"), false), "démonstration"),
                Arguments.of(live(true, SECURE, Optional.empty(), List.of(), true), "mot de passe"),
                Arguments.of(live(true, SECURE, Optional.of("EXERCISE"), List.of(), false), "instance d'exercice"),
                Arguments.of(exercise("", 8443, EXPOSED), "management.server.address"),
                Arguments.of(exercise("127.0.0.1", 8444, EXPOSED), "ports"),
                Arguments.of(exercise("127.0.0.1", 8443, Set.of("health", "env")), "prometheus"));
    }

    private static StartChecks live(
            boolean https, URI url, Optional<String> kindBefore, List<String> demoAccounts, boolean openDatabase) {
        return new StartChecks(
                true, https, url, 8443, 8444, 8445, "127.0.0.1", EXPOSED, kindBefore, demoAccounts, openDatabase);
    }

    private static StartChecks exercise(String operationsAddress, int staffPort, Set<String> exposed) {
        return new StartChecks(
                false,
                true,
                SECURE,
                staffPort,
                8444,
                8445,
                operationsAddress,
                exposed,
                Optional.empty(),
                List.of(),
                false);
    }
}
