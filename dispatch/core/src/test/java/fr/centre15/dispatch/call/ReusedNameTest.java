package fr.centre15.dispatch.call;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.call.CallCommand.ReportCall;
import fr.centre15.dispatch.fixtures.TestSamu;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReusedNameTest {

    private static final String MOBILE = "0639980001";
    private static final Instant EIGHT = TestSamu.MORNING;
    private static final CallId NAME = new CallId("17");

    private final TestSamu samu = TestSamu.atWork();

    @ParameterizedTest
    @DisplayName("Un autocom qui recompte : le même nom d'appel après la fin est un nouvel appel, qui sonne")
    @EnumSource(
            value = CallSignal.class,
            names = {"ABANDONED", "ENDED"})
    void shouldRingAgainWhenANameIsUsedAgain(CallSignal end) {
        says(CallSignal.RINGING, 0, MOBILE);
        says(CallSignal.ANSWERED, 10, "");
        says(end, 60, "");

        CallId second = says(CallSignal.RINGING, 62, MOBILE);

        assertThat(samu.state().calls().waiting()).extracting(IncomingCall::id).containsExactly(second);
        assertThat(second).isNotEqualTo(NAME);
        assertThat(second.name()).isEqualTo(NAME);
        assertThat(says(CallSignal.ABANDONED, 90, "")).isEqualTo(second);
        assertThat(samu.call(second.value()).status()).isEqualTo(CallStatus.ABANDONED);
        assertThat(samu.call("17").status())
                .isEqualTo(end == CallSignal.ENDED ? CallStatus.ENDED : CallStatus.ABANDONED);
    }

    @Test
    @DisplayName("La sonnerie répétée après la fin, avec son heure d'origine, n'est pas un nouvel appel")
    void shouldKnowTheFirstRingAgainWhenItComesLate() {
        says(CallSignal.RINGING, 0, MOBILE);
        says(CallSignal.ENDED, 60, "");
        samu.after(Duration.ofHours(2));

        assertThat(samu.does(report(CallSignal.RINGING, 0, MOBILE)).events()).isEmpty();
        assertThat(samu.does(report(CallSignal.RINGING, 20, MOBILE)).events()).isEmpty();
        assertThat(samu.state().calls().calls()).hasSize(1);
    }

    @Test
    @DisplayName("La fin répétée du premier appel ne raccroche pas le second, qui sonne sous le même nom")
    void shouldNotHangUpTheSecondCallForTheFirstOne() {
        says(CallSignal.RINGING, 0, MOBILE);
        says(CallSignal.ENDED, 60, "");
        CallId second = says(CallSignal.RINGING, 300, "0639980002");

        assertThat(says(CallSignal.ENDED, 60, "")).isEqualTo(NAME);
        assertThat(says(CallSignal.ANSWERED, 10, "")).isEqualTo(NAME);

        assertThat(samu.state().calls().waiting()).extracting(IncomingCall::id).containsExactly(second);
    }

    @Test
    @DisplayName("Tant qu'il sonne, le même appel annoncé encore reste un seul appel")
    void shouldKeepOneCallWhileItRings() {
        says(CallSignal.RINGING, 0, "");

        assertThat(says(CallSignal.RINGING, 300, MOBILE)).isEqualTo(NAME);
        assertThat(samu.does(report(CallSignal.RINGING, 600, MOBILE)).events()).isEmpty();
    }

    @Test
    @DisplayName("Un autre numéro sous le même nom sonne à part, même pendant le premier appel")
    void shouldNeverTakeAnotherCallerForARepeat() {
        says(CallSignal.RINGING, 0, MOBILE);
        samu.claims(LEA, "17");

        CallId other = says(CallSignal.RINGING, 0, "0639980002");

        assertThat(samu.state().calls().waiting()).extracting(IncomingCall::id).containsExactly(other);
        assertThat(samu.call("17").holder()).contains(LEA);
    }

    @Test
    @DisplayName(
            "La fin n'a jamais été dite : ce qui sonne après la réponse est un nouvel appel, numéro masqué compris")
    void shouldRingAgainWhenTheEndWasNeverTold() {
        says(CallSignal.RINGING, 0, "");
        samu.claims(LEA, "17");
        says(CallSignal.ANSWERED, 10, "");

        CallId second = says(CallSignal.RINGING, 900, "");

        assertThat(samu.state().calls().waiting()).extracting(IncomingCall::id).containsExactly(second);
    }

    @Test
    @DisplayName("La sonnerie qui arrive après la réponse ou la fin du même appel le complète")
    void shouldJoinARingThatWasOvertaken() {
        says(CallSignal.ANSWERED, 10, "");
        assertThat(says(CallSignal.RINGING, 0, MOBILE)).isEqualTo(NAME);
        says(CallSignal.ENDED, 60, "");
        says(CallSignal.ENDED, 400, "");

        CallId second = says(CallSignal.RINGING, 300, MOBILE);

        assertThat(second).isNotEqualTo(NAME);
        assertThat(samu.state().calls().calls()).hasSize(2);
        assertThat(samu.call(second.value()).status()).isEqualTo(CallStatus.ENDED);
        assertThat(samu.call(second.value()).callingNumber()).isPresent();
    }

    @Test
    @DisplayName("Rangé avec le premier appel, un nom sert encore sans que deux appels se confondent")
    void shouldGoOnWithANameWhoseFirstCallWasFiledAway() {
        says(CallSignal.RINGING, 0, MOBILE);
        says(CallSignal.ENDED, 60, "");
        samu.after(Duration.ofHours(20));
        says(CallSignal.RINGING, 72_000, MOBILE);
        samu.after(Duration.ofHours(5)).strikes(Duration.ofMinutes(1));
        assertThat(samu.state().calls().find(NAME)).isEmpty();

        CallId third = says(CallSignal.RINGING, 90_000, "0639980003");

        assertThat(third.name()).isEqualTo(NAME);
        assertThat(samu.state().calls().waiting())
                .hasSize(2)
                .extracting(IncomingCall::id)
                .contains(third);
    }

    @Test
    @DisplayName("Relus d'un instantané, les appels d'un même nom se distinguent encore")
    void shouldTellThemApartAfterASnapshot() {
        says(CallSignal.RINGING, 0, MOBILE);
        says(CallSignal.ENDED, 60, "");
        says(CallSignal.RINGING, 300, MOBILE);
        CallDesk desk = samu.state().calls();

        CallDesk restored =
                CallDesk.CODEC.fromBytes(CallDesk.CODEC.toBytes(desk)).withTimes(desk.timesToBytes());

        assertThat(restored).isEqualTo(desk);
    }

    @Test
    @DisplayName("Le nom que dit le téléphone ne peut pas être l'identité d'un second appel")
    void shouldNotLetATelephoneNameASecondCall() {
        assertThat(CallId.isName("17~1a")).isFalse();
        assertThat(CallId.isValid("17~1a")).isTrue();
        assertThat(CallId.isValid("x".repeat(64) + "~" + "z".repeat(13))).isTrue();
        assertThat(new CallId("x".repeat(64))
                        .again(Instant.parse("9999-12-30T00:00:00Z"))
                        .name()
                        .value())
                .hasSize(64);
    }

    private CallId says(CallSignal signal, long second, String number) {
        return new CallId(samu.does(report(signal, second, number)).subject());
    }

    private static ReportCall report(CallSignal signal, long second, String number) {
        return new ReportCall(
                signal,
                NAME,
                PhoneNumber.parse(number),
                signal == CallSignal.RINGING ? "15" : "",
                EIGHT.plusSeconds(second));
    }
}
