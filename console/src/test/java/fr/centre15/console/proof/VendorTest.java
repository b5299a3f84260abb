package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.engine.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files of others that are shipped as they are: what lies there is what was taken, and its licence is named. */
class VendorTest {

    private static final Path VENDOR = Path.of("src/main/resources/META-INF/resources/console/vendor");

    @Test
    @DisplayName("chaque fichier d'autrui a son empreinte, la bonne, et sa licence")
    void shouldShipOnlyWhatWasTaken() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Map<String, String> shipped = new TreeMap<>();
        for (Path folder : list(VENDOR)) {
            String name = String.valueOf(folder.getFileName());
            Files.readAllLines(folder.resolve("SHA256SUMS"))
                    .forEach(line -> listed.put(name + "/" + line.substring(66), line.substring(0, 64)));
            for (Path file : list(folder)) {
                if (!file.endsWith("SHA256SUMS")) {
                    shipped.put(name + "/" + file.getFileName(), digest(file));
                }
            }
            assertThat(folder.resolve("LICENSE.txt")).exists();
            assertThat(Repository.page("licences.md")).anyMatch(line -> line.contains(name));
        }

        assertThat(shipped).isNotEmpty().isEqualTo(listed);
    }

    private static Iterable<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
