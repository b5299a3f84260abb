package fr.centre15.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chaque texte demandé existe, chaque texte écrit est demandé")
class TextKeysTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** {@code "file.place"}: a whole key. */
    private static final Pattern WHOLE = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)\"");

    /** {@code "proposal." + reason}: the beginning of keys made from a code. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*\\.)\"\\s*\\+");

    /** What is asked for directly: must exist. */
    private static final Pattern ASKED =
            Pattern.compile("Texts\\.of\\(\\s*\"([a-z][a-zA-Z0-9._-]*[a-zA-Z0-9])\"\\s*[,)]");

    @Test
    void shouldFindEveryTextThatTheCodeAsksFor() {
        Set<String> asked = found(ASKED);

        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(keys()).containsAll(asked);
    }

    @Test
    void shouldAskForEveryTextThatIsWritten() {
        Set<String> whole = found(WHOLE);
        whole.addAll(found(ASKED));
        Set<String> beginnings = found(BEGINNING);

        List<String> never = keys().stream()
                .filter(key -> !whole.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .toList();

        assertThat(never).isEmpty();
    }

    private static Set<String> keys() {
        Properties texts = new Properties();
        Path file = Path.of("src/main/resources/vaadin-i18n/translations.properties");
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        sources()
                .flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult hit) -> hit.group(1))
                .forEach(found::add);
        return found;
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextKeysTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
