package fr.centre15.console.api.problem;

import fr.centre15.dispatch.Refusal;

/** The stable codes of errors that are not a refusal of the rules; the French sentence stands under {@code problem.NAME}. */
public enum ProblemCode {
    MALFORMED_JSON(400),
    /** Details {@code value}, {@code allowed}. */
    UNKNOWN_TYPE(400),
    /** Detail {@code field}. */
    MISSING_FIELD(400),
    /** Details {@code field}, {@code expected}. */
    INVALID_FIELD(400),
    /** Details {@code reason}, a stable code, and {@code sentence}. */
    AML_UNREADABLE(422),
    /** Nothing proves who sent it. Details {@code reason}, a stable code, and {@code sentence}. */
    AML_UNPROVEN(403),
    MISSING_IDEMPOTENCY_KEY(400),
    INVALID_IDEMPOTENCY_KEY(400),
    BAD_REQUEST(400),
    AUTHENTICATION_REQUIRED(401),
    WRONG_KEY(401),
    CROSS_SITE(403),
    NOT_ALLOWED(403),
    REASON_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** Detail {@code limit}, in bytes. */
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    MISDIRECTED_REQUEST(421),
    PASSWORD_WRONG(422),
    PASSWORD_TOO_SHORT(422),
    PASSWORD_TOO_LONG(422),
    PASSWORD_TOO_COMMON(422),
    /** Of a workstation nobody is at; opened on its screen. */
    SESSION_LOCKED(423),
    /** Detail {@code seconds}. */
    TOO_MANY_TRIES(429),
    /** Detail {@code reference}. */
    INTERNAL_ERROR(500),
    /** The ground of the map; everything else goes on. Detail {@code reason}, a stable code. */
    TILES_UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The HTTP status of a refusal of the rules. */
    public static int statusOf(Refusal refusal) {
        return switch (refusal) {
            case CALL_UNKNOWN,
                    FILE_UNKNOWN,
                    MISSION_UNKNOWN,
                    VEHICLE_UNKNOWN,
                    RECEIVING_UNIT_UNKNOWN,
                    ACCOUNT_UNKNOWN,
                    DEVICE_UNKNOWN,
                    GRANT_UNKNOWN,
                    EFFECT_UNKNOWN,
                    SAMU_UNKNOWN -> 404;
            case CALL_ALREADY_CLAIMED,
                    CALL_GONE,
                    FILE_CLOSED,
                    LIFE_CYCLE_OUT_OF_ORDER,
                    MISSION_STILL_OPEN,
                    VEHICLE_ALREADY_ENGAGED,
                    VEHICLE_NOT_OURS,
                    VEHICLE_OUT_OF_SERVICE,
                    STATUS_OUT_OF_ORDER,
                    RECEIVING_UNIT_CLOSED,
                    MISSION_ALREADY_ON_SCENE,
                    ACCOUNT_EXISTS,
                    EFFECT_SETTLED -> 409;
            case LINE_OF_ANOTHER_SAMU, IDEMPOTENCY_MISMATCH, CAPABILITY_UNKNOWN, REASON_MISSING -> 422;
            case NOT_ALLOWED -> 403;
            case INTAKE_SATURATED, JOURNAL_FAILED, DISK_FULL -> 503;
            case ANSWER_LATE -> 504;
            case POISON -> 500;
        };
    }
}
