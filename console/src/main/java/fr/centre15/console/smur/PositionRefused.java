package fr.centre15.console.smur;

import org.springframework.http.HttpStatus;

/** A posted position cannot be taken; carries a stable code and a French sentence, never the position. */
final class PositionRefused extends RuntimeException {

    private final HttpStatus status;
    private final String code;

    private PositionRefused(HttpStatus status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    static PositionRefused missing(String field) {
        return new PositionRefused(HttpStatus.BAD_REQUEST, "MISSING_FIELD", "Le champ " + field + " manque.");
    }

    static PositionRefused invalid(String field, String expected) {
        return new PositionRefused(
                HttpStatus.BAD_REQUEST, "INVALID_FIELD", "Le champ " + field + " doit être " + expected + ".");
    }

    static PositionRefused unreadable() {
        return new PositionRefused(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", "Le corps n'est pas un JSON lisible.");
    }

    static PositionRefused vehicleUnknown() {
        return new PositionRefused(HttpStatus.NOT_FOUND, "VEHICLE_UNKNOWN", "Ce moyen n'est pas déclaré.");
    }

    static PositionRefused saturated() {
        return new PositionRefused(
                HttpStatus.SERVICE_UNAVAILABLE, "INTAKE_SATURATED", "Trop de moyens : position non retenue.");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
