package fr.centre15.geo.aml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public messages that stand outside the project, in the folder of the variable {@code SAMU_TEST_DATA}. */
final class AmlVectors {

    private AmlVectors() {}

    static Stream<JsonNode> of(String kind) {
        String folder = System.getenv("SAMU_TEST_DATA");
        Assumptions.assumeTrue(folder != null, "SAMU_TEST_DATA names no folder");
        try {
            Path file = Path.of(folder, "aml", "aml-vectors.json");
            return JsonMapper.builder()
                    .build()
                    .readTree(Files.readAllBytes(file))
                    .get(kind)
                    .valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode vector, String field) {
        return bytes(vector.get(field).asString());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static AmlMessage message(AmlReading reading) {
        if (reading instanceof AmlReading.Read(AmlMessage message)) {
            return message;
        }
        throw new AssertionError("not read: " + reading);
    }
}
