package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.board.CriterionWords.Typed;
import fr.centre15.dispatch.orientation.Finding;
import fr.centre15.dispatch.orientation.FindingSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Critères d’orientation tapés au clavier")
class CriterionWordsTest {

    @ParameterizedTest(name = "« {0} » : {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "race 6 | race:6",
                "RACE 0 | race:0",
                "race 2 2 1 1 0 | race:6:2,2,1,1,0",
                "AVC < fenêtre | avc_fenetre:1",
                "hors fenêtre | avc_fenetre:0",
                "SCA ST+ | sca_st:1",
                "pas de st+ | sca_st:0",
                "brûlure 25 % | brulure_surface:25",
                "brûlure profonde 6 | brulure_profonde:6",
                "fumées | brulure_fumees:1",
                "brûlure mains | brulure_site:1",
                "section doigt | section_doigt:1",
                "section membre | section_membre:1",
                "grade b | grade:B",
                "grossesse | grossesse:1",
                "grossesse 32 SA | terme:32",
                "demande coro | demande:coronarographie_24_24",
                "demande premier recours | demande:premier_recours"
            })
    void shouldUnderstandWhatIsTyped(String words, String code) {
        assertThat(CriterionWords.read(words))
                .hasValue(List.of(new Typed.Stated(Finding.parse(code), FindingSource.CALL)));
    }

    @Test
    @DisplayName("d’où on le tient, plusieurs sur une ligne, et retirer")
    void shouldKeepWhereItComesFrom() {
        assertThat(CriterionWords.read("vidéo race 5, doc st+ ; retirer grade, retirer brûlure"))
                .hasValue(List.of(
                        new Typed.Stated(Finding.parse("race:5"), FindingSource.VIDEO),
                        new Typed.Stated(Finding.parse("sca_st:1"), FindingSource.DOCUMENT),
                        new Typed.Withdrawn("grade"),
                        new Typed.Withdrawn("brulure_surface")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "race",
                "race 10",
                "race 12",
                "race 2 2 2 2 2",
                "brûlure 101",
                "grade d",
                "grossesse 60",
                "bobo",
                "race 6, bobo",
                "demande lune",
                "retirer lune",
                "race -1",
                "race six"
            })
    @DisplayName("hors des bornes ou incompris : rien n’est retenu, pas même le reste de la ligne")
    void shouldTakeNothingOfWhatItDoesNotUnderstand(String words) {
        assertThat(CriterionWords.read(words)).isEmpty();
    }
}
