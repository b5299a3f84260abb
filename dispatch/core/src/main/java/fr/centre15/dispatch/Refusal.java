package fr.centre15.dispatch;

/**
 * Why a command was not accepted. The name is a stable code of the outer contract; the French sentence is found in the
 * texts under {@code refusal.NAME}.
 */
public enum Refusal {
    /** Another person holds the call; detail {@code holder}. */
    CALL_ALREADY_CLAIMED,
    /** The caller hung up before anyone answered: propose to call back. */
    CALL_GONE,
    CALL_UNKNOWN,
    FILE_UNKNOWN,
    /** The regulation file is closed and can only be read. */
    FILE_CLOSED,
    /** The life cycle does not lead from the present state to the one asked for; details {@code from}, {@code to}. */
    LIFE_CYCLE_OUT_OF_ORDER,
    /** The file still has a mission on its way; detail {@code vehicle}. */
    MISSION_STILL_OPEN,
    MISSION_UNKNOWN,
    VEHICLE_UNKNOWN,
    /** Details {@code vehicle} and {@code drm}, the file for which it is already engaged. */
    VEHICLE_ALREADY_ENGAGED,
    /** Fire-service and private vehicles are requested from their owner, not engaged; detail {@code owner}. */
    VEHICLE_NOT_OURS,
    VEHICLE_OUT_OF_SERVICE,
    /** The 18 national states only go forward; details {@code from}, {@code to}. */
    STATUS_OUT_OF_ORDER,
    RECEIVING_UNIT_UNKNOWN,
    /** The site receives nobody any more; detail {@code unit}. */
    RECEIVING_UNIT_CLOSED,
    /** The receiving unit is not known to have this; detail {@code capability}. */
    CAPABILITY_UNKNOWN,
    /** What goes against the advice needs a reason. */
    REASON_MISSING,
    MISSION_ALREADY_ON_SCENE,
    /** A telephone line that belongs to another SAMU; detail {@code line}. */
    LINE_OF_ANOTHER_SAMU,
    ACCOUNT_EXISTS,
    ACCOUNT_UNKNOWN,
    DEVICE_UNKNOWN,
    GRANT_UNKNOWN,
    EFFECT_UNKNOWN,
    EFFECT_SETTLED,
    NOT_ALLOWED,
    SAMU_UNKNOWN,
    /** The idempotency key was used for another body. */
    IDEMPOTENCY_MISMATCH,
    /** The input ring is full: the call must be noted on paper. */
    INTAKE_SATURATED,
    /** The journal's disk failed: nothing more can be recorded. */
    JOURNAL_FAILED,
    /** Too little room on the journal's disk: nothing more is recorded until there is. */
    DISK_FULL,
    /** No answer in time: the command may still be recorded, so it is looked for before it is given again. */
    ANSWER_LATE,
    /** The command itself broke the rules' code; recorded, alarmed and skipped. */
    POISON
}
