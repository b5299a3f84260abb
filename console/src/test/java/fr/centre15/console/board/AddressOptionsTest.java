package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressHit.Kind;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Les adresses proposées sous ce qui est tapé")
class AddressOptionsTest {

    private static final Wgs84Position CALLER = new Wgs84Position(50.70, 3.17);
    private static final AddressHit ROUBAIX = hit("59512", "Roubaix", "59100", 50.6910);
    private static final AddressHit TOURCOING = hit("59599", "Tourcoing", "59200", 50.7240);

    private final FoundAddresses found = new FoundAddresses();

    @Test
    @Tag("H12c")
    @DisplayName("la même rue dans deux communes : chacune avec commune, code postal et distance, aucune sûre")
    void shouldBeSureOfNoNamesake() {
        JsonNode options = options("12 rue de la gare roubaix", List.of(ROUBAIX, TOURCOING), Optional.of(CALLER));

        assertThat(options.get(0).get("label").asString()).isEqualTo("12 bis Rue de la Gare");
        assertThat(options.get(0).get("hint").asString()).isEqualTo("59100 Roubaix · 1,0\u00a0km");
        assertThat(options.get(1).get("hint").asString()).isEqualTo("59200 Tourcoing · 2,7\u00a0km");
        assertThat(options).allMatch(option -> option.get("unsure").asBoolean());
    }

    @Test
    @DisplayName("une rue sans homonyme peut être choisie d’une touche")
    void shouldBeSureOfTheOnlyOne() {
        JsonNode options = options("12 r gare roub", List.of(ROUBAIX), Optional.empty());

        assertThat(options.get(0).get("unsure").asBoolean()).isFalse();
        assertThat(options.get(0).get("hint").asString()).isEqualTo("59100 Roubaix");
    }

    @ParameterizedTest(name = "{0}")
    @Tag("H12c")
    @DisplayName("une autre commune que celle qui a été dite, ou aucune, ou une rue sans numéro : rien n’est sûr")
    @ValueSource(strings = {"12 rue de la gare, tourcoing", "12 rue de la gare", "12 rue ro"})
    void shouldBeUnsureWithoutItsCommune(String typed) {
        assertThat(options(typed, List.of(ROUBAIX), Optional.empty())
                        .get(0)
                        .get("unsure")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("une rue ou une commune entière n’est pas un lieu où quelqu’un attend : jamais d’office")
    void shouldBeUnsureOfAStreet() {
        AddressHit street = new AddressHit(
                "Rue de la Gare 59100 Roubaix",
                "",
                "Rue de la Gare",
                "59100",
                "59512",
                "Roubaix",
                Kind.STREET,
                CALLER,
                0.9);

        assertThat(options("rue de la gare roubaix", List.of(street), Optional.empty())
                        .get(0)
                        .get("unsure")
                        .asBoolean())
                .isTrue();
        assertThat(options("12 rue de la gare roubaix", List.of(ROUBAIX, street), Optional.empty())
                        .get(0)
                        .get("unsure")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("le navigateur rend un nom, jamais des coordonnées ; les plus anciens s’oublient")
    void shouldBeChosenByName() {
        String name = options("12 gare", List.of(ROUBAIX), Optional.empty())
                .get(0)
                .get("argument")
                .asString();

        assertThat(found.find(name)).hasValue(ROUBAIX);
        for (int i = 0; i < 256; i++) {
            found.remember(TOURCOING);
        }
        assertThat(found.find(name)).isEmpty();
    }

    private JsonNode options(String typed, List<AddressHit> hits, Optional<Wgs84Position> near) {
        return JsonMapper.builder().build().readTree(AddressOptions.of(typed, hits, near, found));
    }

    private static AddressHit hit(String insee, String commune, String postcode, double latitude) {
        return new AddressHit(
                "12 bis Rue de la Gare " + postcode + " " + commune,
                "12 bis",
                "Rue de la Gare",
                postcode,
                insee,
                commune,
                Kind.HOUSE,
                new Wgs84Position(latitude, 3.17),
                0.9);
    }
}
