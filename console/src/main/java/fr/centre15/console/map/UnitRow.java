package fr.centre15.console.map;

import fr.centre15.console.board.MissionState;
import java.util.List;

/**
 * A vehicle as the map draws it. The browser tells its age: {@code at} is all it needs.
 *
 * @param headingDegrees whole degrees, -1 when unknown
 * @param at epoch milliseconds at which it was there; 0 at its base, where no age is said
 * @param doubtful a newer position was left aside, since the vehicle cannot have gone that far
 */
record UnitRow(
        String id,
        double latitude,
        double longitude,
        int headingDegrees,
        long at,
        MissionState family,
        boolean doubtful) {

    /** A metre of the Earth: more would be noise, and bytes. */
    private static final double STEP = 1e5;

    UnitRow {
        latitude = Math.round(latitude * STEP) / STEP;
        longitude = Math.round(longitude * STEP) / STEP;
    }

    List<Object> json() {
        return List.of(id, latitude, longitude, headingDegrees, at, family.ordinal(), doubtful ? 1 : 0);
    }

    @Override
    public String toString() {
        return "UnitRow[" + id + "]";
    }
}
