package fr.centre15.dispatch.location;

/** Why a position is shown, but not relied on. The French sentence is found in the texts under {@code weakness.NAME}. */
public enum Weakness {
    /** Its circle is wider than a kilometre, or nobody knows how wide. */
    WIDE,
    /** The device was there before it called. */
    OLDER_THAN_CALL,
    /** Latitude 0, longitude 0: what devices send when they know nothing. */
    NULL_ISLAND,
    /** Farther from the communes that the SAMU answers for than a caller's relay may be. */
    OUTSIDE_TERRITORY,
    /** By a clock that is ahead: how old it is cannot be told. */
    FROM_THE_FUTURE
}
