package fr.centre15.geo.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAddressTest {

    @ParameterizedTest(name = "« {0} » : {1} {2}")
    @CsvSource({
        "12 rue de la gare,12,''",
        "rue de la gare 12,12,''",
        "12bis rue de la gare,12,bis",
        "12 bis rue de la gare,12,bis",
        "12 b rue de la gare,12,b",
        "12b rue de la gare,12,b",
        "rue du 8 mai 1945,-1,''",
        "4 rue du 8 mai 1945,4,''",
        "rue du 8 mai 1945 4,4,''",
        "59140 dunkerque,-1,''",
        "dunkerque,-1,''"
    })
    @DisplayName("Le numéro et son suffixe sont reconnus où qu'ils soient")
    void shouldTellTheHouseNumber(String typed, int number, String suffix) {
        TypedAddress address = TypedAddress.of(typed);

        assertThat(address.number()).isEqualTo(number < 0 ? OptionalInt.empty() : OptionalInt.of(number));
        assertThat(address.suffix()).isEqualTo(suffix);
    }

    @Test
    @DisplayName("Abréviations écrites en entier, accents et casse effacés pour comparer")
    void shouldFoldWords() {
        assertThat(FoldedText.words("Bd. Ste-Barbe, Place de l'Œuvre"))
                .containsExactly("boulevard", "sainte", "barbe", "place", "de", "l", "oeuvre");
        assertThat(FoldedText.of("Av. du Gal de Gaulle")).isEqualTo(" avenue du general de gaulle");
    }

    @Test
    @DisplayName("N'importe quel texte se lit, et ne laisse que lettres sans accent et chiffres")
    void shouldReadAnything() {
        Random random = new Random(15);
        for (int i = 0; i < 5_000; i++) {
            String typed = random.ints(random.nextInt(60), 0, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            TypedAddress address = TypedAddress.of(typed);

            assertThat(address.words()).as("text %d of seed 15", i).allMatch(word -> word.matches("[a-z0-9]+"));
        }
    }

    @Test
    @DisplayName("Distance entre mots : lettres ajoutées, ôtées, changées ou échangées")
    void shouldCountLetters() {
        assertThat(EditDistance.between("gare", "gare")).isZero();
        assertThat(EditDistance.between("garre", "gare")).isEqualTo(1);
        assertThat(EditDistance.between("grae", "gare")).isEqualTo(1);
        assertThat(EditDistance.between("voltere", "voltaire")).isEqualTo(2);
        assertThat(EditDistance.between("", "gare")).isEqualTo(4);
    }
}
