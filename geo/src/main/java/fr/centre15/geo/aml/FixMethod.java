package fr.centre15.geo.aml;

import java.util.Locale;

/** How the telephone found its position. */
public enum FixMethod {
    GNSS,
    WIFI,
    CELL,
    /** Several of them together. */
    FUSED,
    /** The telephone found none: what stands in the place of a position is no position. */
    NONE,
    UNKNOWN;

    /** The letter of an SMS, or the word of a form; anything else is unknown. */
    static FixMethod of(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "G", "GPS", "GNSS" -> GNSS;
            case "W", "WIFI" -> WIFI;
            case "C", "CELL" -> CELL;
            case "F", "FUSED" -> FUSED;
            case "N", "NONE" -> NONE;
            default -> UNKNOWN;
        };
    }
}
