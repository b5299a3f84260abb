package fr.centre15.dispatch.smur;

import static fr.centre15.dispatch.fixtures.RegulationFiles.aRegulationFile;
import static fr.centre15.dispatch.fixtures.Vehicles.SMUR_DOUAI;
import static fr.centre15.dispatch.fixtures.Vehicles.SMUR_LILLE;
import static fr.centre15.dispatch.fixtures.Vehicles.VSAV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectKind;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private final TestSamu samu = TestSamu.atWork();
    private final RegulationFileId file = samu.opensFile();

    @Test
    @DisplayName("Engager un SMUR : mission décidée, ordre de départ demandé, ligne dans la chronologie")
    void shouldAskForTheOrderToLeave() {
        MissionId mission = samu.engages(file, SMUR_LILLE);

        assertThat(samu.mission(mission).status()).isEqualTo(VehicleStatus.DECIDED);
        assertThat(samu.state().outbox().open())
                .singleElement()
                .satisfies(effect -> assertThat(effect.target()).isEqualTo(mission.toString()))
                .extracting(Effect::status)
                .isEqualTo(EffectStatus.REQUESTED);
        assertThat(samu.file(file).chronology().getLast().kind()).isEqualTo("ENGAGED");
    }

    @Test
    @Tag("H09a")
    @DisplayName("Un SMUR déjà engagé est refusé, avec le dossier qui l'occupe")
    void shouldNameTheFileOfAVehicleAlreadyEngaged() {
        samu.engages(file, SMUR_LILLE);
        RegulationFileId other = samu.opensFile();

        var refused = samu.isRefused(new FleetCommand.EngageVehicle(other, SMUR_LILLE, ""));

        assertThat(refused.refusal()).isEqualTo(Refusal.VEHICLE_ALREADY_ENGAGED);
        assertThat(refused.details())
                .isEqualTo(Map.of(
                        "vehicle",
                        "SMUR SMUR-LILLE-1",
                        "drm",
                        samu.file(file).drm().shortForm()));
        assertThat(samu.state().fleet().activeMissions()).hasSize(1);
    }

    @Test
    @DisplayName("Sur le retour, le SMUR peut repartir")
    void shouldEngageAVehicleOnItsWayBack() {
        samu.reports(samu.engages(file, SMUR_LILLE), VehicleStatus.RETURNING);

        MissionId second = samu.engages(samu.opensFile(), SMUR_LILLE);

        assertThat(samu.state().fleet().activeMissions())
                .extracting(SmurMission::id)
                .containsExactly(second);
    }

    @Test
    @DisplayName("Le VSAV des pompiers n'est pas engagé : il se demande à son propriétaire")
    void shouldNotEngageWhatBelongsToTheFireService() {
        var refused = samu.isRefused(new FleetCommand.EngageVehicle(file, VSAV, ""));

        assertThat(refused.refusal()).isEqualTo(Refusal.VEHICLE_NOT_OURS);
        assertThat(refused.details()).isEqualTo(Map.of("owner", "SIS"));
    }

    @Test
    @DisplayName("Hors service : refusé ; remis en service : engagé")
    void shouldNotEngageAVehicleOutOfService() {
        samu.does(new FleetCommand.SetInService(SMUR_LILLE, false));

        assertThat(samu.isRefused(new FleetCommand.EngageVehicle(file, SMUR_LILLE, ""))
                        .refusal())
                .isEqualTo(Refusal.VEHICLE_OUT_OF_SERVICE);
        assertThat(samu.state().fleet().isFree(SMUR_LILLE)).isFalse();

        samu.does(new FleetCommand.SetInService(SMUR_LILLE, true));
        samu.engages(file, SMUR_LILLE);
    }

    @Test
    @DisplayName("Une mission s'annule avant l'arrivée sur les lieux, jamais après")
    void shouldCallOffOnlyBeforeTheScene() {
        for (VehicleStatus status : VehicleStatus.values()) {
            if (status == VehicleStatus.CANCELLED) {
                continue;
            }
            TestSamu other = TestSamu.atWork();
            MissionId mission = other.engages(other.opensFile(), SMUR_LILLE);
            other.reports(mission, status);

            if (status.ordinal() < VehicleStatus.CANCELLED.ordinal()) {
                other.does(new FleetCommand.CancelMission(mission));
                assertThat(other.state().fleet().isFree(SMUR_LILLE)).isTrue();
            } else {
                assertThat(other.isRefused(new FleetCommand.CancelMission(mission))
                                .refusal())
                        .isEqualTo(Refusal.MISSION_ALREADY_ON_SCENE);
            }
        }
    }

    @Test
    @DisplayName("Annulée avant que l'ordre parte : personne à prévenir ; après : l'annulation est à transmettre")
    void shouldTellTheCrewOfACancellationOnlyWhenItMayKnow() {
        MissionId unknown = samu.engages(file, SMUR_LILLE);
        samu.does(new FleetCommand.CancelMission(unknown));
        assertThat(samu.state().outbox().lastToldTo(unknown)).map(Effect::kind).contains(EffectKind.ENGAGEMENT_ORDER);

        MissionId known = samu.engages(file, SMUR_LILLE);
        samu.does(new OutboxCommand.ReportEffect(new EffectId(known.value()), EffectStatus.HANDED_OVER, ""));
        samu.does(new FleetCommand.CancelMission(known));

        Effect cancellation = samu.state().outbox().lastToldTo(known).orElseThrow();
        assertThat(cancellation.kind()).isEqualTo(EffectKind.CANCELLATION);
        assertThat(cancellation.status()).isEqualTo(EffectStatus.REQUESTED);
    }

    @Test
    @DisplayName("L'ordre donné par téléphone s'annule aussi auprès de l'équipe")
    void shouldTellACrewThatWasToldByTelephone() {
        MissionId mission = samu.engages(file, SMUR_LILLE);
        samu.does(new OutboxCommand.ReportEffect(new EffectId(mission.value()), EffectStatus.CONFIRMED, "BY_PHONE"));

        samu.does(new FleetCommand.ReportStatus(mission, VehicleStatus.CANCELLED));

        assertThat(samu.state().outbox().lastToldTo(mission)).map(Effect::kind).contains(EffectKind.CANCELLATION);
    }

    @Test
    @DisplayName("Un statut en arrière est refusé avec les deux codes ; le même statut ne change rien")
    void shouldRefuseAStateThatGoesBack() {
        MissionId mission = samu.engages(file, SMUR_LILLE);
        samu.reports(mission, VehicleStatus.ON_SCENE);

        var refused = samu.isRefused(new FleetCommand.ReportStatus(mission, VehicleStatus.DEPARTED));

        assertThat(refused.refusal()).isEqualTo(Refusal.STATUS_OUT_OF_ORDER);
        assertThat(refused.details()).isEqualTo(Map.of("from", "ARRIVEE", "to", "DEPART"));
        assertThat(samu.does(new FleetCommand.ReportStatus(mission, VehicleStatus.ON_SCENE))
                        .events())
                .isEmpty();
    }

    @Test
    @DisplayName("Engager sur un dossier achevé le rend actif ; sur un dossier clos, c'est refusé")
    void shouldReopenACompletedFile() {
        RegulationFileId completed = aRegulationFile().completed().in(samu);
        RegulationFileId closed = aRegulationFile().closed().in(samu);

        samu.engages(completed, SMUR_LILLE);

        assertThat(samu.file(completed).lifeCycle()).isEqualTo(LifeCycle.ACTIVE);
        assertThat(samu.isRefused(new FleetCommand.EngageVehicle(closed, SMUR_DOUAI, ""))
                        .refusal())
                .isEqualTo(Refusal.FILE_CLOSED);
    }

    @Test
    @DisplayName("La même clé d'engagement, revenue plus tard, n'écrase pas la mission")
    void shouldNotOverwriteAMissionWhenACommandIdComesAgain() {
        UUID key = new UUID(7, 7);
        samu.ask(new FleetCommand.EngageVehicle(file, SMUR_LILLE, ""), key);
        samu.reports(new MissionId(key), VehicleStatus.AT_BASE);

        var again = samu.ask(new FleetCommand.EngageVehicle(file, SMUR_LILLE, ""), key);

        assertThat(again).isEqualTo(fr.centre15.dispatch.Decision.refuse(Refusal.IDEMPOTENCY_MISMATCH));
        assertThat(samu.mission(new MissionId(key)).status()).isEqualTo(VehicleStatus.AT_BASE);
    }

    @Test
    @Tag("H09a")
    @DisplayName(
            "Relue d'un instantané, la flotte sait encore quel véhicule est pris, même si les horloges ont divergé")
    void shouldStillKnowWhoIsEngagedAfterASnapshot() {
        samu.reports(samu.engages(file, SMUR_LILLE), VehicleStatus.RETURNING);
        samu.after(Duration.ofSeconds(-30));
        MissionId active = samu.engages(file, SMUR_LILLE);

        Fleet restored = Fleet.CODEC.fromBytes(Fleet.CODEC.toBytes(samu.state().fleet()));

        assertThat(restored.activeMission(SMUR_LILLE)).map(SmurMission::id).contains(active);
        assertThat(restored.isFree(SMUR_DOUAI)).isTrue();
    }

    @Test
    @DisplayName("Une raison trop longue est refusée à qui la donne, et n'arrête pas la règle")
    void shouldNotTakeAReasonThatNoMissionCanHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FleetCommand.EngageVehicle(file, SMUR_LILLE, "x".repeat(501)));
        samu.does(new FleetCommand.EngageVehicle(file, SMUR_LILLE, "x".repeat(500)));
    }

    @Test
    void shouldRefuseWhatItDoesNotKnow() {
        var nobody = new RegulationFileId(new UUID(9, 9));

        assertThat(samu.isRefused(new FleetCommand.EngageVehicle(nobody, SMUR_LILLE, ""))
                        .refusal())
                .isEqualTo(Refusal.FILE_UNKNOWN);
        assertThat(samu.isRefused(new FleetCommand.EngageVehicle(file, new VehicleId("X"), ""))
                        .refusal())
                .isEqualTo(Refusal.VEHICLE_UNKNOWN);
        assertThat(samu.isRefused(new FleetCommand.CancelMission(new MissionId(new UUID(9, 9))))
                        .refusal())
                .isEqualTo(Refusal.MISSION_UNKNOWN);
    }
}
