package fr.centre15.dispatch.regulation;

import fr.centre15.dispatch.codec.Codec;

/** How soon the physician speaks (HubSante.priorite). Not the care level, which is another axis. */
public enum RegulationPriority {
    P0("P0"),
    P1("P1"),
    P2("P2"),
    P3("P3"),
    /** Not regulated. */
    NR("NR");

    public static final Codec<RegulationPriority> CODEC = Codec.coded(values(), RegulationPriority::code);

    private final String code;

    RegulationPriority(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
