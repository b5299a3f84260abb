package fr.centre15.dispatch.call;

import fr.centre15.dispatch.codec.Codec;

/** Where a call stands. The code is what the journal keeps. */
public enum CallStatus {
    RINGING("R"),
    /** A console took it; the telephone has not yet said that the line is open. */
    CLAIMED("C"),
    ANSWERED("A"),
    ABANDONED("B"),
    ENDED("E");

    static final Codec<CallStatus> CODEC = Codec.coded(values(), CallStatus::code);

    private final String code;

    CallStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isOver() {
        return this == ABANDONED || this == ENDED;
    }
}
