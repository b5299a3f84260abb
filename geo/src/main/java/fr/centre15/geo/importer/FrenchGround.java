package fr.centre15.geo.importer;

import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;

/** Where French registers may place something: boxes around the mainland and the lands overseas, margins included. */
final class FrenchGround {

    private static final List<Box> BOXES = List.of(
            new Box(41, 51.6, -5.7, 10), // mainland and Corsica
            new Box(14.2, 18.3, -63.3, -60.7), // Antilles
            new Box(2, 6, -55, -51.3), // Guyane
            new Box(-21.6, -20.7, 55.1, 56), // La Réunion
            new Box(-13.2, -12.4, 44.8, 45.5), // Mayotte
            new Box(46.6, 47.3, -56.6, -56), // Saint-Pierre-et-Miquelon
            new Box(-28, -7, -155, -134), // Polynésie
            new Box(-23.5, -18, 158, 172.5), // Nouvelle-Calédonie
            new Box(-14.8, -12.9, -178.6, -175.8)); // Wallis-et-Futuna

    private FrenchGround() {}

    private record Box(double south, double north, double west, double east) {
        boolean holds(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }

    /** The position, or why it cannot be one of a French register; nothing is exchanged silently. */
    static Wgs84Position position(double latitude, double longitude) throws BadLine {
        if (holds(latitude, longitude)) {
            return new Wgs84Position(latitude, longitude);
        }
        if (holds(longitude, latitude)) {
            throw new BadLine("latitude et longitude échangées");
        }
        if (Double.isNaN(latitude) || !Wgs84Position.isValid(latitude, longitude)) {
            throw new BadLine("coordonnées impossibles");
        }
        throw new BadLine("coordonnées hors de France");
    }

    static boolean holds(double latitude, double longitude) {
        return BOXES.stream().anyMatch(box -> box.holds(latitude, longitude));
    }
}
