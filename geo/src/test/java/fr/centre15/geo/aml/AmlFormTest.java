package fr.centre15.geo.aml;

import static fr.centre15.geo.aml.AmlVectors.bytes;
import static fr.centre15.geo.aml.AmlVectors.message;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.location.Wgs84Position;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("H11a")
class AmlFormTest {

    private static final byte[] SECRET = bytes("clé d'essai");
    private static final Optional<AmlKey> KEY = Optional.of(new AmlKey(SECRET));
    private static final String FORM = "v=1&device_number=%2B33639980001&location_latitude=50.62925"
            + "&location_longitude=3.05726&location_time=1795507262345&location_accuracy=12.5&location_source=wifi"
            + "&location_confidence=0.83&location_altitude=31.5&location_vertical_accuracy=4&cell_network_mcc=208"
            + "&cell_network_mnc=01&device_imei=350000000000000&device_imsi=208010000000000";

    @Test
    void shouldReadASignedForm() {
        AmlMessage read = message(AmlForm.read(bytes(signed(FORM)), KEY));

        assertThat(read.number()).contains(new PhoneNumber("0639980001"));
        assertThat(read.point()).contains(new Wgs84Position(50.62925, 3.05726));
        assertThat(read.radiusMetres()).isEqualTo(12.5);
        assertThat(read.confidencePercent()).isEqualTo(83);
        assertThat(read.fixedAt()).contains(Instant.ofEpochMilli(1_795_507_262_345L));
        assertThat(read.method()).isEqualTo(FixMethod.WIFI);
        assertThat(read.network()).contains("208-01");
        assertThat(read.altitude()).contains(new AmlMessage.Altitude(31.5, 4));
        assertThat(read.warnings()).isEmpty();
        assertThat(read.toString()).isEqualTo("AmlMessage[HTTPS]");
    }

    @Test
    void shouldReadASignatureInCapitalsAndALineEnd() {
        String capitals = FORM + "&hmac=" + signatureOf(FORM).toUpperCase(Locale.ROOT) + "\r\n";

        assertThat(message(AmlForm.read(bytes(capitals), KEY)).warnings()).isEmpty();
    }

    @Test
    @DisplayName("un seul octet changé, une signature absente, coupée ou suivie d'autre chose : refusé")
    @Tag("T15b")
    void shouldRefuseWhatTheSignatureDoesNotCover() {
        String signed = signed(FORM);
        for (int i = 0; i < FORM.length(); i++) {
            char other = FORM.charAt(i) == '1' ? '2' : '1';
            String changed = signed.substring(0, i) + other + signed.substring(i + 1);
            assertRefused(changed, AmlRefusal.HMAC_WRONG);
        }
        assertRefused(signed.substring(0, signed.length() - 2), AmlRefusal.HMAC_WRONG);
        assertRefused(FORM + "&hmac=", AmlRefusal.HMAC_WRONG);
        assertRefused(FORM + "&hmac=not-hexadecimal", AmlRefusal.HMAC_WRONG);
        assertRefused(signed + "&location_latitude=1", AmlRefusal.HMAC_WRONG);
        assertRefused(signed + "&hmac=" + signatureOf(FORM), AmlRefusal.HMAC_WRONG);
        assertRefused(FORM, AmlRefusal.HMAC_MISSING);
        assertRefused("hmac=" + signatureOf(FORM) + "&" + FORM, AmlRefusal.HMAC_MISSING);
    }

    @Test
    void shouldSayThatNothingProvesTheOriginWithoutAKey() {
        assertThat(message(AmlForm.read(bytes(signed(FORM)), Optional.empty())).warnings())
                .containsExactly(AmlWarning.UNSIGNED);
    }

    @Test
    @DisplayName("un + oublié à l'encodage ne fait pas un autre numéro ni une autre latitude")
    void shouldReadAPlusThatWasNotEncoded() {
        String raw = FORM.replace("%2B33", "+33").replace("latitude=50", "latitude=+50");

        AmlMessage read = message(AmlForm.read(bytes(signed(raw)), KEY));

        assertThat(read.number()).contains(new PhoneNumber("0639980001"));
        assertThat(read.point().orElseThrow().latitude()).isEqualTo(50.62925);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=1&                       | v=9&                       | VERSION
            v=1&                       | v=1&nouveau=1&             | UNKNOWN_FIELD
            device_number=%2B33639980001 | device_number=masqu%C3%A9 | NUMBER
            device_number=%2B33639980001& | ''                      | NUMBER
            location_accuracy=12.5     | location_accuracy=NaN      | RADIUS
            location_time=1795507262345 | location_time=12          | TIME
            location_time=1795507262345 | location_time=999999999999999 | TIME
            location_confidence=0.83   | location_confidence=oui    | UNREADABLE_FIELD
            location_altitude=31.5     | location_altitude=haut     | UNREADABLE_FIELD
            cell_network_mnc=01        | cell_network_mnc=1234      | UNREADABLE_FIELD
            v=1&                       | v=1&v&                     | UNREADABLE_FIELD
            v=1&                       | v=1&v=2&                   | REPEATED_FIELD
            location_source=wifi       | location_source=none       | NO_FIX
            """)
    void shouldTakeTheFormDespiteABrokenField(String sound, String broken, AmlWarning warning) {
        AmlMessage read = message(AmlForm.read(bytes(signed(FORM.replace(sound, broken))), KEY));

        assertThat(read.point().isPresent()).isEqualTo(warning != AmlWarning.NO_FIX);
        assertThat(read.warnings()).containsExactly(warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"location_latitude=%", "location_latitude=%4", "location_latitude=%zz", "x=%ff", "x=%C3"})
    void shouldRefuseWhatDoesNotDecode(String field) {
        assertRefused(signed(field + "&" + FORM), AmlRefusal.ENCODING);
    }

    @Test
    void shouldRefuseAFormWithoutAPositionOrWithTwo() {
        assertRefused(signed(FORM.replace("location_latitude=50.62925&", "")), AmlRefusal.POSITION_MISSING);
        assertRefused(signed(FORM.replace("=50.62925", "=95")), AmlRefusal.POSITION_UNREADABLE);
        assertRefused(signed(FORM + "&location_latitude=48.1"), AmlRefusal.CONTRADICTION);
        assertRefused(signed(FORM + "&device%5Fnumber=15"), AmlRefusal.CONTRADICTION);
        assertRefused("", AmlRefusal.EMPTY);
        assertRefused("a=" + "b".repeat(AmlMessage.LARGEST), AmlRefusal.TOO_LARGE);
    }

    @Test
    void shouldKeepItsKeyToItself() {
        assertThat(KEY.orElseThrow().toString()).isEqualTo("AmlKey[…]");
        assertThat(List.of(AmlRefusal.values()).stream().filter(AmlRefusal::isUnauthenticated))
                .containsExactly(AmlRefusal.HMAC_MISSING, AmlRefusal.HMAC_WRONG);
    }

    private static void assertRefused(String form, AmlRefusal refusal) {
        assertThat(AmlForm.read(bytes(form), KEY)).isEqualTo(new AmlReading.Refused(refusal));
    }

    private static String signed(String form) {
        return form + "&hmac=" + signatureOf(form);
    }

    private static String signatureOf(String form) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(form)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
