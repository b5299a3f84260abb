package fr.centre15.geo.aml;

import static fr.centre15.geo.aml.AmlVectors.bytes;
import static fr.centre15.geo.aml.AmlVectors.message;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.geo.aml.AmlMessage.Channel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Les messages AML publics sont lus comme leurs auteurs les ont écrits")
@Tag("H11a")
class AmlVectorsTest {

    @Test
    void shouldReadEveryTextAsExpected() {
        List<JsonNode> vectors = AmlVectors.of("textSms").toList();
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(6);

        for (JsonNode vector : vectors) {
            AmlMessage read = message(AmlSms.read(bytes(vector, "text")));

            assertThat(read.channel().name())
                    .isEqualTo("TEXT_SMS_" + vector.get("version").asString());
            assertThat(read.number()).isEmpty();
            assertPosition(read, vector.get("expect"));
            assertThat(read.warnings().contains(AmlWarning.LENGTH))
                    .isEqualTo(vector.has("lengthOk") && !vector.get("lengthOk").asBoolean());
            assertThat(read.warnings()).isSubsetOf(AmlWarning.LENGTH);
        }
    }

    private static void assertPosition(AmlMessage read, JsonNode expected) {
        var point = read.point().orElseThrow();
        assertThat(point.latitude()).isEqualTo(expected.get("lat").asDouble());
        assertThat(point.longitude()).isEqualTo(expected.get("lon").asDouble());
        assertThat(read.radiusMetres()).isEqualTo(expected.get("radiusM").asDouble());
        assertThat(read.confidencePercent())
                .isEqualTo(expected.get("confidencePct").asInt());
        assertThat(read.method()).isEqualTo(FixMethod.of(expected.get("method").asString()));
        assertThat(read.method()).isNotEqualTo(FixMethod.UNKNOWN);
        assertThat(read.fixedAt()).contains(expectedTime(expected));
        if (expected.has("mcc")) {
            assertThat(read.network())
                    .contains(expected.get("mcc").asString() + "-"
                            + expected.get("mnc").asString());
        }
    }

    /** Version 1 gives the time of the fix; version 2 that of the call, and the fix after or before it. */
    private static Instant expectedTime(JsonNode expected) {
        return expected.has("topUtc")
                ? LocalDateTime.parse(expected.get("topUtc").asString(), DateTimeFormatter.ofPattern("uuuuMMddHHmmss"))
                        .toInstant(ZoneOffset.UTC)
                : Instant.ofEpochSecond(expected.get("emergencyCallEpochS").asLong())
                        .plusSeconds(expected.get("locationAgeS").asLong());
    }

    @Test
    void shouldUnpackEveryDataSms() {
        List<JsonNode> vectors = AmlVectors.of("dataSms").toList();
        assertThat(vectors).isNotEmpty();

        for (JsonNode vector : vectors) {
            String text = SevenBitText.unpackHex(vector.get("hex").asString()).orElseThrow();
            AmlMessage packed = message(AmlSms.read(bytes(vector, "hex")));
            AmlMessage plain = message(AmlSms.read(bytes(vector, "expectText")));

            assertThat(text).isEqualTo(vector.get("expectText").asString());
            assertThat(packed.channel()).isEqualTo(Channel.DATA_SMS_1);
            assertThat(packed.point()).isEqualTo(plain.point());
            assertThat(packed.radiusMetres()).isEqualTo(plain.radiusMetres());
            assertThat(packed.warnings()).isEmpty();
        }
    }

    @Test
    void shouldTakeSignedFormsAndRefuseTamperedOnes() {
        List<JsonNode> vectors = AmlVectors.of("https").toList();
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(3);

        for (JsonNode vector : vectors) {
            Optional<AmlKey> key = Optional.of(vector.get("hmacKey"))
                    .filter(node -> !node.isNull())
                    .map(node -> new AmlKey(bytes(node.asString())));
            AmlReading reading = AmlForm.read(bytes(vector, "body"), key);

            if (key.isPresent() && !vector.get("hmacOk").asBoolean()) {
                assertThat(reading).isEqualTo(new AmlReading.Refused(AmlRefusal.HMAC_WRONG));
            } else {
                AmlMessage read = message(reading);
                assertThat(read.number()).isPresent();
                assertThat(read.point()).isPresent();
                assertThat(read.method()).isEqualTo(FixMethod.GNSS);
                assertThat(read.confidencePercent()).isEqualTo(83);
                assertThat(read.radiusMetres()).isEqualTo(10.4);
                assertThat(read.warnings()).isEqualTo(key.isPresent() ? List.of() : List.of(AmlWarning.UNSIGNED));
            }
        }
    }
}
