package fr.centre15.console.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.geo.aml.AmlKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("H11a")
class AmlFormatTest {

    private static final String VERSION_1 = "A\"ML=1;lt=+50.62925;lg=+3.05726;rd=25;top=20261124080102;lc=90;pm=W;"
            + "si=208010000000000;ei=350000000000000;mcc=208;mnc=01;ml=128";
    private static final String FORM = "v=1&device_number=%2B33639980001&location_latitude=50.62925"
            + "&location_longitude=3.05726&location_time=1795507262345&location_accuracy=12.5&location_source=gps";

    @Test
    void shouldShowThePositionOfAText() {
        Understanding text = inspected(VERSION_1 + "\n");

        assertThat(text.kind()).isEqualTo("aml");
        assertThat(text.format()).isEqualTo("SMS, ML=1");
        assertThat(text.warnings()).containsExactly("aml.length");
        assertThat(text.content().get("position"))
                .isEqualTo(Map.of(
                        "source",
                        "AML",
                        "latitude",
                        50.62925,
                        "longitude",
                        3.05726,
                        "radiusMetres",
                        25.0,
                        "confidencePercent",
                        90,
                        "fixedAt",
                        "2026-11-24T08:01:02Z",
                        "method",
                        "WIFI"));
        assertThat(text.content().toString()).doesNotContain("2080100", "3500000");
    }

    @Test
    void shouldShowAFormWithoutItsNumberAndSayThatNobodySignedIt() {
        Understanding form = inspected(FORM);

        assertThat(form.format()).isEqualTo("HTTPS");
        assertThat(form.warnings()).containsExactly("aml.unsigned");
        assertThat(form.content()).containsEntry("callingNumberReadable", true).containsKey("position");
        assertThat(form.content().toString()).doesNotContain("0639980001", "33639980001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A"ML=9;lt=50;lg=3                                 | aml.version
            A"ML=2;lt=50;lg=3                                 | aml.position-missing
            A"ML=1;lt=50;lg=NaN                               | aml.position-unreadable
            v=1&location_latitude=50.6                        | aml.position-missing
            location_latitude=50.6&location_longitude=%zz     | aml.encoding
            """)
    void shouldSayWhyTheProductWouldRefuse(String message, String code) {
        Understanding refused = inspected(message);

        assertThat(refused.kind()).isEqualTo("aml");
        assertThat(refused.refused().orElseThrow().code()).isEqualTo(code);
        assertThat(refused.refused().orElseThrow().sentence()).endsWith(".");
    }

    @Test
    void shouldLookAtTheSignatureWhenItHasTheKey() {
        AmlKey key = new AmlKey("une clé d'essai".getBytes(StandardCharsets.UTF_8));

        Understanding form =
                new Inspection(Inspection.LARGEST, Optional.of(key)).of(FORM.getBytes(StandardCharsets.UTF_8));

        assertThat(form.refused().orElseThrow().code()).isEqualTo("aml.hmac-missing");
    }

    @Test
    void shouldLeaveOtherFilesToOtherReaders() {
        assertThat(inspected("0123456789abcdef").kind()).isEqualTo("unknown");
        assertThat(inspected("une lettre").kind()).isEqualTo("unknown");
    }

    private static Understanding inspected(String text) {
        return new Inspection().of(text.getBytes(StandardCharsets.UTF_8));
    }
}
