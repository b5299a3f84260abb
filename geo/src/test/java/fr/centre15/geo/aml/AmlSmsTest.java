package fr.centre15.geo.aml;

import static fr.centre15.geo.aml.AmlVectors.bytes;
import static fr.centre15.geo.aml.AmlVectors.message;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.aml.AmlMessage.Channel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("H11a")
class AmlSmsTest {

    private static final String BODY =
            ";lt=+50.62925;lg=+3.05726;rd=25;top=20261124080102;lc=90;pm=W;si=208010000000000;ei=350000000000000;mcc=208;mnc=01;ml=";

    /** As a telephone writes it: with its own length. */
    private static String version1(String body) {
        String text = "A\"ML=1" + body;
        return text + (text.length() + 3);
    }

    private static final String VERSION_2 = "A\"ML=2;en=15;et=1795507262;lo=50.62925,3.05726,25.5;lt=-12;lc=68;"
            + "lz=31.5,4.0;ls=F;ei=350000000000000;nc=20801;hc=20801;lg=fr-FR";

    @Test
    @DisplayName("v1 : lt et lg sont la latitude et la longitude, le + en tête est lu")
    void shouldReadVersion1() {
        AmlMessage read = message(AmlSms.read(bytes(version1(BODY))));

        assertThat(read.channel()).isEqualTo(Channel.TEXT_SMS_1);
        assertThat(read.point()).contains(new Wgs84Position(50.62925, 3.05726));
        assertThat(read.radiusMetres()).isEqualTo(25);
        assertThat(read.confidencePercent()).isEqualTo(90);
        assertThat(read.fixedAt()).contains(Instant.parse("2026-11-24T08:01:02Z"));
        assertThat(read.method()).isEqualTo(FixMethod.WIFI);
        assertThat(read.network()).contains("208-01");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    @DisplayName("v2 : lo est la position, lt l'écart à l'appel, lg une langue ; en n'est pas le numéro de l'appelant")
    void shouldReadVersion2() {
        AmlMessage read = message(AmlSms.read(bytes(VERSION_2)));

        assertThat(read.channel()).isEqualTo(Channel.TEXT_SMS_2);
        assertThat(read.point()).contains(new Wgs84Position(50.62925, 3.05726));
        assertThat(read.radiusMetres()).isEqualTo(25.5);
        assertThat(read.fixedAt()).contains(Instant.ofEpochSecond(1_795_507_262L - 12));
        assertThat(read.method()).isEqualTo(FixMethod.FUSED);
        assertThat(read.network()).contains("208-01");
        assertThat(read.altitude()).contains(new AmlMessage.Altitude(31.5, 4.0));
        assertThat(read.number()).isEmpty();
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    @DisplayName("v2 avec des coordonnées en lt et lg : refusé, elles n'y ont pas ce sens")
    void shouldNeverTakeVersion2KeysForAPosition() {
        assertRefused("A\"ML=2;et=1795507262;lt=48.5;lg=2.5", AmlRefusal.POSITION_MISSING);
    }

    @Test
    void shouldWarnOfALengthThatIsNotTheTexts() {
        String right = version1(BODY);

        assertThat(warnings(right.substring(0, right.length() - 3) + "999")).containsExactly(AmlWarning.LENGTH);
        assertThat(warnings(right.replaceFirst(";ml=.*", ""))).containsExactly(AmlWarning.LENGTH);
    }

    @Test
    void shouldLeaveUnknownKeysWithAWarning() {
        assertThat(warnings(version1(";zz=7" + BODY))).containsExactly(AmlWarning.UNKNOWN_FIELD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lc=90          | lc=beaucoup        | UNREADABLE_FIELD
            lc=90          | lc=140             | UNREADABLE_FIELD
            mcc=208        | mcc=France         | UNREADABLE_FIELD
            mnc=01         | mnc=               | UNREADABLE_FIELD
            rd=25          | rd=0               | RADIUS
            rd=25          | rd=                | RADIUS
            rd=25          | rd=-3              | RADIUS
            rd=25          | rd=1e3             | RADIUS
            rd=25          | rd=999999          | RADIUS
            top=20261124080102 | top=20261324080102 | TIME
            top=20261124080102 | top=20260230080102 | TIME
            top=20261124080102 | top=00000000000000 | TIME
            top=20261124080102 | top=              | TIME
            lc=90          | lc=90;lc=91        | REPEATED_FIELD
            lc=90          | lc                 | UNREADABLE_FIELD
            """)
    void shouldTakeThePositionDespiteABrokenField(String sound, String broken, AmlWarning warning) {
        AmlMessage read = message(AmlSms.read(bytes(version1(BODY.replace(sound, broken)))));

        assertThat(read.point()).contains(new Wgs84Position(50.62925, 3.05726));
        assertThat(read.warnings()).containsExactly(warning);
    }

    @Test
    void shouldNeverShrinkARadiusThatIsTooWideToBeTrue() {
        assertThat(message(AmlSms.read(bytes(version1(BODY.replace("rd=25", "rd=100001")))))
                        .radiusMetres())
                .isZero();
    }

    @Test
    @DisplayName("le téléphone n'a pas trouvé sa position : 0,0 n'en est pas une")
    void shouldNotTakeTheAbsenceOfAFixForAPosition() {
        String none = BODY.replace("lt=+50.62925;lg=+3.05726;rd=25", "lt=+00.00000;lg=+000.00000;rd=N");

        for (String text : List.of(version1(none.replace("pm=W", "pm=N")), version1(none))) {
            AmlMessage read = message(AmlSms.read(bytes(text)));

            assertThat(read.point()).isEmpty();
            assertThat(read.method()).isEqualTo(FixMethod.NONE);
            assertThat(read.warnings()).containsExactly(AmlWarning.NO_FIX);
        }
        assertThat(message(AmlSms.read(bytes(VERSION_2.replace("ls=F", "ls=N"))))
                        .point())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lt=+91.0",
                "lt=-90.00001",
                "lt=NaN",
                "lt=Infinity",
                "lt=4e1",
                "lt=0x1p3",
                "lt=48,8",
                "lt=1d",
                "lt=--1"
            })
    @Tag("H11e")
    void shouldRefuseALatitudeThatIsNone(String latitude) {
        assertRefused(version1(BODY.replace("lt=+50.62925", latitude)), AmlRefusal.POSITION_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lo=50.6,181,20", "lo=50.6,NaN,20", "lo=a,b,c"})
    @Tag("H11e")
    void shouldRefuseAPositionOfVersion2ThatIsNone(String position) {
        assertRefused(VERSION_2.replaceFirst("lo=[^;]*", position), AmlRefusal.POSITION_UNREADABLE);
    }

    @Test
    void shouldRefuseWhatHoldsNoPosition() {
        assertRefused(version1(BODY.replace("lt=+50.62925;", "")), AmlRefusal.POSITION_MISSING);
        assertRefused(version1(BODY.replace("lg=+3.05726", "lg=")), AmlRefusal.POSITION_MISSING);
        assertRefused(VERSION_2.replaceFirst("lo=[^;]*", "lo=50.6"), AmlRefusal.POSITION_MISSING);
    }

    @Test
    void shouldRefuseTwoPositionsInOneMessage() {
        assertRefused(version1(BODY.replace("lg=", "lt=48.1;lg=")), AmlRefusal.CONTRADICTION);
        assertRefused(VERSION_2 + ";lo=1,2,3", AmlRefusal.CONTRADICTION);
    }

    @Test
    void shouldRefuseAVersionWhoseKeysItDoesNotKnow() {
        assertRefused("A\"ML=3;lt=50;lg=3;rd=2", AmlRefusal.VERSION);
        assertRefused("A\"ML=;lt=50;lg=3;rd=2", AmlRefusal.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bonjour", "ML=1;lt=50;lg=3", ";A\"ML=1;lt=50;lg=3", "A\"ML", "4151"})
    void shouldRefuseWhatIsNoAml(String text) {
        assertRefused(text, AmlRefusal.NOT_AML);
    }

    @Test
    void shouldRefuseNothingTooMuchAndHalfBytes() {
        assertRefused(" \r\n", AmlRefusal.EMPTY);
        assertRefused(version1(BODY) + " ".repeat(AmlMessage.LARGEST), AmlRefusal.TOO_LARGE);
        assertRefused("41519", AmlRefusal.ENCODING);
    }

    @Test
    void shouldReadWhatItPacksWhateverTheLength() {
        for (int blanks = 0; blanks < 8; blanks++) {
            String text = version1(BODY.replace("lc=90", "lc=" + " ".repeat(blanks) + "90"));

            AmlMessage read = message(AmlSms.read(bytes(Packing.hex(text))));

            assertThat(read.channel()).isEqualTo(Channel.DATA_SMS_1);
            assertThat(read.point()).contains(new Wgs84Position(50.62925, 3.05726));
            assertThat(read.warnings()).isEmpty();
        }
    }

    @Test
    void shouldReadADataSmsBehindItsPortHeader() {
        AmlMessage read = message(AmlSms.read(bytes("06050405520000" + Packing.hex(VERSION_2))));

        assertThat(read.channel()).isEqualTo(Channel.DATA_SMS_2);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void shouldSayNothingOfAnybodyInALog() {
        AmlReading read = AmlSms.read(bytes(version1(BODY)));

        assertThat(read.toString()).doesNotContain("50.6", "3.05", "20801", "3500");
        assertThat(message(read).toString()).isEqualTo("AmlMessage[TEXT_SMS_1]");
    }

    private static List<AmlWarning> warnings(String text) {
        return message(AmlSms.read(bytes(text))).warnings();
    }

    private static void assertRefused(String text, AmlRefusal refusal) {
        assertThat(AmlSms.read(bytes(text))).isEqualTo(new AmlReading.Refused(refusal));
    }
}
