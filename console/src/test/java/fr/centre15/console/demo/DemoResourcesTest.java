package fr.centre15.console.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.orientation.UnitKind;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleOwner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoResourcesTest {

    private static final DemoTerritory TERRITORY = Rehearsal.TERRITORY;

    @Test
    void shouldKnowTheCommunesOfTheNord() {
        assertThat(TERRITORY.communes()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(inhabited -> {
            Commune commune = inhabited.commune();
            assertThat(commune.insee()).startsWith("59");
            assertThat(commune.centre().latitude()).isBetween(49.9, 51.1);
            assertThat(commune.centre().longitude()).isBetween(2.0, 4.3);
            assertThat(commune.sector()).isNotBlank();
        });
        assertThat(TERRITORY.communes())
                .extracting(inhabited -> inhabited.commune().insee())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldKnowWhoReceives() {
        assertThat(TERRITORY.receivingUnits()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(unit -> {
            assertThat(unit.capabilities().isEmpty())
                    .as(unit.code())
                    .isEqualTo(unit.details().kind() != UnitKind.HOSPITAL);
            assertThat(unit.town()).as("town of " + unit.code()).doesNotContainPattern("[0-9]");
        });
        assertThat(TERRITORY.receivingUnits()).extracting(unit -> unit.code()).doesNotHaveDuplicates();
    }

    @Test
    void shouldKnowVehiclesOfNationalTypesAndTheirOwners() {
        Set<String> national = DemoFile.text("../nomenclature/type-vecteur.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";")[0])
                .collect(Collectors.toSet());

        assertThat(TERRITORY.vehicles())
                .extracting(Vehicle::type)
                .allSatisfy(type -> assertThat(national).contains(type));
        assertThat(TERRITORY.vehicles()).extracting(Vehicle::id).doesNotHaveDuplicates();
        assertThat(TERRITORY.vehicles())
                .filteredOn(vehicle -> vehicle.owner() == VehicleOwner.SMUR)
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void shouldUseNationalCodesInEveryScript() {
        List<CallScript> scripts = CallScript.readAll();

        assertThat(scripts).hasSizeGreaterThanOrEqualTo(50).allSatisfy(script -> {
            assertThat(CodeList.MOTIVES.find(script.motive())).as(script.id()).isPresent();
            assertThat(CodeList.CALLER_TYPES.find(script.callerType()))
                    .as(script.id())
                    .isPresent();
            assertThat(DemoTerritory.PROFILE.lines()).as(script.id()).contains(script.line());
            assertThat(Set.of("SMUR", "VSAV", "AMB", "CONSEIL")).as(script.id()).containsAll(script.means());
        });
        assertThat(scripts).extracting(CallScript::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveNoStreetThatIsTakenForACommune() {
        Territory territory = new Territory(TERRITORY.communes().stream()
                .map(DemoTerritory.Inhabited::commune)
                .toList());

        assertThat(DemoWords.read().streets())
                .allSatisfy(
                        street -> assertThat(territory.named(street)).as(street).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a;b\\n1|ligne 2 : 2 colonnes attendues, 1 lues",
                "# remarque\\na;c\\n1;2|ligne 2 : en-tête attendu",
                "a;b|ligne 1 : aucune ligne sous l'en-tête",
                "''|ligne 1 : en-tête attendu"
            })
    void shouldSayOnWhichLineATableIsBroken(String text, String message) {
        assertThatThrownBy(() -> DemoFile.table("x.csv", "a;b", text.replace("\\n", "\n")))
                .isInstanceOf(DemoFileBroken.class)
                .hasMessageContaining("x.csv, " + message);
    }

    @Test
    void shouldSayWhichCellIsBroken() {
        DemoFile.Row row =
                DemoFile.table("x.csv", "a;b", "a;b\n\n# remarque\n12;douze").getFirst();

        assertThatThrownBy(() -> row.wholeNumber(1))
                .isInstanceOf(DemoFileBroken.class)
                .hasMessage("x.csv, ligne 4 : colonne 2 : un nombre entier attendu, « douze » lu");
    }
}
