package fr.centre15.console.demo;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.SplittableRandom;

/**
 * Where the invented houses of the exercise stand: each street of each commune has one place and one direction, always the
 * same, so that what a caller says is where the crew finds the patient and where the address search points. Pure.
 */
final class DemoStreets {

    /** House numbers of every street: 1, 8, 15… */
    static final int HOUSES = 20;

    private static final int BETWEEN_NUMBERS = 7;
    private static final double SPREAD_METRES = 650;
    private static final double METRES_A_NUMBER = 4;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double MIDDLE = HOUSES * BETWEEN_NUMBERS / 2.0;

    private DemoStreets() {}

    /** @param house 0 to {@link #HOUSES} − 1 */
    static int number(int house) {
        return 1 + BETWEEN_NUMBERS * house;
    }

    static Wgs84Position at(Commune commune, String street, int number) {
        SplittableRandom random = new SplittableRandom((commune.insee() + street).hashCode());
        double turn = random.nextDouble() * 2 * Math.PI;
        double metres = Math.sqrt(random.nextDouble()) * SPREAD_METRES;
        double direction = random.nextDouble() * 2 * Math.PI;
        double along = (number - MIDDLE) * METRES_A_NUMBER;
        return moved(
                commune.centre(),
                metres * Math.cos(turn) + along * Math.cos(direction),
                metres * Math.sin(turn) + along * Math.sin(direction));
    }

    /** A point moved by metres, on ground that is flat enough. */
    static Wgs84Position moved(Wgs84Position from, double northMetres, double eastMetres) {
        double north = northMetres / METRES_PER_DEGREE;
        double east = eastMetres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(from.latitude())));
        return new Wgs84Position(from.latitude() + north, from.longitude() + east);
    }
}
