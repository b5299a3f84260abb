package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.codec.Codec;

/** What a device is. The code is what the journal keeps. */
public enum DeviceKind {
    TELEPHONY_GATEWAY("TEL"),
    AML_GATEWAY("AML"),
    VEHICLE("VEH"),
    TABLET("TAB"),
    NURSING_HOME("EHPAD"),
    RECEIVING_SCREEN("REC");

    public static final Codec<DeviceKind> CODEC = Codec.coded(values(), DeviceKind::code);

    private final String code;

    DeviceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
