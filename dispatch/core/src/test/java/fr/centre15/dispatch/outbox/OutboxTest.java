package fr.centre15.dispatch.outbox;

import static fr.centre15.dispatch.fixtures.Vehicles.SMUR_LILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {

    private final TestSamu samu = TestSamu.atWork();
    private final EffectId order =
            new EffectId(samu.engages(samu.opensFile(), SMUR_LILLE).value());

    @Test
    @DisplayName("Demandé, remis, confirmé : l'ordre est réglé et rien ne le rouvre")
    void shouldSettleAConfirmedOrder() {
        reports(EffectStatus.HANDED_OVER, "");
        reports(EffectStatus.CONFIRMED, "");

        assertThat(effect().attempts()).isEqualTo(1);
        assertThat(samu.state().outbox().open()).isEmpty();
        assertThat(samu.isRefused(new OutboxCommand.ReportEffect(order, EffectStatus.FAILED, "X"))
                        .refusal())
                .isEqualTo(Refusal.EFFECT_SETTLED);
        assertThat(samu.isRefused(new OutboxCommand.RepeatEffect(order)).refusal())
                .isEqualTo(Refusal.EFFECT_SETTLED);
        assertThat(samu.does(new OutboxCommand.ReportEffect(order, EffectStatus.CONFIRMED, ""))
                        .events())
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("Échoué ou incertain : une personne peut répéter, et chaque remise compte")
    @EnumSource(names = {"FAILED", "UNCERTAIN"})
    void shouldRepeatOnRequest(EffectStatus status) {
        reports(EffectStatus.HANDED_OVER, "");
        reports(status, "TIMEOUT");
        assertThat(effect().cause()).isEqualTo("TIMEOUT");

        samu.does(new OutboxCommand.RepeatEffect(order));
        assertThat(effect().status()).isEqualTo(EffectStatus.REQUESTED);
        assertThat(effect().cause()).isEmpty();

        reports(EffectStatus.HANDED_OVER, "");
        assertThat(effect().attempts()).isEqualTo(2);
    }

    @Test
    @DisplayName("Ce qui est en route ne se répète pas")
    void shouldNotRepeatWhatIsOnItsWay() {
        assertThat(samu.isRefused(new OutboxCommand.RepeatEffect(order)).refusal())
                .isEqualTo(Refusal.EFFECT_SETTLED);
        reports(EffectStatus.HANDED_OVER, "");
        assertThat(samu.isRefused(new OutboxCommand.RepeatEffect(order)).refusal())
                .isEqualTo(Refusal.EFFECT_SETTLED);
    }

    @Test
    @DisplayName("Un ordre remis que personne ne confirme expire après dix minutes")
    void shouldExpireAnOrderNobodyConfirms() {
        reports(EffectStatus.HANDED_OVER, "");
        samu.after(Duration.ofMinutes(9)).strikes(Duration.ofMinutes(1));
        assertThat(effect().status()).isEqualTo(EffectStatus.HANDED_OVER);

        samu.strikes(Duration.ofMinutes(1));

        assertThat(effect().status()).isEqualTo(EffectStatus.EXPIRED);
        assertThat(effect().cause()).isEqualTo("NO_ANSWER");
    }

    @Test
    void shouldRefuseAnEffectItDoesNotKnow() {
        var unknown = new EffectId(new UUID(9, 9));

        assertThat(samu.isRefused(new OutboxCommand.RepeatEffect(unknown)).refusal())
                .isEqualTo(Refusal.EFFECT_UNKNOWN);
    }

    private void reports(EffectStatus status, String cause) {
        samu.does(new OutboxCommand.ReportEffect(order, status, cause));
    }

    private Effect effect() {
        return samu.state().outbox().find(order).orElseThrow();
    }
}
