package fr.centre15.geo.gazetteer;

import fr.centre15.dispatch.location.Wgs84Position;

/**
 * A public defibrillator said to be in working order.
 *
 * @param access where in the building, as its owner wrote it
 * @param hours when it can be reached, as its owner wrote it
 * @param metres from the point asked for, as the crow flies
 */
public record Defibrillator(
        String name, String address, String access, String hours, Wgs84Position point, double metres) {}
