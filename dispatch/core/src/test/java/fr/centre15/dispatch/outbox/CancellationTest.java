package fr.centre15.dispatch.outbox;

import static fr.centre15.dispatch.fixtures.Vehicles.SMUR_LILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationTest {

    private final TestSamu samu = TestSamu.atWork();
    private final MissionId mission = samu.engages(samu.opensFile(), SMUR_LILLE);
    private final EffectId order = EffectId.orderOf(mission);
    private final EffectId cancellation = EffectId.cancellationOf(mission);

    @Test
    @DisplayName("L'équipe qui a reçu l'ordre de départ reçoit son annulation, demandée par la même décision")
    void shouldTellACrewThatHasItsOrder() {
        reports(EffectStatus.HANDED_OVER);
        reports(EffectStatus.CONFIRMED);

        Decision.Accepted off = callsOff();

        assertThat(off.events()).hasSize(2).last().isInstanceOf(OutboxEvent.EffectRequested.class);
        assertThat(effect(cancellation).kind()).isEqualTo(EffectKind.CANCELLATION);
        assertThat(effect(cancellation).target()).isEqualTo(mission.toString());
        assertThat(effect(cancellation).status()).isEqualTo(EffectStatus.REQUESTED);
        assertThat(samu.state().outbox().lastToldTo(mission)).contains(effect(cancellation));
        assertThat(callsOff().events()).isEmpty();
    }

    @Test
    @DisplayName("Un ordre jamais remis est retiré : ni lui ni son annulation ne partent")
    void shouldSendNeitherWhenTheOrderHadNotLeft() {
        callsOff();

        assertThat(effect(order).status()).isEqualTo(EffectStatus.EXPIRED);
        assertThat(effect(order).cause()).isEqualTo(Outbox.CALLED_OFF);
        assertThat(samu.state().outbox().find(cancellation)).isEmpty();
        assertThat(samu.isRefused(new OutboxCommand.ReportEffect(order, EffectStatus.HANDED_OVER, ""))
                        .refusal())
                .isEqualTo(Refusal.EFFECT_SETTLED);
    }

    @Test
    @DisplayName("Un ordre qui attend une issue depuis longtemps a pu être téléphoné : l'équipe est prévenue")
    void shouldTellACrewThatMayHaveBeenTelephoned() {
        samu.after(Duration.ofSeconds(16));

        callsOff();

        assertThat(effect(order).status()).isEqualTo(EffectStatus.EXPIRED);
        assertThat(effect(cancellation).status()).isEqualTo(EffectStatus.REQUESTED);
    }

    @Test
    @DisplayName("Une équipe qui s'est annoncée en route connaît son ordre : elle est prévenue")
    void shouldTellACrewThatHasReported() {
        samu.reports(mission, VehicleStatus.ALERTED);

        callsOff();

        assertThat(effect(cancellation).status()).isEqualTo(EffectStatus.REQUESTED);
    }

    @Test
    @DisplayName("Un ordre en cours de remise garde son résultat ; refusé, il n'y a plus rien à annuler")
    void shouldSendNothingMoreWhenTheOrderUnderWayReachesNobody() {
        reports(EffectStatus.HANDED_OVER);
        callsOff();
        assertThat(effect(order).status()).isEqualTo(EffectStatus.HANDED_OVER);
        assertThat(effect(cancellation).status()).isEqualTo(EffectStatus.REQUESTED);

        reports(EffectStatus.FAILED);

        assertThat(samu.state().outbox().open()).isEmpty();
        assertThat(effect(cancellation).cause()).isEqualTo(Outbox.CALLED_OFF);
    }

    @ParameterizedTest
    @DisplayName("Un ordre en cours de remise, reçu ou incertain : l'annulation reste à envoyer")
    @EnumSource(names = {"CONFIRMED", "UNCERTAIN"})
    void shouldStillTellWhenTheOrderUnderWayMayHaveArrived(EffectStatus became) {
        reports(EffectStatus.HANDED_OVER);
        callsOff();

        reports(became);

        assertThat(effect(cancellation).status()).isEqualTo(EffectStatus.REQUESTED);
    }

    @Test
    @DisplayName("Une remise incertaine puis un échec : l'ordre est peut-être arrivé, l'équipe est prévenue")
    void shouldTellWhenAnEarlierAttemptMayHaveArrived() {
        reports(EffectStatus.HANDED_OVER);
        reports(EffectStatus.UNCERTAIN);
        samu.does(new OutboxCommand.RepeatEffect(order));
        reports(EffectStatus.HANDED_OVER);
        reports(EffectStatus.FAILED);

        callsOff();

        assertThat(effect(order).status()).isEqualTo(EffectStatus.EXPIRED);
        assertThat(effect(cancellation).status()).isEqualTo(EffectStatus.REQUESTED);
    }

    @Test
    @DisplayName(
            "Le véhicule libéré repart pour un autre dossier : chaque mission a son ordre, la première son annulation")
    void shouldKeepTheOrdersOfTwoMissionsApart() {
        reports(EffectStatus.HANDED_OVER);
        reports(EffectStatus.CONFIRMED);
        callsOff();

        MissionId second = samu.engages(samu.opensFile(), SMUR_LILLE);

        assertThat(samu.state().outbox().open())
                .extracting(Effect::id)
                .containsExactlyInAnyOrder(cancellation, EffectId.orderOf(second));
    }

    private Decision.Accepted callsOff() {
        return samu.does(new FleetCommand.CancelMission(mission));
    }

    private void reports(EffectStatus status) {
        samu.does(new OutboxCommand.ReportEffect(order, status, ""));
    }

    private Effect effect(EffectId id) {
        return samu.state().outbox().find(id).orElseThrow();
    }
}
