package fr.centre15.dispatch.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.orientation.Because.Cause;
import fr.centre15.dispatch.orientation.Candidate.Verdict;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.smur.TravelTime.Method;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Où va le patient, et pourquoi pas plus près")
class WhereToTest {

    private final Ways ways = new Ways()
            .at("2026-11-24T13:32:00Z")
            .hospital("CH", 5, "urgences")
            .hospital("UNV", 12, "urgences", "unv", "obstetrique")
            .hospital("CHU", 30, "urgences", "urgences_pediatriques", "unv", "thrombectomie", "brules", "sos_main")
            .hospital("COEUR", 25, "coronarographie_24_24")
            .hospital("COEUR-2", 35, "urgences", "coronarographie_24_24");

    @Test
    @Tag("H20c")
    @DisplayName("Guide, AVC : RACE 6 → thrombectomie, l’UNV plus proche dit pourquoi elle est écartée")
    void shouldTakeALargeStrokeToThrombectomy() {
        ways.motive("M03.08").stated("race:6", "avc_fenetre:1");

        assertThat(ways.need().kind()).isEqualTo(NeedKind.THROMBECTOMY);
        assertThat(ways.why()).containsExactly(Cause.STROKE, Cause.RACE_HIGH, Cause.STROKE_WINDOW_OPEN);
        assertThat(ways.ranking()).containsExactly("CHU");
        assertThat(ways.passedOver()).containsExactly("CH", "UNV", "COEUR");
        assertThat(ways.about("UNV").verdict()).isEqualTo(Verdict.NOT_EQUIPPED);
    }

    @Test
    @Tag("H20c")
    @DisplayName("Guide, main sectionnée : SOS main, même loin ; les urgences proches sont écartées")
    void shouldTakeAHandToItsSurgeon() {
        ways.motive("M02.09").stated("section_doigt:1");

        assertThat(ways.why()).containsExactly(Cause.AMPUTATED_DIGIT);
        assertThat(ways.ranking()).containsExactly("CHU");
        assertThat(ways.passedOver()).startsWith("CH");
    }

    @Test
    @Tag("H20c")
    @DisplayName("Guide, brûlure grave : centre de brûlés, avec le critère rempli")
    void shouldTakeASevereBurnToItsCentre() {
        ways.motive("M02.05").patient("40 ans").stated("brulure_surface:25", "brulure_fumees:1");

        assertThat(ways.need().kind()).isEqualTo(NeedKind.BURN_CENTRE);
        assertThat(ways.why()).containsExactly(Cause.BURN_SURFACE, Cause.BURN_INHALATION);
        assertThat(ways.ranking()).containsExactly("CHU");
    }

    @Test
    @Tag("H20a")
    @DisplayName("un site fermé n’est jamais proposé, et le dit")
    void shouldNeverProposeAClosedSite() {
        ways.closedHospital("FERME", 1, "urgences", "coronarographie_24_24").stated("sca_st:1");

        assertThat(ways.ranking()).containsExactly("COEUR", "COEUR-2");
        assertThat(ways.passedOver()).startsWith("FERME");
        assertThat(ways.about("FERME").verdict()).isEqualTo(Verdict.CLOSED_SITE);
        assertThat(ways.about("FERME").canBeChosenForAReason()).isFalse();
    }

    @ParameterizedTest(name = "{0} min : {1} d’abord")
    @Tag("H20b")
    @CsvSource({"0, COEUR-2", "719, COEUR-2", "720, COEUR-2", "721, COEUR", "780, COEUR"})
    @DisplayName("une salle dite occupée passe après les autres ; au-delà de 12 h, cela ne compte plus")
    void shouldForgetAnOldCapacityWhenItRanks(int minutes, String first) {
        ways.stated("sca_st:1")
                .busy("COEUR", "coronarographie_24_24", Duration.ofHours(3), Duration.ofMinutes(minutes));

        assertThat(ways.ranking()).startsWith(first).containsExactlyInAnyOrder("COEUR", "COEUR-2");
    }

    @Test
    @Tag("H20b")
    @DisplayName("capacité inconnue n’est pas zéro : rien ne passe après faute d’en avoir dit")
    void shouldNotTakeSilenceForZero() {
        ways.stated("sca_st:1").declared("COEUR-2", "coronarographie_24_24", 3, Duration.ofMinutes(3));

        assertThat(ways.ranking()).containsExactly("COEUR", "COEUR-2");
        assertThat(ways.about("COEUR").capacity()).isEmpty();
        assertThat(ways.about("COEUR").verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    @DisplayName("zéro place déclarée à l’instant : après les autres, toujours à choisir")
    void shouldPutTheFullOnesLast() {
        ways.stated("sca_st:1").declared("COEUR", "coronarographie_24_24", 0, Duration.ofMinutes(3));

        assertThat(ways.ranking()).containsExactly("COEUR-2", "COEUR");
        assertThat(ways.about("COEUR").verdict()).isEqualTo(Verdict.FULL);
    }

    @Test
    @DisplayName("une salle libre avant l’arrivée n’est pas occupée")
    void shouldReckonWithTheTimeOfArrival() {
        ways.stated("sca_st:1").busy("COEUR", "coronarographie_24_24", Duration.ofMinutes(10), Duration.ZERO);

        assertThat(ways.ranking()).startsWith("COEUR");
    }

    @Test
    @DisplayName("brûlure d’un enfant : ce qui manque à la pédiatrie est dit, non caché")
    void shouldSayWhatElseIsMissing() {
        ways.hospital("BRULES-ADULTES", 10, "brules").patient("6 ans").stated("brulure_surface:12");

        assertThat(ways.ranking()).containsExactly("BRULES-ADULTES", "CHU");
        assertThat(ways.about("BRULES-ADULTES").without()).containsExactly(NeedKind.PAEDIATRICS);
        assertThat(ways.about("CHU").without()).isEmpty();
    }

    @Test
    @DisplayName("lieu inconnu : aucun rang, aucun temps inventé ; ils se classent dès que le lieu est connu")
    void shouldNotInventATime() {
        ways.withoutScene().stated("sca_st:1");

        assertThat(ways.ranking()).isEmpty();
        assertThat(ways.ask().isPlaceUnknown()).isTrue();
        assertThat(ways.about("COEUR").travel()).isEmpty();
        assertThat(ways.passedOver()).isEmpty();
    }

    @Test
    @DisplayName("hélicoptère engagé : le vol vers qui a une hélistation, la route vers les autres")
    void shouldFlyWhereOneCanLand() {
        ways.hospital("TOIT", 60, "coronarographie_24_24", "helistation")
                .stated("sca_st:1")
                .byHelicopter();

        assertThat(ways.about("TOIT").travel().orElseThrow().method()).isEqualTo(Method.FLIGHT);
        assertThat(ways.about("COEUR").travel().orElseThrow().method()).isEqualTo(Method.ESTIMATE);
        assertThat(ways.ranking()).containsExactly("TOIT", "COEUR", "COEUR-2");
    }

    @Test
    @DisplayName(
            "R3 le soir : ce qui est ouvert d’abord, puis ce dont on ignore l’heure ; ce qui est fermé dit quand il ouvre")
    void shouldKnowWhatIsOpenInTheEvening() {
        ways.at("2026-11-24T20:30:00Z")
                .place("CABINET", UnitKind.PRACTICE, 2, "lun-ven 09:00-19:00")
                .place("MMG", UnitKind.ON_CALL_HOUSE, 9, "lun-ven 20:00-00:00, sam dim fer 08:00-00:00")
                .place("SOS", UnitKind.VISITING_DOCTOR, 4, "")
                .place("PHARMA", UnitKind.PHARMACY, 3, "24/24")
                .level(CareLevel.R3);

        assertThat(ways.ranking()).containsExactly("MMG", "PHARMA", Destination.HOME, "SOS");
        assertThat(ways.about("CABINET").verdict()).isEqualTo(Verdict.CLOSED_NOW);
        assertThat(ways.passedOver()).containsExactly("CABINET");
        assertThat(ways.about("CH").verdict()).isEqualTo(Verdict.OTHER_CARE);
        assertThat(ways.about("CH").canBeChosenForAReason()).isTrue();
    }

    @Test
    @DisplayName("R4 : rester à domicile, puis la pharmacie, puis un médecin")
    void shouldBeginWithAdviceAtHome() {
        ways.place("MMG", UnitKind.ON_CALL_HOUSE, 1, "24/24")
                .place("PHARMA", UnitKind.PHARMACY, 3, "24/24")
                .level(CareLevel.R4);

        assertThat(ways.ranking()).containsExactly(Destination.HOME, "PHARMA", "MMG");
    }

    @Test
    @DisplayName("un AVC coté R3 reste un AVC")
    void shouldNotLetTheLevelHideTheStroke() {
        ways.motive("M03.08").level(CareLevel.R3);

        assertThat(ways.need().kind()).isEqualTo(NeedKind.STROKE_UNIT);
    }
}
