package fr.centre15.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Read as text, in the tests of every module, so that a tag in a browser test counts without starting a browser. */
@DisplayName("Chaque danger de la page a ses essais, chaque étiquette a sa ligne")
class HazardTraceabilityTest {

    private static final Pattern TAG = Pattern.compile("@(?:Arch)?Tag\\(\"([HTRC][0-9]{2}[a-z]?)\"\\)");
    private static final Pattern ROW = Pattern.compile("^\\| ([HTRC][0-9]{2}[a-z]?) \\| (.+) \\| (.+) \\|$");
    private static final Pattern TESTS = Pattern.compile("`[A-Za-z0-9]+`(?:, `[A-Za-z0-9]+`)*");
    private static final Pattern NOT_A_TEST = Pattern.compile("(?:later|bench): \\S.*");

    @Test
    void shouldNameForEachIdTheVeryClassesThatCarryItsTag() {
        Map<String, Set<String>> tagged = classesByTag();

        Map<String, String> page = proofsById();

        Map<String, Set<String>> listed = new TreeMap<>();
        page.forEach((id, proof) -> {
            if (TESTS.matcher(proof).matches()) {
                listed.put(id, classesIn(proof));
            }
        });
        assertThat(tagged).hasSizeGreaterThan(50);
        assertThat(listed).containsExactlyInAnyOrderEntriesOf(tagged);
    }

    @Test
    void shouldProveOrSayHonestlyWhatIsMissing() {
        assertThat(proofsById().values())
                .allMatch(proof -> TESTS.matcher(proof).matches()
                        || NOT_A_TEST.matcher(proof).matches());
    }

    @Test
    void shouldCoverWhatThisPartMustProve() {
        Set<String> families =
                proofsById().keySet().stream().map(id -> id.substring(0, 3)).collect(Collectors.toSet());

        assertThat(families)
                .contains("H01", "H02", "H03", "H04", "H05", "H09", "H10", "H11", "H12", "H17", "H32", "H33", "H36")
                .contains(
                        "T04", "T06", "T13", "T15", "T17", "T18", "T19", "T20", "T21", "T23", "T25", "T29", "T31",
                        "T33")
                .contains("R01", "R02", "R03", "R04", "R05", "R08", "R11", "R12", "R13", "R21");
    }

    private static Map<String, String> proofsById() {
        Map<String, String> proofs = new TreeMap<>();
        for (String line : Repository.page("hazards.md")) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String before = proofs.put(row.group(1), row.group(3));
                assertThat(before).as("second line of %s", row.group(1)).isNull();
            }
        }
        return proofs;
    }

    private static Set<String> classesIn(String proof) {
        return Arrays.stream(proof.replace("`", "").split(", ")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> classesByTag() {
        Map<String, Set<String>> classes = new TreeMap<>();
        for (var file : Repository.javaFiles("/src/test/")) {
            TAG.matcher(Repository.text(file))
                    .results()
                    .forEach(tag -> classes.computeIfAbsent(tag.group(1), _ -> new TreeSet<>())
                            .add(Repository.className(file)));
        }
        return classes;
    }
}
