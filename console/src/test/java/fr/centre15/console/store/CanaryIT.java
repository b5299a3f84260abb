package fr.centre15.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@Tag("T04")
@Tag("T23a")
class CanaryIT {

    /** Beginning of every number that a history dials. */
    private static final String NUMBERS = "06391";

    @AutoClose
    private TestDatabase database;

    @TempDir
    Path place;

    @BeforeEach
    void openDatabase() {
        database = TestDatabase.ofSchema("store_canary");
    }

    @Test
    void shouldShowNoWordAndNoNumberInAnyRow() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(7, instance).declare().play(1_500);
            instance.awaitCaughtUp();

            for (String table : database.tables()) {
                // A bytea shows as hexadecimal, so that each mark is looked for in both shapes.
                String rows =
                        database.rows("SELECT t::text FROM " + table + " t").toString();
                for (String mark : List.of(Canary.MARK, Canary.MARK.toLowerCase(), "\"" + NUMBERS, "," + NUMBERS)) {
                    assertThat(rows).as(table).doesNotContain(mark);
                }
                assertThat(rows).as(table).doesNotContain(hex(Canary.MARK)).doesNotContain(hex(NUMBERS));
            }
        }
    }

    @Test
    void shouldStillFindByNumberAndName() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(8, instance).declare().play(1_500);
            instance.awaitCaughtUp();
            var file = instance.state()
                    .files()
                    .files()
                    .values()
                    .toJavaStream()
                    .filter(each -> each.situation().caller().callback().isPresent())
                    .filter(each -> !each.situation().patients().isEmpty())
                    .findFirst()
                    .orElseThrow();
            PhoneNumber number = file.situation().caller().callback().orElseThrow();
            String name = file.situation().patients().getFirst().lastName();

            ClosedFiles store = instance.closedFiles();

            assertThat(store.byPhone(TestInstance.SAMU, number, 200))
                    .extracting(ClosedFile::id)
                    .contains(file.id());
            assertThat(store.byLastName(TestInstance.SAMU, name.toUpperCase(), 200))
                    .extracting(ClosedFile::id)
                    .contains(file.id());
            assertThat(store.byDrm(file.drm())).map(ClosedFile::id).contains(file.id());
            assertThat(store.byPhone(TestInstance.SAMU, new PhoneNumber("0600000000"), 200))
                    .isEmpty();
        }
    }

    @Test
    void shouldShowNothingOfAnErasedFile() {
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(9, instance).declare().play(800);
            instance.awaitCaughtUp();
            var file = instance.state()
                    .files()
                    .files()
                    .values()
                    .toJavaStream()
                    .filter(each -> !each.care().notes().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(instance.closedFiles().writings(file.id())).isNotEmpty();

            instance.node().journal().keys().destroy(file.id().value());

            assertThat(instance.closedFiles().writings(file.id())).isEmpty();
            assertThat(instance.closedFiles().byId(file.id()).orElseThrow().content())
                    .isEmpty();
        }
    }

    @Test
    void shouldLeaveNoWordInTheFilesOfTheCluster() {
        Path cluster = Path.of(database.rows("SHOW data_directory").getFirst().getFirst());
        Assumptions.assumeTrue(Files.isReadable(cluster), "the cluster's files belong to another user");
        try (TestInstance instance = TestInstance.in(place).follow(database.url())) {
            new RandomHistory(10, instance).declare().play(1_500);
            instance.awaitCaughtUp();
            // Proof that the search would find a mark that is there.
            database.run("CREATE TABLE witness AS SELECT 'Witness' || 'zyxcanari' AS mark");
            database.run("CHECKPOINT");

            assertThat(filesWith(cluster, "Witness" + "zyxcanari")).isNotEmpty();
            assertThat(filesWith(cluster, Canary.MARK)).isEmpty();
        }
    }

    private static List<Path> filesWith(Path folder, String mark) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (contains(file, mark)) {
                    found.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean contains(Path file, String mark) throws IOException {
        return Files.exists(file) && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
