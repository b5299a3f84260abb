package fr.centre15.geo.gazetteer;

import static fr.centre15.geo.importer.Files59.BAN_HEADER;
import static fr.centre15.geo.importer.Files59.collection;
import static fr.centre15.geo.importer.Files59.commune;
import static fr.centre15.geo.importer.Files59.house;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.AddressHit;
import fr.centre15.dispatch.location.AddressHit.Kind;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.importer.Files59;
import fr.centre15.geo.importer.Importer;
import fr.centre15.geo.importer.Progress;
import fr.centre15.geo.importer.Register;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AddressSearchIT {

    private static final Wgs84Position NEAR_DOUAI = new Wgs84Position(50.371, 3.08);

    private static GeoDatabase database;
    private static PostgisAddressSearch search;

    @BeforeAll
    static void importAFewPlaces(@TempDir Path folder) {
        database = GeoDatabase.named("geo_search_it");
        search = new PostgisAddressSearch(database.source());
        Importer importer = new Importer(database.source());
        Path ban = Files59.write(
                folder,
                "adresses-59.csv",
                BAN_HEADER
                        + house(12, "", "Rue de la Gare", "59140", "59183", "Dunkerque", 2.3700, 51.0310)
                        + house(12, "bis", "Rue de la Gare", "59140", "59183", "Dunkerque", 2.3702, 51.0311)
                        + house(14, "", "Rue de la Gare", "59140", "59183", "Dunkerque", 2.3705, 51.0312)
                        + house(12, "", "Rue de la Gare", "59500", "59178", "Douai", 3.0900, 50.3710)
                        + house(3, "", "Rue de la Gare", "59400", "59122", "Cambrai", 3.2400, 50.1760)
                        + house(1, "", "Rue de la Vieille Gare", "59400", "59122", "Cambrai", 3.2410, 50.1770)
                        + house(5, "", "Avenue du Général de Gaulle", "59140", "59183", "Dunkerque", 2.3800, 51.0350)
                        + house(7, "", "Boulevard Sainte-Barbe", "59140", "59183", "Dunkerque", 2.3750, 51.0380)
                        + house(9, "", "Place de l'Église Saint-Éloi", "59140", "59183", "Dunkerque", 2.3770, 51.0351)
                        + house(8, "", "Rue du 8 Mai 1945", "59500", "59178", "Douai", 3.0800, 50.3700)
                        + house(21, "", "Rue Voltaire", "59650", "59009", "Villeneuve-d'Ascq", 3.1300, 50.6200)
                        + ";;99999;;Hameau du Bout d'en Haut;59400;59122;Cambrai;;;3.2300;50.1700;\n");
        importer.run(Register.BAN, List.of(ban), false, Progress.NONE);
        Path communes = Files59.write(
                folder,
                "communes.geojson",
                collection(commune("59183", "Dunkerque", 2.37, 51.03), commune("59178", "Douai", 3.08, 50.37)));
        importer.run(Register.COMMUNES, List.of(communes), false, Progress.NONE);
    }

    @AfterAll
    static void forget() {
        if (database != null) {
            database.close();
        }
    }

    private static AddressHit first(String typed) {
        return search.search(typed, Optional.empty(), 10).getFirst();
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "12 rue de la gare dunkerque", "dunkerque 12 rue de la gare", "59140 gare 12",
                        "12 r. de la Gare, 59140 DUNKERQUE",
                "12 rue de la gare dunk", "12 rue de la garre dunkrque", "12 rue gare 59183",
                        "chez durand 12 rue de la gare dunkerque"
            })
    @DisplayName("L'adresse se trouve dans n'importe quel ordre, abrégée, en cours de frappe, mal écrite")
    void shouldFindTheHouse(String typed) {
        AddressHit hit = first(typed);

        assertThat(hit.label()).isEqualTo("12 Rue de la Gare 59140 Dunkerque");
        assertThat(hit.kind()).isEqualTo(Kind.HOUSE);
        assertThat(hit.insee()).isEqualTo("59183");
        assertThat(hit.point().metresTo(new Wgs84Position(51.0310, 2.3700))).isLessThan(1);
    }

    @Test
    @DisplayName("Abréviations et accents : av, bd, ste, st, pl, gal")
    void shouldKnowAbbreviationsAndAccents() {
        assertThat(first("5 av gal de gaulle").street()).isEqualTo("Avenue du Général de Gaulle");
        assertThat(first("bd ste barbe").street()).isEqualTo("Boulevard Sainte-Barbe");
        assertThat(first("pl eglise st eloi").street()).isEqualTo("Place de l'Église Saint-Éloi");
        assertThat(first("PLACE DE L'EGLISE SAINT ELOI").street()).isEqualTo("Place de l'Église Saint-Éloi");
        assertThat(first("voltere villeneuve d ascq").street()).isEqualTo("Rue Voltaire");
    }

    @Test
    @DisplayName("Le bis se distingue du numéro simple")
    void shouldTellSuffixes() {
        assertThat(first("12 bis rue de la gare dunkerque").houseNumber()).isEqualTo("12 bis");
        assertThat(first("12bis rue de la gare dunkerque").houseNumber()).isEqualTo("12 bis");
        assertThat(first("12 rue de la gare dunkerque").houseNumber()).isEqualTo("12");
    }

    @Test
    @DisplayName("Un numéro qui n'existe pas n'est pas inventé : la rue est proposée")
    void shouldNotInventAHouse() {
        AddressHit hit = first("999 rue de la gare dunkerque");

        assertThat(hit.kind()).isEqualTo(Kind.STREET);
        assertThat(hit.houseNumber()).isEmpty();
        assertThat(hit.label()).isEqualTo("Rue de la Gare 59140 Dunkerque");
    }

    @Test
    @DisplayName("Le 8 de « rue du 8 mai 1945 » appartient au nom")
    void shouldLeaveDatesInNames() {
        assertThat(first("rue du 8 mai 1945").kind()).isEqualTo(Kind.STREET);
        assertThat(first("8 rue du 8 mai 1945 douai").kind()).isEqualTo(Kind.HOUSE);
        assertThat(first("8 mai 1945 douai").street()).isEqualTo("Rue du 8 Mai 1945");
    }

    @Test
    @Tag("H12c")
    @DisplayName("« rue de la Gare » dans trois communes : trois propositions à égalité, aucune choisie")
    void shouldProposeEveryHomonym() {
        List<AddressHit> hits = search.search("rue de la gare", Optional.empty(), 10);

        List<AddressHit> homonyms = hits.stream()
                .filter(hit -> hit.street().equals("Rue de la Gare"))
                .toList();
        assertThat(homonyms).extracting(AddressHit::commune).containsExactly("Dunkerque", "Cambrai", "Douai");
        assertThat(homonyms).extracting(AddressHit::postcode).containsExactly("59140", "59400", "59500");
        assertThat(homonyms)
                .extracting(AddressHit::score)
                .containsOnly(homonyms.getFirst().score());
        assertThat(hits.subList(0, 3)).isEqualTo(homonyms);
    }

    @Test
    @Tag("H12c")
    @DisplayName("Près d'un point, les homonymes restent tous et le plus proche vient d'abord")
    void shouldRankHomonymsByNearness() {
        List<AddressHit> hits = search.search("rue de la gare", Optional.of(NEAR_DOUAI), 10);

        assertThat(hits).extracting(AddressHit::commune).contains("Cambrai", "Douai", "Dunkerque");
        assertThat(hits.getFirst().commune()).isEqualTo("Douai");
    }

    @Test
    @DisplayName("Une commune seule, un code postal seul, un lieu-dit")
    void shouldFindCommunesAndHamlets() {
        assertThat(search.search("dunkerque", Optional.empty(), 20))
                .extracting(AddressHit::kind)
                .contains(Kind.COMMUNE);
        assertThat(search.search("59500", Optional.empty(), 20))
                .extracting(AddressHit::commune)
                .containsOnly("Douai");
        assertThat(first("bout d'en haut cambrai").kind()).isEqualTo(Kind.LOCALITY);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "  ", "12", "rue", "12 rue de la", "%_'\"\\;--", "\0", "zzzzqqqq"})
    @DisplayName("Trop peu, ou rien de connu : aucune proposition, aucune erreur")
    void shouldAnswerNothingToNothing(String typed) {
        assertThat(search.search(typed, Optional.empty(), 10)).isEmpty();
    }

    @Test
    @DisplayName("Une rue inconnue d'une commune connue : la commune, et aucune autre rue à sa place")
    void shouldFallBackToTheCommune() {
        assertThat(search.search("tartempion dunkerque", Optional.empty(), 10))
                .extracting(AddressHit::kind)
                .containsExactly(Kind.COMMUNE);
    }

    @Test
    @DisplayName("Un point rend la maison la plus proche, sinon la commune, sinon rien")
    void shouldReverse() {
        assertThat(search.reverse(new Wgs84Position(51.03105, 2.37001))
                        .orElseThrow()
                        .label())
                .isEqualTo("12 Rue de la Gare 59140 Dunkerque");
        assertThat(search.reverse(new Wgs84Position(51.045, 2.355))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.COMMUNE);
        assertThat(search.reverse(new Wgs84Position(48.85, 2.35))).isEmpty();
    }

    @Test
    @DisplayName("Un texte démesuré est borné, pas refusé")
    void shouldBoundWhatIsTyped() {
        assertThat(search.search("gare ".repeat(10_000), Optional.empty(), 1_000_000))
                .hasSizeLessThanOrEqualTo(50);
    }
}
