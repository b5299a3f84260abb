package fr.centre15.console.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectTest {

    private static final long SEED = 15_590_224;
    private static final int MUTANTS = 5_000;
    private static final String SOUND =
            "{\"type\":\"RINGING\",\"callId\":\"essai-1\",\"callingNumber\":\"0199001234\",\"line\":\"15\",\"at\":\"2026-11-24T08:00:00Z\"}";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void shouldUnderstandATelephonyEventWithoutPrintingTheNumber() throws IOException {
        Path event = file("appel.json", SOUND);

        int exit = inspect(event.toString());

        JsonNode line = lines().get(0);
        assertThat(exit).isZero();
        assertThat(line.get("file").asString()).isEqualTo(event.toString());
        assertThat(line.get("kind").asString()).isEqualTo("telephony-event");
        assertThat(line.get("type").asString()).isEqualTo("RINGING");
        assertThat(line.get("callId").asString()).isEqualTo("essai-1");
        assertThat(line.get("callingNumberReadable").asBoolean()).isTrue();
        assertThat(line.get("at").asString()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(line.has("refused")).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("0199001234");
    }

    @Test
    void shouldWarnAboutANumberThatCannotBeRead() throws IOException {
        Path event = file("appel.json", SOUND.replace("0199001234", "anonyme ?"));

        int exit = inspect(event.toString());

        assertThat(exit).isZero();
        assertThat(lines().get(0).get("warnings").get(0).asString()).isEqualTo("UNREADABLE_CALLING_NUMBER");
    }

    @Test
    void shouldSayWhyTheProductWouldRefuseAnEvent() throws IOException {
        Path event = file("appel.json", SOUND.replace("RINGING", "SINGING"));

        int exit = inspect(event.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(lines().get(0).get("kind").asString()).isEqualTo("telephony-event");
        assertThat(lines().get(0).get("refused").asString()).isEqualTo("UNKNOWN_TYPE");
    }

    @Test
    void shouldRefuseWhatNoReaderKnowsAndWhatIsNotThere() throws IOException {
        Path unknown = file("inconnu.bin", "\u0000\u0001%PDF");

        int exit = inspect(unknown.toString(), folder.resolve("absent").toString(), folder.toString(), "nul\u0000");

        assertThat(exit).isEqualTo(2);
        assertThat(lines().valueStream().map(line -> line.get("refused").asString()))
                .containsExactly("FORMAT_UNKNOWN", "FILE_MISSING", "NOT_A_FILE", "FILE_MISSING");
        assertThat(lines().valueStream().map(line -> line.get("sentence").asString()))
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void shouldRefuseAFileLargerThanItsLimitWithoutReadingItWhole() throws IOException {
        Path large = file("grand", SOUND);

        assertThat(new Inspection(20).of(large).refused().orElseThrow().code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(new Inspection(SOUND.length()).of(large).refused()).isEmpty();
    }

    @Test
    void shouldAskForAFile() {
        assertThat(inspect()).isEqualTo(2);
        assertThat(printed.size()).isZero();
    }

    @Test
    void shouldAnswerEveryMutant() {
        Random random = new Random(SEED);
        Inspection inspection = new Inspection();

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < MUTANTS; i++) {
                byte[] mutant = mutant(random);
                Understanding understanding = inspection.of(mutant);
                assertThat(understanding.kind())
                        .as("seed %d, mutant %d", SEED, i)
                        .isIn("telephony-event", "unknown");
                assertThat(understanding.kind().equals("unknown")
                                && understanding.refused().isEmpty())
                        .as("seed %d, mutant %d: unknown, yet not refused", SEED, i)
                        .isFalse();
            }
        });
    }

    /** A sound event with a few bytes changed, doubled or cut out; sometimes nothing but noise. */
    private static byte[] mutant(Random random) {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            return noise;
        }
        for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
            int from = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[from] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, from));
                default -> bytes = doubled(bytes, from);
            }
        }
        return bytes;
    }

    private static byte[] doubled(byte[] bytes, int from) {
        byte[] doubled = Arrays.copyOf(bytes, bytes.length + bytes.length - from);
        System.arraycopy(bytes, from, doubled, bytes.length, bytes.length - from);
        return doubled;
    }

    private int inspect(String... files) {
        return Inspect.run(
                List.of(files),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(ByteArrayOutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private JsonNode lines() {
        return JsonMapper.builder().build().readTree(printed.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
