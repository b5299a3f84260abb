package fr.centre15.dispatch.location;

import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.fixtures.Positions.aml;
import static fr.centre15.dispatch.fixtures.Positions.north;
import static fr.centre15.dispatch.fixtures.Positions.of;
import static fr.centre15.dispatch.fixtures.TestSamu.MORNING;
import static fr.centre15.dispatch.fixtures.Vehicles.LILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.location.Disagreement.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientPlaceTest {

    private static final Instant CONFIRMED_AT = MORNING.plusSeconds(60);
    private static final Instant LATER = MORNING.plusSeconds(90);
    private static final Territory NORD = new Territory(List.of(
            new Commune("59350", "Lille", LILLE, ""),
            new Commune("59178", "Douai", new Wgs84Position(50.3703, 3.0800), ""),
            new Commune("59183", "Dunkerque", new Wgs84Position(51.0344, 2.3768), "")));

    @ParameterizedTest
    @DisplayName("À plus de 500 m du lieu confirmé, ou hors des cercles, une position plus récente est signalée")
    @CsvSource({
        // metres away, circle of the place, circle of the position, flagged
        "499, 0, 600, false",
        "501, 0, 600, true",
        "501, 400, 400, true",
        "200, 0, 30, true",
        "200, 180, 30, false",
        "40, 0, 5, false",
        "300, 0, 0, false",
        "600, 0, 0, true"
    })
    void shouldFlagWhatLiesAwayFromTheConfirmedPlace(double metres, double place, double circle, boolean flagged) {
        PatientPlace shown = shown(Optional.of(confirmed(place)), "", aml(north(LILLE, metres), circle, LATER));

        assertThat(shown.disagreements()).hasSize(flagged ? 1 : 0);
        assertThat(shown.confirmed().orElseThrow().point()).isEqualTo(LILLE);
    }

    @Test
    @DisplayName(
            "Ce qui était connu avant la confirmation ne la contredit plus ; de chaque source compte le dernier mot")
    void shouldOnlyListenToWhatCameLater() {
        CallerPosition before = aml(north(LILLE, 900), 10, MORNING);
        CallerPosition corrected = aml(north(LILLE, 20), 10, LATER);
        CallerPosition wrong = aml(north(LILLE, 900), 10, LATER.minusSeconds(10));

        assertThat(shown(Optional.of(confirmed(0)), "", before).disagreements()).isEmpty();
        assertThat(shown(Optional.of(confirmed(0)), "", wrong).disagreements()).hasSize(1);
        assertThat(shown(Optional.of(confirmed(0)), "", wrong, corrected).disagreements())
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("Deux sources à plus de 5 km, sans que leurs cercles l'expliquent, sont signalées")
    @Tag("T33a")
    @CsvSource({"4990, 20, false", "5100, 20, true", "9000, 9500, false", "9000, 800, true", "9000, 0, true"})
    void shouldFlagSourcesFarApart(double metres, double networkCircle, boolean flagged) {
        PatientPlace shown = shown(
                Optional.empty(),
                "",
                aml(LILLE, 10, LATER),
                of(PositionSource.NETWORK, north(LILLE, metres), networkCircle, LATER));

        assertThat(shown.disagreements()).hasSize(flagged ? 1 : 0);
        assertThat(shown.disagreements()).allMatch(found -> found.kind() == Kind.SOURCES_APART);
    }

    @Test
    @DisplayName("La commune dite et la position du téléphone sont comparées aussi")
    @Tag("T33a")
    void shouldCompareTheWordsToo() {
        assertThat(shown(Optional.empty(), "59183", aml(LILLE, 10, LATER)).disagreements())
                .singleElement()
                .isEqualTo(new Disagreement(
                        Kind.SOURCES_APART,
                        PositionSource.AML,
                        PositionSource.COMMUNE,
                        LILLE.metresTo(new Wgs84Position(51.0344, 2.3768))));
        assertThat(shown(Optional.empty(), "59350", aml(north(LILLE, 4_000), 10, LATER))
                        .disagreements())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "Un lieu confirmé à plus de 5 km de ce que disent les mots, ou de ce que disait l'appareil, est signalé")
    @Tag("T33a")
    void shouldCompareTheConfirmedPlaceWithEverythingElse() {
        Wgs84Position far = north(LILLE, 40_000);

        assertThat(shown(Optional.of(confirmed(0)), "", aml(far, 20, MORNING)).disagreements())
                .singleElement()
                .matches(found -> found.kind() == Kind.SOURCES_APART && found.source() == PositionSource.AML);
        assertThat(shown(Optional.of(confirmed(0)), "59183").disagreements())
                .singleElement()
                .matches(found -> found.with() == PositionSource.COMMUNE);
        assertThat(shown(Optional.of(confirmed(0)), "59350", aml(north(LILLE, 900), 20, MORNING))
                        .disagreements())
                .isEmpty();
        assertThat(shown(Optional.of(confirmed(0)), "", aml(far, 20, LATER)).disagreements())
                .hasSize(1);
    }

    @Test
    @DisplayName("Une position plus large, peu après, ne remplace pas la position précise qu'elle contient")
    void shouldKeepTheNarrowerCircle() {
        CallerPosition narrow = aml(LILLE, 8, LATER);
        CallerPosition wide = aml(north(LILLE, 300), 950, LATER.plusSeconds(20));
        CallerPosition elsewhere = aml(north(LILLE, 2_000), 950, LATER.plusSeconds(20));
        CallerPosition muchLater = aml(north(LILLE, 300), 950, LATER.plusSeconds(180));

        assertThat(shown(Optional.empty(), "", narrow, wide)
                        .best()
                        .orElseThrow()
                        .position())
                .isEqualTo(narrow);
        assertThat(shown(Optional.empty(), "", narrow, elsewhere)
                        .best()
                        .orElseThrow()
                        .position())
                .isEqualTo(elsewhere);
        assertThat(shown(Optional.empty(), "", narrow, muchLater)
                        .best()
                        .orElseThrow()
                        .position())
                .isEqualTo(muchLater);
    }

    @Test
    @DisplayName("Une latitude du Bénin est montrée et signalée, jamais utilisée pour classer les moyens")
    @Tag("H11b")
    void shouldNotRankFromAnImprobablePosition() {
        PatientPlace shown = shown(Optional.empty(), "59178", aml(new Wgs84Position(9.46, 2.62), 10, LATER));

        assertThat(shown.positions())
                .singleElement()
                .matches(seen -> seen.weaknesses().contains(Weakness.OUTSIDE_TERRITORY));
        assertThat(shown.best()).isEmpty();
        assertThat(shown.scene())
                .contains(new Scene(
                        new Wgs84Position(50.3703, 3.0800), 0, PositionSource.COMMUNE, Precision.CITY, false));
    }

    @Test
    @DisplayName("Latitude et longitude inversées : l'inverse est proposé, la position reste celle qui a été reçue")
    @Tag("H11c")
    void shouldProposeTheExchangeAndApplyNothing() {
        Wgs84Position swapped = new Wgs84Position(LILLE.longitude(), LILLE.latitude());

        PatientPlace shown = shown(Optional.empty(), "", aml(swapped, 10, LATER));

        SeenPosition seen = shown.positions().getFirst();
        assertThat(seen.exchanged()).contains(LILLE);
        assertThat(seen.position().point()).isEqualTo(swapped);
        assertThat(shown.scene()).isEmpty();
    }

    @Test
    @DisplayName("On part du lieu confirmé, sinon de la meilleure position, sinon de la commune dite, sinon de rien")
    void shouldTakeTheBestSceneThereIs() {
        CallerPosition good = aml(north(LILLE, 100), 10, LATER);
        CallerPosition weak = aml(north(LILLE, 200), 3_000, LATER.plusSeconds(5));

        assertThat(shown(Optional.of(confirmed(30)), "59178", good).scene())
                .contains(new Scene(LILLE, 30, PositionSource.ADDRESS, Precision.UNKNOWN, true));
        assertThat(shown(Optional.empty(), "59178", good, weak).scene())
                .contains(new Scene(good.point(), 10, PositionSource.AML, Precision.UNKNOWN, false));
        assertThat(shown(Optional.empty(), "59178", weak).scene())
                .map(Scene::source)
                .contains(PositionSource.COMMUNE);
        assertThat(shown(Optional.empty(), "").scene()).isEmpty();
    }

    private static PatientPlace shown(Optional<ConfirmedPlace> place, String insee, CallerPosition... positions) {
        Whereabouts whereabouts = new Whereabouts(new PositionHistory(List.of(positions)), place, List.of());
        return PatientPlace.of(whereabouts, Optional.of(new Place("dit", insee)), MORNING, NORD);
    }

    private static ConfirmedPlace confirmed(double accuracyMetres) {
        return new ConfirmedPlace(LILLE, accuracyMetres, PositionSource.ADDRESS, LEA, CONFIRMED_AT);
    }
}
