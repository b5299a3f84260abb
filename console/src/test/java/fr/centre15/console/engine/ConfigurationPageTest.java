package fr.centre15.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("La page des réglages dit ce que lit le code, ni plus ni moins")
class ConfigurationPageTest {

    /** A row: key, default, anything. An empty default is written as the word "vide". */
    private static final Pattern ROW =
            Pattern.compile("^\\| `(samu\\.[a-z0-9.-]+)` \\| (?:`([^`]*)`|vide) \\| (.+) \\| (.+) \\|$");

    @Test
    void shouldListEveryKeyWithItsDefault() {
        Map<String, String> inTheCode = DeclaredSettings.read();

        Map<String, String> onThePage = pageRows();

        assertThat(inTheCode).hasSizeGreaterThan(30);
        assertThat(onThePage).containsExactlyInAnyOrderEntriesOf(inTheCode);
    }

    @Test
    void shouldSayForEachRowWhatItMeansAndWhenToChangeIt() {
        assertThat(Repository.page("configuration.md").stream().filter(line -> line.startsWith("| `samu.")))
                .allMatch(line -> ROW.matcher(line).matches());
    }

    private static Map<String, String> pageRows() {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Repository.page("configuration.md")) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String before = rows.put(row.group(1), row.group(2) == null ? "" : row.group(2));
                assertThat(before).as("second row of %s", row.group(1)).isNull();
            }
        }
        return rows;
    }
}
