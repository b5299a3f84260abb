package fr.centre15.geo.importer;

import static fr.centre15.geo.importer.Files59.BAN_HEADER;
import static fr.centre15.geo.importer.Files59.collection;
import static fr.centre15.geo.importer.Files59.commune;
import static fr.centre15.geo.importer.Files59.house;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are refused in one sentence or lose their bad lines; nothing else comes out of a reader. */
@Timeout(60)
class ReadersFuzzTest {

    private static final int ROUNDS = 1_000;
    private static final String TELLING = ",;:\"'[]{}\\\n\r\0-.eE0";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("1 000 GeoJSON abîmés : une phrase ou des lignes refusées, jamais autre chose")
    void shouldSurviveDamagedGeoJson() throws IOException {
        String good = collection(commune("59183", "Dunkerque", 2.37, 51.03), commune("59178", "Douai", 3.08, 50.37));

        int refused = damaged(
                good,
                (source, bad) -> JsonElements.each(
                        source, Set.of("features"), bad, feature -> CommuneShape.of(feature.path("geometry"))));

        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS - 1);
    }

    @Test
    @DisplayName("1 000 CSV abîmés : une phrase ou des lignes refusées, jamais autre chose")
    void shouldSurviveDamagedCsv() throws IOException {
        String good = BAN_HEADER
                + house(12, "", "Rue de la \"Gare\"", "59140", "59183", "Dunkerque", 2.37, 51.031)
                + house(14, "bis", "Rue de l'Église", "59140", "59183", "Dunkerque", 2.371, 51.031);

        int refused = damaged(
                good,
                (source, bad) -> new CsvTable(source, List.of("lat", "lon")).each(bad, fields -> {
                    fields.needed("nom_voie");
                    fields.position("lat", "lon");
                }));

        assertThat(refused).isBetween(1, ROUNDS - 1);
    }

    /** How one reader reads. */
    private interface Reading {
        void read(SourceFile source, Findings bad);
    }

    private int damaged(String good, Reading reading) throws IOException {
        Random random = new Random(1789);
        Path file = folder.resolve("abîmé");
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, damaged(good.getBytes(StandardCharsets.UTF_8), random));
            Findings bad = new Findings();
            try (SourceFile source = SourceFile.open(file, _ -> {})) {
                reading.read(source, bad);
            } catch (ImportRefused sentence) {
                assertThat(sentence.getMessage())
                        .as("round %d", round)
                        .startsWith("« abîmé »")
                        .endsWith(".");
                refused++;
            }
        }
        return refused;
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextInt(4) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) TELLING.charAt(random.nextInt(TELLING.length()));
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
