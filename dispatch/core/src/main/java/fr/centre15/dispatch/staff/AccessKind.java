package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.codec.Codec;

/** What an access trace is about. The code is what the journal keeps. */
public enum AccessKind {
    LOGIN("IN"),
    LOGIN_REFUSED("NO"),
    LOGOUT("OUT"),
    /** Patient data was shown: looking counts. */
    VIEW("VIEW"),
    /** Access outside one's own calls, with a typed reason. */
    BREAK_GLASS("GLASS"),
    DENIED("DENY");

    static final Codec<AccessKind> CODEC = Codec.coded(values(), AccessKind::code);

    private final String code;

    AccessKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
