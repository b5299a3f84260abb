package fr.centre15.dispatch.smur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VehicleStatusTest {

    private static final List<String> CODES = List.of(
            "DECISION",
            "DECLENCHE",
            "DEPART",
            "ANNULE",
            "ARRIVEE",
            "PEC",
            "BILAN",
            "ORIENTAT",
            "TRANSP",
            "ETAPE1",
            "TRANSP2",
            "ETAPE2",
            "TRANSP3",
            "DESTIN",
            "FINPEC",
            "RETOUR",
            "RET-BASE",
            "REN-BASE");

    /** Row = present state, column = asked state, in the order of the codes; X = allowed. */
    private static final List<String> TABLE = List.of(
            ".XXXXXXXXXXXXXXXXX", // DECISION
            "..XXXXXXXXXXXXXXXX", // DECLENCHE
            "...XXXXXXXXXXXXXXX", // DEPART
            "................XX", // ANNULE
            ".....XXXXXXXXXXXXX", // ARRIVEE
            "......XXXXXXXXXXXX", // PEC
            ".......XXXXXXXXXXX", // BILAN
            "........XXXXXXXXXX", // ORIENTAT
            ".........XXXXXXXXX", // TRANSP
            "..........XXXXXXXX", // ETAPE1
            "...........XXXXXXX", // TRANSP2
            "............XXXXXX", // ETAPE2
            ".............XXXXX", // TRANSP3
            "..............XXXX", // DESTIN
            "...............XXX", // FINPEC
            "................XX", // RETOUR
            ".................X", // RET-BASE
            ".................."); // REN-BASE

    @Test
    @DisplayName("Les 18 statuts nationaux du vecteur, dans l'ordre")
    void shouldKnowTheNationalStates() {
        assertThat(VehicleStatus.values()).extracting(VehicleStatus::code).containsExactlyElementsOf(CODES);
    }

    static Stream<String> rows() {
        return CODES.stream();
    }

    @ParameterizedTest(name = "depuis {0}")
    @DisplayName("Un vecteur avance, saute des statuts, ne revient jamais, et n'est annulé qu'avant les lieux")
    @MethodSource("rows")
    void shouldFollowTheTable(String from) {
        VehicleStatus present = VehicleStatus.values()[CODES.indexOf(from)];

        String allowed = IntStream.range(0, CODES.size())
                .mapToObj(column -> present.canBecome(VehicleStatus.values()[column]) ? "X" : ".")
                .reduce("", String::concat);

        assertThat(allowed).isEqualTo(TABLE.get(CODES.indexOf(from)));
    }

    @Test
    @DisplayName("Libre : annulé, sur le retour, rentré")
    void shouldBeFreeOnTheWayBack() {
        assertThat(VehicleStatus.values())
                .filteredOn(VehicleStatus::isFree)
                .containsExactly(VehicleStatus.CANCELLED, VehicleStatus.RETURNING, VehicleStatus.AT_BASE);
    }
}
