package fr.centre15.dispatch.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.People;
import fr.centre15.dispatch.orientation.OrientationCommand.DeclareCapacity;
import fr.centre15.dispatch.orientation.OrientationCommand.OrientTo;
import fr.centre15.dispatch.regulation.ChronologyEntry;
import fr.centre15.dispatch.regulation.LifeCycle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Décider d’un receveur : une personne, une raison, une trace")
class OrientationRulesTest {

    private final Ways ways = new Ways()
            .at("2026-11-24T13:32:00Z")
            .hospital("CHU", 10, "urgences", "unv")
            .closedHospital("FERME", 1, "urgences");

    private FileOrientation orientation() {
        return ways.samu.file(ways.file).care().orientation();
    }

    private OrientTo to(String unit, String reason, boolean override) {
        return new OrientTo(ways.file, unit, NeedKind.STROKE_UNIT, reason, override);
    }

    @Test
    @DisplayName("orienter, réorienter, retirer : chaque fois une ligne de chronologie")
    void shouldRecordEachChoice() {
        ways.samu.does(to("CHU", "24 min", false));
        ways.samu.does(to(Destination.HOME, "refus de transport", true));
        ways.samu.does(new OrientationCommand.WithdrawOrientation(ways.file));

        assertThat(orientation().chosen()).isEmpty();
        List<ChronologyEntry> lines = ways.samu.file(ways.file).chronology();
        assertThat(lines)
                .extracting(ChronologyEntry::kind)
                .endsWith("ORIENTED", "ORIENTED_OTHERWISE", "ORIENTATION_WITHDRAWN");
        assertThat(lines)
                .extracting(ChronologyEntry::detail)
                .contains("Hôpital CHU · 24 min", "DOMICILE · refus de transport");
    }

    @Test
    @DisplayName("demander ce qui est déjà ainsi ne fait rien")
    void shouldDoNothingTwice() {
        ways.samu.does(to("CHU", "24 min", false));

        assertThat(ways.samu.does(to("CHU", "24 min", false)).events()).isEmpty();
        ways.samu.does(new OrientationCommand.WithdrawOrientation(ways.file));
        assertThat(ways.samu
                        .does(new OrientationCommand.WithdrawOrientation(ways.file))
                        .events())
                .isEmpty();
    }

    @Test
    @Tag("H20a")
    @DisplayName("vers un site fermé ou inconnu : refusé, même avec une raison")
    void shouldRefuseAClosedSite() {
        assertThat(ways.samu.isRefused(to("FERME", "la famille insiste", true)).refusal())
                .isEqualTo(Refusal.RECEIVING_UNIT_CLOSED);
        assertThat(ways.samu.isRefused(to("AILLEURS", "", false)).refusal()).isEqualTo(Refusal.RECEIVING_UNIT_UNKNOWN);
    }

    @Test
    @DisplayName("contre l’avis sans raison : refusé")
    void shouldAskForAReason() {
        assertThat(ways.samu.isRefused(to("CHU", " x ", true)).refusal()).isEqualTo(Refusal.REASON_MISSING);
    }

    @Test
    @DisplayName("dossier clos : plus rien ne s’y décide")
    void shouldLeaveAClosedFileAlone() {
        ways.samu.leads(ways.file, LifeCycle.COMPLETED, LifeCycle.VALIDATED, LifeCycle.CLOSED);

        assertThat(ways.samu.isRefused(to("CHU", "", false)).refusal()).isEqualTo(Refusal.FILE_CLOSED);
    }

    @Test
    @DisplayName("un critère garde qui, quand et d’où ; redit il remplace, retiré il n’est plus su")
    void shouldKeepWhoStatedWhat() {
        ways.samu.by(People.actor(People.DR_VASSEUR));
        ways.stated("race:4", "sca_st:1");
        ways.samu.after(Duration.ofMinutes(2));
        ways.stated("race:6");

        RecordedFinding race = orientation().find(Finding.RACE).orElseThrow();
        assertThat(race.finding()).isEqualTo(Finding.parse("race:6"));
        assertThat(race.by()).isEqualTo(People.actor(People.DR_VASSEUR));
        assertThat(race.at()).isEqualTo(ways.samu.now());
        assertThat(race.source()).isEqualTo(FindingSource.CALL);
        assertThat(orientation().findings()).hasSize(2);

        ways.samu.does(new OrientationCommand.WithdrawFinding(ways.file, Finding.RACE));
        assertThat(orientation().find(Finding.RACE)).isEmpty();
        assertThat(ways.samu
                        .does(new OrientationCommand.WithdrawFinding(ways.file, Finding.RACE))
                        .events())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "capacité : inconnue du territoire, refusée ; plus ancienne que la connue, sans effet ; du futur, à l’instant")
    void shouldTakeTheNewestCapacity() {
        assertThat(ways.samu
                        .isRefused(declare("AILLEURS", "unv", Duration.ZERO))
                        .refusal())
                .isEqualTo(Refusal.RECEIVING_UNIT_UNKNOWN);
        assertThat(ways.samu.isRefused(declare("CHU", "brules", Duration.ZERO)).refusal())
                .isEqualTo(Refusal.CAPABILITY_UNKNOWN);

        ways.samu.does(declare("CHU", "unv", Duration.ofHours(-3)));
        assertThat(ways.samu.does(declare("CHU", "unv", Duration.ofMinutes(1))).events())
                .isEmpty();

        var capacity =
                ways.samu.state().reference().capacities().find("CHU", "unv").orElseThrow();
        assertThat(capacity.asOf()).isEqualTo(ways.samu.now());
        assertThat(capacity.age(ways.samu.now())).isEqualTo(Duration.ZERO);
    }

    @Test
    @DisplayName("un service qui n’existe plus emporte sa capacité")
    void shouldForgetWhatNobodyHasAnyMore() {
        ways.samu.does(declare("CHU", "unv", Duration.ZERO));

        ways.samu.does(new fr.centre15.dispatch.samu.SamuCommand.DeclareReceivingUnits(List.of()));

        assertThat(ways.samu.state().reference().capacities()).isEqualTo(Capacities.NONE);
    }

    private DeclareCapacity declare(String unit, String what, Duration ago) {
        return new DeclareCapacity(
                unit, what, Optional.of(2), Optional.empty(), ways.samu.now().minus(ago));
    }
}
