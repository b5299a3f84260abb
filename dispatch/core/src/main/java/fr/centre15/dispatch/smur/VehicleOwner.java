package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.codec.Codec;

/** Who commands a vehicle (first level of HubSante.typeRessource): only a SMUR is engaged, the others are requested. */
public enum VehicleOwner {
    SMUR("SMUR"),
    FIRE_SERVICE("SIS"),
    PRIVATE_AMBULANCE("TSU"),
    ASSOCIATION("AASC"),
    LIBERAL("LIBERAL");

    public static final Codec<VehicleOwner> CODEC = Codec.coded(values(), VehicleOwner::code);

    private final String code;

    VehicleOwner(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
