package fr.centre15.dispatch.smur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.Sex;
import fr.centre15.dispatch.smur.Proposal.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Qui y va")
class ProposalsTest {

    private final Question question = new Question();

    @Test
    @DisplayName("le plus tôt sur place d’abord, avec son temps et la manière dont il est trouvé")
    void shouldRankByTravelTime() {
        question.with("LOIN", 40).with("PRES", 10).with("MI-CHEMIN", 20);

        assertThat(question.ranking()).containsExactly("PRES", "MI-CHEMIN", "LOIN");
        assertThat(question.about("PRES").travel())
                .hasValueSatisfying(time -> assertThat(time.method()).isEqualTo(TravelTime.Method.ESTIMATE));
    }

    @Test
    @DisplayName("lieu inconnu : l’ordre des secteurs, sans temps de trajet ; les positions n’y changent rien")
    void shouldFollowTheOrderOfSectorsWithoutAScene() {
        question.with("B", 10).with("A", 40).withoutScene();
        question.seen("A", 300, Duration.ofHours(2));

        assertThat(question.ask()).allMatch(proposal -> proposal.reason() == Reason.SECTOR_ORDER);
        assertThat(question.ranking()).containsExactly("A", "B");
        assertThat(question.about("A").travel()).isEmpty();
    }

    @Test
    @Tag("H10a")
    @DisplayName("une position âgée se paie de son âge : le moyen a pu s’éloigner tout ce temps")
    void shouldReckonTheAgeOfAPosition() {
        question.with("SUR", 30).with("VIEUX", 30);
        question.seen("SUR", 20, Duration.ofSeconds(29)).seen("VIEUX", 15, Duration.ofSeconds(31));
        assertThat(question.ranking()).containsExactly("VIEUX", "SUR");

        question.seen("VIEUX", 15, Duration.ofSeconds(899));
        assertThat(question.ranking()).containsExactly("SUR", "VIEUX");

        question.seen("VIEUX", 15, Duration.ofSeconds(901));
        assertThat(question.ranking()).containsExactly("SUR");
        assertThat(question.about("VIEUX").reason()).isEqualTo(Reason.POSITION_TOO_OLD);
    }

    @Test
    @DisplayName("chaque moyen non proposé dit pourquoi")
    void shouldSayWhyNot() {
        question.with("LIBRE", 10)
                .with("OCCUPE", 5)
                .with("ICI", 5)
                .with("PANNE", 5)
                .with("VSAV", "SIS.VSAV", 2)
                .with("LOGISTIQUE", "SMUR.PSM1", 1);
        question.samu.engages(question.samu.opensFile(), new VehicleId("OCCUPE"));
        question.samu.engages(question.file, new VehicleId("ICI"));
        question.samu.does(new FleetCommand.SetInService(new VehicleId("PANNE"), false));

        assertThat(question.ask())
                .extracting(proposal -> proposal.vehicle().id().value(), Proposal::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ICI", Reason.ENGAGED_HERE),
                        org.assertj.core.groups.Tuple.tuple("LIBRE", Reason.NEAREST),
                        org.assertj.core.groups.Tuple.tuple("OCCUPE", Reason.ENGAGED_ELSEWHERE),
                        org.assertj.core.groups.Tuple.tuple("PANNE", Reason.OUT_OF_SERVICE),
                        org.assertj.core.groups.Tuple.tuple("VSAV", Reason.REQUESTED_FROM_OWNER),
                        org.assertj.core.groups.Tuple.tuple("LOGISTIQUE", Reason.NOT_FOR_CARE));
    }

    @Test
    @DisplayName("équipe pédiatrique : après les autres pour un adulte, avant eux pour un enfant")
    void shouldSendThePaediatricTeamToAChild() {
        question.with("PED", "SMUR.AR-PED", 20).with("ADULTE", 30);
        assertThat(question.ranking()).containsExactly("ADULTE", "PED");
        assertThat(question.about("PED").reason()).isEqualTo(Reason.CHILDREN_ONLY);

        question.samu.does(new RegulationCommand.RecordPatient(
                question.file, new Patient(1, "", "", Sex.UNKNOWN, Optional.empty(), "5 mois")));

        assertThat(question.ranking()).containsExactly("PED", "ADULTE");
    }

    @Test
    @DisplayName("hélicoptère de jour seulement : proposé à 9 h, pas à 21 h, et la nuit est dite")
    void shouldKeepADayHelicopterOnTheGroundAtNight() {
        question.with("HELI", "SMUR.HELISMUR", 60, "jour_seulement").with("VLM", 60);
        assertThat(question.ranking()).containsExactly("HELI", "VLM");
        assertThat(question.about("HELI").travel())
                .hasValueSatisfying(time -> assertThat(time.method()).isEqualTo(TravelTime.Method.FLIGHT));

        question.samu.at("2026-11-24T20:00:00Z");

        assertThat(question.ranking()).containsExactly("VLM");
        assertThat(question.about("HELI").reason()).isEqualTo(Reason.NIGHT);
    }

    @Test
    @DisplayName("vol impossible pour la météo : dit, plus proposé, ne couvre plus ; de nouveau possible : proposé")
    void shouldKeepAHelicopterOnTheGroundForTheWeather() {
        question.with("HELI", "SMUR.HELISMUR", 60).commune("59001", 10);
        assertThat(question.about("HELI").loss()).isPresent();

        question.samu.does(new FleetCommand.SetFlight(new VehicleId("HELI"), false));

        assertThat(question.about("HELI").reason()).isEqualTo(Reason.WEATHER);
        assertThat(question.proposals().coverage().soonestTo(0)).isEmpty();

        question.samu.does(new FleetCommand.SetFlight(new VehicleId("HELI"), true));
        assertThat(question.ranking()).containsExactly("HELI");
    }

    @Test
    @DisplayName("ce que laisse un moyen proposé est dit ; ce qui ne part pas ne laisse rien")
    void shouldSayWhatIsLeftBehind() {
        question.with("SEUL", 10).with("VSAV", "SIS.VSAV", 2).commune("59001", 12);

        assertThat(question.about("SEUL").loss())
                .contains(new CoverageLoss(
                        1,
                        List.of(new CoverageLoss.Hole(
                                "59001", "Commune 59001", Duration.ofMinutes(3), Optional.empty()))));
        assertThat(question.about("VSAV").loss()).isEmpty();
    }

    @Test
    @DisplayName("60 moyens et 650 communes au hasard : l’ordre ne dépend pas de celui des déclarations")
    void shouldNotDependOnTheOrderOfDeclaration() {
        Random random = new Random(59);
        List<Double> bases =
                IntStream.range(0, 60).mapToObj(_ -> random.nextDouble() * 80).toList();
        Question forward = new Question();
        Question backward = new Question();
        for (int i = 0; i < bases.size(); i++) {
            forward.with("V" + (100 + i), bases.get(i));
            int j = bases.size() - 1 - i;
            backward.with("V" + (100 + j), bases.get(j));
        }
        IntStream.range(0, 650).forEach(i -> forward.commune("C" + i, i % 80));

        assertThat(forward.ranking()).hasSize(60).isEqualTo(backward.ranking());
    }
}
