package fr.centre15.dispatch.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.centre15.dispatch.orientation.Because.Cause;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ce que le tableau clinique demande d’un receveur")
class PictureTest {

    private final Ways ways = new Ways();

    @ParameterizedTest(name = "RACE {0} : {1}")
    @Tag("H20c")
    @CsvSource({"0, STROKE_UNIT", "4, STROKE_UNIT", "5, THROMBECTOMY", "9, THROMBECTOMY"})
    @DisplayName("RACE : à partir de 5, thrombectomie ; 0 est un score, non une absence")
    void shouldAskForThrombectomyFromFive(int score, NeedKind kind) {
        ways.motive("M03.08").stated("race:" + score);

        assertThat(ways.need().kind()).isEqualTo(kind);
        assertThat(ways.open()).doesNotContain(Cause.RACE_UNKNOWN);
    }

    @Test
    @Tag("H20c")
    @DisplayName("AVC sans RACE : UNV, et il est dit que la thrombectomie est à discuter")
    void shouldSayThatTheScoreIsUnknown() {
        ways.motive("M03.08");

        assertThat(ways.need().kind()).isEqualTo(NeedKind.STROKE_UNIT);
        assertThat(ways.open()).containsExactly(Cause.RACE_UNKNOWN, Cause.STROKE_WINDOW_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"race:10", "race:-1", "race:6:2,2,2,1,0", "race:3:0,0,0,2,1", "race:", "race:x", "race"})
    @DisplayName("RACE hors de l’échelle, ou qui n’est pas la somme de ses éléments : refusé")
    void shouldRefuseAnImpossibleRace(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Finding.parse(code));
    }

    @ParameterizedTest(name = "{0}, {1} : {2}")
    @Tag("H20c")
    @CsvSource({
        "40 ans, brulure_surface:9, ",
        "40 ans, brulure_surface:10, BURN_SURFACE",
        "40 ans, brulure_surface:20, BURN_SURFACE",
        "40 ans, brulure_surface:21, BURN_SURFACE",
        "40 ans, brulure_profonde:2, ",
        "40 ans, brulure_profonde:3, BURN_DEEP",
        "40 ans, brulure_profonde:6, BURN_DEEP",
        "40 ans, brulure_fumees:1, BURN_INHALATION",
        "40 ans, brulure_fumees:0, ",
        "40 ans, brulure_site:1, BURN_DEEP_SITE",
        "40 ans, brulure_haute_tension:1, BURN_HIGH_VOLTAGE",
        "40 ans, brulure_basse_tension:1, BURN_LOW_VOLTAGE",
        "40 ans, brulure_circulaire:1, BURN_CIRCULAR",
        "40 ans, brulure_fluorhydrique:1, BURN_HYDROFLUORIC",
        "40 ans, brulure_terrain:1, BURN_COMORBIDITY",
        "75 ans, brulure_surface:1, ",
        "76 ans, brulure_surface:1, BURN_OLD_AGE",
        "14 ans, brulure_surface:10, ",
        "14 ans, brulure_surface:11, BURN_SURFACE",
        "14 ans, brulure_profonde:5, ",
        "14 ans, brulure_profonde:6, BURN_DEEP",
        "11 mois, brulure_surface:1, BURN_INFANT",
        "12 mois, brulure_surface:1, ",
        "'', brulure_surface:9, "
    })
    @DisplayName("critères de brûlure grave (SFAR, SFMU, SFB 2019), adulte et enfant")
    void shouldKnowEachCriterionOfASevereBurn(String age, String finding, Cause cause) {
        ways.patient(age).stated(finding);

        if (cause == null) {
            assertThat(ways.need().kind()).isNotEqualTo(NeedKind.BURN_CENTRE);
        } else {
            assertThat(ways.need().kind()).isEqualTo(NeedKind.BURN_CENTRE);
            assertThat(ways.why()).containsExactly(cause);
        }
    }

    @Test
    @DisplayName("motif brûlure grave sans critère : le centre, et il est dit qu’aucun critère n’est saisi")
    void shouldAskForTheCriteriaOfABurn() {
        ways.motive("M02.04");

        assertThat(ways.need().kind()).isEqualTo(NeedKind.BURN_CENTRE);
        assertThat(ways.open()).containsExactly(Cause.BURN_CRITERIA_UNKNOWN);
        assertThat(ways.stated("brulure_surface:2").open()).containsExactly(Cause.BURN_NOT_SEVERE);
    }

    @ParameterizedTest(name = "grade {0} : {1}")
    @CsvSource({"A, TRAUMA_1", "B, TRAUMA_1", "C, TRAUMA_2"})
    @DisplayName("grade de traumatisme : A et B au niveau I, C au niveau II")
    void shouldFollowTheGrade(TraumaGrade grade, NeedKind kind) {
        assertThat(ways.stated("grade:" + grade).need().kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName("traumatisme grave sans grade : niveau I, et il est dit que le grade manque")
    void shouldTakeAnUngradedTraumaToTheHighestLevel() {
        ways.motive("M02.08");

        assertThat(ways.need().kind()).isEqualTo(NeedKind.TRAUMA_1);
        assertThat(ways.open()).containsExactly(Cause.TRAUMA_GRADE_UNKNOWN);
    }

    @Test
    @DisplayName("douleur thoracique : sans ECG rien n’est supposé ; SCA ST+ lu par un médecin : coronarographie")
    void shouldNotSupposeWhatTheEcgShows() {
        ways.motive("M03.06");
        assertThat(ways.need().kind()).isEqualTo(NeedKind.EMERGENCY);
        assertThat(ways.open()).containsExactly(Cause.ECG_UNKNOWN);

        ways.stated("sca_st:0");
        assertThat(ways.need().kind()).isEqualTo(NeedKind.EMERGENCY);
        assertThat(ways.open()).isEmpty();

        ways.stated("sca_st:1");
        assertThat(ways.need().kind()).isEqualTo(NeedKind.CATH_LAB);
    }

    @ParameterizedTest(name = "« {0} » : {1}")
    @CsvSource({"14 ans, PAEDIATRICS", "15 ans, EMERGENCY", "5 mois, PAEDIATRICS", "'', EMERGENCY", "âgé, EMERGENCY"})
    @DisplayName("pédiatrie avant 15 ans ; un âge inconnu n’est pas un enfant")
    void shouldKnowAChildByItsAge(String age, NeedKind kind) {
        assertThat(ways.motive("M03.14").patient(age).need().kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName("grossesse : obstétrique ; avec un AVC, l’UNV d’abord et l’obstétrique en plus")
    void shouldNotForgetThePregnancy() {
        ways.stated("terme:32");
        assertThat(ways.need().kind()).isEqualTo(NeedKind.OBSTETRICS);
        assertThat(ways.need().why()).contains(Because.of(Cause.PREGNANCY_WEEKS, 32));

        ways.stated("race:2");
        assertThat(ways.need().kind()).isEqualTo(NeedKind.STROKE_UNIT);
        assertThat(ways.need().also()).containsExactly(NeedKind.OBSTETRICS);
    }

    @ParameterizedTest(name = "{0} : {1}, et en plus {2}")
    @Tag("H20c")
    @CsvSource({
        "'grade:A,section_doigt:1', TRAUMA_1, HAND_SURGERY",
        "'grade:B,brulure_surface:30', TRAUMA_1, BURN_CENTRE",
        "'grade:C,section_membre:1', HAND_SURGERY, TRAUMA_2",
        "'grade:C,brulure_surface:30', BURN_CENTRE, TRAUMA_2",
        "'brulure_surface:30,section_doigt:1', BURN_CENTRE, HAND_SURGERY",
        "'sca_st:1,race:7', CATH_LAB, THROMBECTOMY",
        "'sca_st:1,grade:A', TRAUMA_1, CATH_LAB",
        "'race:7,section_doigt:1', THROMBECTOMY, HAND_SURGERY",
        "'race:2,brulure_surface:30', STROKE_UNIT, BURN_CENTRE",
        "'grade:C,terme:30', TRAUMA_2, OBSTETRICS"
    })
    @DisplayName("deux besoins : le vital décide, l’autre se dit là où il manque, aucun ne disparaît")
    void shouldForgetNoneOfSeveralNeeds(String findings, NeedKind first, NeedKind also) {
        ways.stated(findings.split(","));

        assertThat(ways.need().kind()).isEqualTo(first);
        assertThat(ways.need().also()).contains(also);
    }

    @Test
    @DisplayName("le médecin peut demander autre chose : il est dit ce que le tableau demandait")
    void shouldObeyThePhysicianAndSayWhatWasAsked() {
        ways.motive("M03.08").stated("race:7", "demande:premier_recours");

        assertThat(ways.need().kind()).isEqualTo(NeedKind.FIRST_LINE);
        assertThat(ways.need().open()).containsExactly(Because.of(Cause.PICTURE_ASKED, NeedKind.THROMBECTOMY));
    }

    @Test
    @DisplayName("le détail d’un RACE est gardé avec lui")
    void shouldKeepTheItemsOfTheScore() {
        Finding race = Finding.Race.of(new RaceItems(2, 2, 1, 1, 0));

        assertThat(race.code()).isEqualTo("race:6:2,2,1,1,0");
        assertThat(Finding.parse(race.code())).isEqualTo(race);
        assertThat(Finding.parse("race:6")).isEqualTo(new Finding.Race(6, Optional.empty()));
    }
}
