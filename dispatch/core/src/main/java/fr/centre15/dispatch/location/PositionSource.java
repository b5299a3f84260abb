package fr.centre15.dispatch.location;

import fr.centre15.dispatch.codec.Codec;

/** Where a position comes from. The code is ours and is what the journal keeps. */
public enum PositionSource {
    /** Advanced Mobile Location: the telephone itself, on its own, at an emergency call. */
    AML("AML"),
    /** The caller's browser, after the caller allowed it. */
    BROWSER("NAVIGATEUR"),
    /** The mobile network: the antenna that carries the call. */
    NETWORK("RESEAU"),
    /** An address of the gazetteer. */
    ADDRESS("ADRESSE"),
    /** The centre of a commune. */
    COMMUNE("COMMUNE"),
    /** A point that somebody showed on the map. */
    MAP_POINT("POINT");

    public static final Codec<PositionSource> CODEC = Codec.coded(values(), PositionSource::code);

    private final String code;

    PositionSource(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
