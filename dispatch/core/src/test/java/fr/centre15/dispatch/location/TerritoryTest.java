package fr.centre15.dispatch.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryTest {

    private static final Territory NORD = new Territory(List.of(
            commune("59350", "Lille"),
            commune("59009", "Villeneuve-d'Ascq"),
            commune("59001", "Ascq"),
            commune("59163", "Crèvecœur-sur-l'Escaut"),
            commune("59410", "Mons-en-Pévèle"),
            commune("59411", "Mons-en-Barœul"),
            commune("59100", "Saint-Python"),
            commune("59200", "Saint-Python"),
            commune("59512", "Roubaix"),
            commune("59599", "Tourcoing"),
            commune("59178", "Douai")));

    @ParameterizedTest
    @DisplayName("La commune se trouve dans les mots : accents, traits d'union et casse ne comptent pas")
    @CsvSource(
            delimiter = '|',
            value = {
                "rue Nationale LILLE|59350",
                "12 rue de la gare, lille (59000)|59350",
                "Villeneuve d'Ascq, métro|59009",
                "VILLENEUVE-D’ASCQ|59009",
                "place d'Ascq|59001",
                "crevecoeur sur l escaut|59163",
                "Crèvecœur-sur-l'Escaut|59163",
                "mons en baroeul|59411",
                "Mons-en-Pévèle centre|59410"
            })
    void shouldFindTheCommune(String words, String insee) {
        assertThat(NORD.named(words)).map(Commune::insee).contains(insee);
    }

    @ParameterizedTest
    @DisplayName("Un mot qui ne fait que contenir le nom, ou deux noms possibles, ne décident rien")
    @ValueSource(
            strings = {"", "   ", "!!!", "rue de Lillers", "Douaisis", "Saint-Python", "Roubaix ou Lomme-Lilles ?"})
    void shouldDecideNothingOnAnAmbiguity(String words) {
        assertThat(NORD.named(words))
                .map(Commune::insee)
                .isIn(java.util.Optional.empty(), java.util.Optional.of("59512"));
        assertThat(NORD.named(words).isPresent()).isEqualTo(words.contains("Roubaix"));
    }

    @Test
    @DisplayName("Deux communes de même longueur dans la même phrase ne décident rien")
    void shouldDecideNothingBetweenTwoNamesOfOneLength() {
        Territory two = new Territory(List.of(commune("1", "Douai"), commune("2", "Lille")));

        assertThat(two.named("entre Douai et Lille")).isEmpty();
    }

    @Test
    void shouldFindACommuneByItsCode() {
        assertThat(NORD.find("59178")).map(Commune::name).contains("Douai");
        assertThat(NORD.find("")).isEmpty();
        assertThat(Territory.EMPTY.named("Lille")).isEmpty();
    }

    private static Commune commune(String insee, String name) {
        return new Commune(insee, name, new Wgs84Position(50.6, 3.0), "");
    }
}
