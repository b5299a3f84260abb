package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.Defibrillator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Où sont les défibrillateurs, en français")
class DefibrillatorTextTest {

    private static final Wgs84Position POINT = new Wgs84Position(50.6, 3.0);

    @Test
    @DisplayName("où, comment y entrer, à quelle distance, et que personne ne l’a vérifié")
    void shouldSayWhereTheyHang() {
        WhoGoes.Nearby nearby = new WhoGoes.Nearby(
                List.of(
                        new Defibrillator("Mairie", "1 place", "hall", "7j/7", POINT, 124),
                        new Defibrillator("Gare", "", "", "", POINT, 806)),
                WhoGoes.Nearby.Knowledge.ANSWERED);

        assertThat(DefibrillatorText.of(nearby))
                .isEqualTo(
                        "Défibrillateurs (registre, à vérifier) : Mairie, 1 place, hall, 7j/7 à 120 m à vol d’oiseau ;"
                                + " Gare à 810 m à vol d’oiseau");
    }

    @Test
    @DisplayName("registre muet et registre vide alentour ne se disent pas pareil")
    void shouldTellSilenceFromNone() {
        assertThat(DefibrillatorText.of(new WhoGoes.Nearby(List.of(), WhoGoes.Nearby.Knowledge.AWAITED)))
                .isEqualTo("Défibrillateurs : registre sans réponse");
        assertThat(DefibrillatorText.of(new WhoGoes.Nearby(List.of(), WhoGoes.Nearby.Knowledge.ANSWERED)))
                .isEqualTo("Aucun défibrillateur au registre importé à moins de 1,5 km");
        assertThat(DefibrillatorText.of(new WhoGoes.Nearby(List.of(), WhoGoes.Nearby.Knowledge.PLACE_TOO_VAGUE)))
                .isEqualTo("Lieu trop imprécis pour dire où est le défibrillateur le plus proche");
    }
}
