package fr.centre15.geo.aml;

/** Why a message was not taken. */
public enum AmlRefusal {
    EMPTY("empty"),
    TOO_LARGE("too-large"),
    NOT_AML("not-aml"),
    /** Hexadecimal digits, percent signs or letters that do not decode. */
    ENCODING("encoding"),
    /** A text of a version whose keys we do not know: the same key means a latitude in one and a delay in another. */
    VERSION("version"),
    POSITION_MISSING("position-missing"),
    POSITION_UNREADABLE("position-unreadable"),
    /** A field that says where or who came twice with two values. */
    CONTRADICTION("contradiction"),
    HMAC_MISSING("hmac-missing"),
    HMAC_WRONG("hmac-wrong");

    private final String name;

    AmlRefusal(String name) {
        this.name = name;
    }

    /** Stable. */
    public String code() {
        return "aml." + name;
    }

    /** Nothing proves that it comes from whom it says. */
    public boolean isUnauthenticated() {
        return this == HMAC_MISSING || this == HMAC_WRONG;
    }
}
