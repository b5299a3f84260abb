package fr.centre15.geo.aml;

import static fr.centre15.geo.aml.AmlVectors.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ce qui est gardé d'un message AML ne porte ni IMSI ni IMEI")
class AmlEvidenceTest {

    private static final String SMS =
            "A\"ML=1;lt=50.62925;lg=3.05726;rd=25;top=20261124080102;si=987654231;ei=350000000000000;mcc=208;ml=99";

    @Test
    void shouldHideThemInATextAndInADataSms() {
        String kept = "A\"ML=1;lt=50.62925;lg=3.05726;rd=25;top=20261124080102;si=*;ei=*;mcc=208;ml=99";

        assertThat(evidence(SMS + "\r\n")).isEqualTo(kept);
        assertThat(evidence(Packing.hex(SMS))).isEqualTo(kept);
    }

    @Test
    void shouldHideThemInAFormAndUnderAnotherName() {
        assertThat(evidence("v=1&location_time=1795507262345&device_imsi=208010000000000&device_iccid=89330000000000000"
                        + "&autre=3500000000000001"))
                .isEqualTo("v=1&location_time=1795507262345&device_imsi=*&device_iccid=*&autre=*");
    }

    private static String evidence(String message) {
        return new String(AmlEvidence.of(bytes(message)), StandardCharsets.UTF_8);
    }
}
