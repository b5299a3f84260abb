package fr.centre15.dispatch.smur;

import static fr.centre15.dispatch.fixtures.TestSamu.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.Standing.Basis;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D’où part un moyen, et ce que vaut sa position")
class StandingTest {

    private final Question question = new Question().with("A", 40);

    @ParameterizedTest(name = "{0} s : {1}, dit « {2} »")
    @Tag("H10a")
    @CsvSource({
        "29, FRESH, PT0S, true",
        "30, FRESH, PT0S, true",
        "31, STALE, PT30S, true",
        "119, STALE, PT1M30S, true",
        "120, STALE, PT2M, true",
        "121, OLD, PT2M, true",
        "899, OLD, PT14M, true",
        "900, OLD, PT15M, true",
        "901, TOO_OLD, PT15M, false"
    })
    @DisplayName("l’âge d’une position en fait une position sûre, datée, douteuse ou inutilisable")
    void shouldClassAPositionByItsAge(int seconds, Basis basis, Duration shown, boolean proposed) {
        question.seen("A", 10, Duration.ofSeconds(seconds));

        Proposal proposal = question.about("A");

        assertThat(proposal.standing().basis()).isEqualTo(basis);
        assertThat(proposal.standing().age()).contains(shown);
        assertThat(proposal.canBeEngaged()).isEqualTo(proposed);
    }

    @Test
    @DisplayName("sans position et sans mission : à sa base")
    void shouldSupposeAVehicleWithoutMissionAtItsBase() {
        assertThat(question.about("A").standing())
                .isEqualTo(new Standing(
                        Basis.AT_BASE, java.util.Optional.of(Question.north(40)), java.util.Optional.empty(), false));
    }

    @Test
    @DisplayName("vu à sa base il y a une heure, non envoyé depuis : à sa base")
    void shouldBelieveADeviceThatSleepsAtItsBase() {
        question.seen("A", 40.3, Duration.ofHours(1));

        Proposal proposal = question.about("A");

        assertThat(proposal.standing().basis()).isEqualTo(Basis.AT_BASE);
        assertThat(proposal.standing().age()).contains(Duration.ofHours(1));
        assertThat(proposal.canBeEngaged()).isTrue();
    }

    @Test
    @DisplayName("vu à sa base avant de partir en mission, en retour sans position depuis : non proposé, raison dite")
    void shouldNotSupposeAtItsBaseAVehicleThatLeftSince() {
        question.seen("A", 40, Duration.ZERO);
        question.samu.after(Duration.ofMinutes(1));
        var mission = question.samu.engages(question.samu.opensFile(), new VehicleId("A"));
        question.samu.reports(mission, VehicleStatus.DEPARTED);
        question.samu.after(Duration.ofMinutes(40));
        question.samu.reports(mission, VehicleStatus.RETURNING);

        Proposal proposal = question.about("A");

        assertThat(proposal.reason()).isEqualTo(Proposal.Reason.POSITION_TOO_OLD);
        assertThat(proposal.canBeEngaged()).isFalse();
        assertThat(proposal.canBeEngagedForAReason()).isTrue();
    }

    @Test
    @DisplayName("en retour de mission et jamais localisé : non proposé, raison dite ; rendu à sa base : proposé")
    void shouldAskWhereAReturningVehicleIs() {
        var mission = question.samu.engages(question.samu.opensFile(), new VehicleId("A"));
        question.samu.reports(mission, VehicleStatus.DEPARTED);
        question.samu.reports(mission, VehicleStatus.RETURNING);
        assertThat(question.about("A").reason()).isEqualTo(Proposal.Reason.POSITION_UNKNOWN);

        question.samu.reports(mission, VehicleStatus.AT_BASE);

        assertThat(question.about("A").reason()).isEqualTo(Proposal.Reason.NEAREST);
    }

    @Test
    @DisplayName("engagé mais pas encore parti : à sa base ; parti, sans position : on ne sait plus")
    void shouldKnowThatAnEngagedVehicleHasNotLeftYet() {
        var mission = question.samu.engages(question.file, new VehicleId("A"));
        assertThat(question.about("A").standing().basis()).isEqualTo(Basis.AT_BASE);

        question.samu.reports(mission, VehicleStatus.DEPARTED);

        assertThat(question.about("A").standing().basis()).isEqualTo(Basis.NEVER_SAID);
    }

    @Test
    @DisplayName("mission annulée avant le départ : il n’a pas quitté sa base")
    void shouldKnowThatACancelledVehicleNeverLeft() {
        var mission = question.samu.engages(question.samu.opensFile(), new VehicleId("A"));
        question.samu.does(new FleetCommand.CancelMission(mission));

        assertThat(question.about("A").standing().basis()).isEqualTo(Basis.AT_BASE);
    }

    @Test
    @DisplayName("un exemple publié met un véhicule au Bénin : position laissée de côté, et c’est dit")
    void shouldLeaveAsideAPositionOnAnotherContinent() {
        question.seenAt("A", new Wgs84Position(9.46, 1.15));

        Standing standing = question.about("A").standing();

        assertThat(standing.strayed()).isTrue();
        assertThat(standing.start()).contains(Question.north(40));
    }

    @Test
    @DisplayName("une position venue du futur a l’âge zéro, jamais moins")
    void shouldNeverBeYoungerThanNow() {
        assertThat(new LastPosition(Question.SCENE, MORNING.plusSeconds(90)).age(MORNING))
                .isEqualTo(Duration.ZERO);
    }
}
