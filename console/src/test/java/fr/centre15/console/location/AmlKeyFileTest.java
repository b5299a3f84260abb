package fr.centre15.console.location;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.geo.aml.AmlReading;
import fr.centre15.geo.aml.AmlRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;

@DisplayName("La clé des formulaires AML : absente, ils passent avec un avertissement ; illisible, aucun ne passe")
class AmlKeyFileTest {

    private static final String SECRET = "une clé d'essai";

    @TempDir
    private Path folder;

    @Test
    void shouldReadTheKeyWithoutItsLineEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), SECRET + "\n");

        assertThat(reading(file, SECRET)).isInstanceOf(AmlReading.Read.class);
        assertThat(reading(file, SECRET + "\n")).isEqualTo(new AmlReading.Refused(AmlRefusal.HMAC_WRONG));
    }

    @Test
    void shouldTakeFormsAsUnsignedWhenNoFileIsNamed() {
        assertThat(reading(Path.of(""), SECRET))
                .isInstanceOfSatisfying(
                        AmlReading.Read.class,
                        read -> assertThat(read.message().warningCodes()).containsExactly("aml.unsigned"));
    }

    @Test
    @Tag("T15b")
    void shouldTakeNoFormWhenTheNamedFileHoldsNoKey() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), " \n");

        for (Path file : new Path[] {empty, folder.resolve("missing"), folder}) {
            assertThat(reading(file, SECRET)).isEqualTo(new AmlReading.Refused(AmlRefusal.HMAC_WRONG));
        }
    }

    private static AmlReading reading(Path file, String secret) {
        String body = SignedForm.of("0639980001", Instant.now(), secret).body();
        return new AmlDoor(AmlKeyFile.read(file, new SecureRandom()))
                .read(MediaType.APPLICATION_FORM_URLENCODED, body.getBytes(StandardCharsets.UTF_8));
    }
}
