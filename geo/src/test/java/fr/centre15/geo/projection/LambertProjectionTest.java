package fr.centre15.geo.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.centre15.dispatch.location.Wgs84Position;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H11d")
class LambertProjectionTest {

    private static final double ONE_CENTIMETRE = 0.01;
    private static final Wgs84Position BOURG = new Wgs84Position(46.211257, 5.254203);
    private static final Wgs84Position DIVONNE = new Wgs84Position(46.362063, 6.139885);

    /** FINESS publishes degrees to six decimals: eleven centimetres. It rounds them from the metres it also publishes. */
    private static final double SIX_DECIMALS = 0.000_000_5;

    @Test
    @DisplayName("Les couples publiés par FINESS sont retrouvés au centimètre")
    void shouldProjectWhatFinessPublishes() {
        ProjectedPoint bourg = Lambert93.project(BOURG);
        ProjectedPoint divonne = Lambert93.project(DIVONNE);

        assertThat(bourg.eastingMetres()).isCloseTo(873_766.07, within(ONE_CENTIMETRE));
        assertThat(bourg.northingMetres()).isCloseTo(6_570_414.61, within(ONE_CENTIMETRE));
        assertThat(divonne.eastingMetres()).isCloseTo(941_342.52, within(ONE_CENTIMETRE));
        assertThat(divonne.northingMetres()).isCloseTo(6_589_480.53, within(ONE_CENTIMETRE));
    }

    @Test
    @DisplayName("Le chemin inverse rend les degrés publiés")
    void shouldUnprojectWhatFinessPublishes() {
        Wgs84Position bourg = Lambert93.unproject(new ProjectedPoint(873_766.07, 6_570_414.61));

        assertThat(bourg.latitude()).isCloseTo(BOURG.latitude(), within(SIX_DECIMALS));
        assertThat(bourg.longitude()).isCloseTo(BOURG.longitude(), within(SIX_DECIMALS));
    }

    @Test
    @DisplayName("L'origine et le méridien de Lambert-93 tombent sur ses constantes")
    void shouldPutTheOriginWhereTheStandardSays() {
        ProjectedPoint origin = Lambert93.project(new Wgs84Position(46.5, 3));

        assertThat(origin.eastingMetres()).isCloseTo(700_000, within(1e-6));
        assertThat(origin.northingMetres()).isCloseTo(6_600_000, within(1e-6));
    }

    @Test
    @DisplayName("Aller et retour sur toute la France : moins d'un millimètre")
    void shouldComeBackToWhereItWas() {
        Random random = new Random(93);

        for (int i = 0; i < 10_000; i++) {
            Wgs84Position start = new Wgs84Position(41 + 10.5 * random.nextDouble(), -5.5 + 15.5 * random.nextDouble());

            Wgs84Position back = Lambert93.unproject(Lambert93.project(start));

            assertThat(back.metresTo(start)).as("point %d of seed 93", i).isLessThan(0.001);
        }
    }

    @Test
    @DisplayName("X et Y échangés par FINESS sont reconnus")
    void shouldSeeThatFinessSwapsXAndY() {
        PublishedPair asPublished = PublishedPair.of(6_570_414.61, 873_766.07).orElseThrow();
        PublishedPair inOrder = PublishedPair.of(873_766.07, 6_570_414.61).orElseThrow();

        assertThat(asPublished.swapped()).isTrue();
        assertThat(inOrder.swapped()).isFalse();
        assertThat(Lambert93.unproject(asPublished.point()).metresTo(BOURG)).isLessThan(0.12);
        assertThat(asPublished.point()).isEqualTo(inOrder.point());
    }

    @Test
    @DisplayName("Ce qui n'est pas en métropole n'est pas deviné")
    void shouldGuessNothingOutsideMetropolitanFrance() {
        assertThat(PublishedPair.of(361_123.4, 2_325_889.1)).isEmpty();
        assertThat(PublishedPair.of(Double.NaN, 6_570_414.61)).isEmpty();
        assertThat(PublishedPair.of(0, 0)).isEmpty();
    }
}
