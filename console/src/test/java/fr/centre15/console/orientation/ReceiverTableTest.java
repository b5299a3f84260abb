package fr.centre15.console.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.dispatch.orientation.OpeningHours;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import fr.centre15.dispatch.orientation.UnitKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Fichier des services receveurs d’un territoire")
class ReceiverTableTest {

    private static List<ReceivingUnit> read(String rows) {
        return new ReceiverTable("receveurs.csv").read(ReceiverTable.HEADER + "\n" + rows);
    }

    @Test
    @DisplayName("un hôpital, une maison médicale, un site fermé")
    void shouldReadEachKindOfRow() {
        List<ReceivingUnit> units = read("""
                # remarque

                CHU;CHU, urgences;Lille;50.61;3.03;HOPITAL;urgences, unv;24/24;03 53 01 70 01;A
                MMG;Maison médicale;Lille;50.63;3.06;MMG;;lun-ven 20:00-00:00;;
                OLD;Ancien site;Lille;50.63;3.06;HOPITAL;urgences;;;I
                """);

        assertThat(units).extracting(ReceivingUnit::code).containsExactly("CHU", "MMG", "OLD");
        assertThat(units.getFirst().capabilities()).containsExactly("urgences", "unv");
        assertThat(units.getFirst().details().hours()).isEqualTo(OpeningHours.ALWAYS);
        assertThat(units.get(1).details().kind()).isEqualTo(UnitKind.ON_CALL_HOUSE);
        assertThat(units).extracting(unit -> unit.details().closed()).containsExactly(false, false, true);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CHU;CHU;Lille;50.61|10 colonnes attendues, 4 lues",
                "C HU;CHU;Lille;50.61;3.03;HOPITAL;;;;|code : 1 à 32",
                "CHU;;Lille;50.61;3.03;HOPITAL;;;;|nom : 1 à 120",
                "CHU;CHU;Lille;cinquante;3.03;HOPITAL;;;;|deux nombres",
                "CHU;CHU;Lille;NaN;3.03;HOPITAL;;;;|position hors du globe",
                "CHU;CHU;Lille;91;3.03;HOPITAL;;;;|position hors du globe",
                "CHU;CHU;Lille;50.61;3.03;CLINIQUE;;;;|genre inconnu : CLINIQUE",
                "CHU;CHU;Lille;50.61;3.03;HOPITAL;Urgences;;;|capacité illisible : Urgences",
                "CHU;CHU;Lille;50.61;3.03;HOPITAL;;8h-12h;;|horaires illisibles : 8h-12h",
                "CHU;CHU;Lille;50.61;3.03;HOPITAL;;;n/a;|téléphone",
                "CHU;CHU;Lille;50.61;3.03;HOPITAL;;;;fermé|état"
            })
    @DisplayName("une ligne mauvaise : rien n’est pris, et la ligne est dite")
    void shouldNameTheBrokenLine(String row, String message) {
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(ReceiverTable.Broken.class)
                .hasMessageStartingWith("receveurs.csv, ligne 2 : ")
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("sans en-tête, sans ligne, ou un code deux fois : refusé")
    void shouldRefuseATableThatIsNone() {
        String row = "CHU;CHU;Lille;50.61;3.03;HOPITAL;;;;";
        assertThatThrownBy(() -> new ReceiverTable("x.csv").read(row)).hasMessageContaining("en-tête attendu");
        assertThatThrownBy(() -> read("")).hasMessageContaining("aucun service");
        assertThatThrownBy(() -> read(row + "\n" + row)).hasMessageContaining("ligne 3 : code déjà donné : CHU");
    }
}
