package fr.centre15.dispatch.smur;

import java.util.Set;

/** What a vehicle and its crew are good for, read from the national vehicle type (HubSante.typeVecteur). */
public enum MeansKind {
    /** SMUR adulte in a light car: brings the team, carries nobody. */
    SMUR_ADULT,
    /** Unité mobile hospitalière: the same team in an ambulance. */
    UMH,
    SMUR_PAEDIATRIC,
    HELICOPTER,
    /** Médecin correspondant du SAMU, or a doctor of the fire service or in practice. */
    CORRESPONDENT,
    NURSE,
    /** The fire service's ambulance (VSAV). */
    FIRE_AMBULANCE,
    AMBULANCE,
    FIRST_AID,
    /** Seated transport. */
    SEATED,
    /** Carries material or orders, not care. */
    SUPPORT,
    OTHER;

    /** A plain word among a vehicle's capabilities. */
    static final String CHILDREN = "pediatrie";

    /** A plain word among a vehicle's capabilities: does not fly at night. */
    static final String DAY_ONLY = "jour_seulement";

    private static final Set<String> SUPPORTING =
            Set.of("SMUR.VL", "SMUR.PSM1", "SMUR.PSM2", "SMUR.PSM3", "SMUR.PSMP", "SMUR.VPC");

    public static MeansKind of(Vehicle vehicle) {
        String type = vehicle.type();
        if (isHelicopter(type)) {
            return HELICOPTER;
        }
        if (vehicle.capabilities().contains(CHILDREN) || type.equals("SMUR.AR-PED")) {
            return SMUR_PAEDIATRIC;
        }
        if (SUPPORTING.contains(type)) {
            return SUPPORT;
        }
        if (type.startsWith("SMUR.AR") || type.equals("SMUR.UMH")) {
            return UMH;
        }
        return switch (type) {
            case "SMUR.VLM" -> SMUR_ADULT;
            case "SIS.VLMSP", "LIB.MEDV" -> CORRESPONDENT;
            case "SIS.VLISP", "LIB.INF" -> NURSE;
            case "SIS.VSAV" -> FIRE_AMBULANCE;
            case "TSU.AMB", "TSU.AMB-GV", "TSU.AMB-PV", "TSU.AMB-BAR" -> AMBULANCE;
            case "AASC.VPSP" -> FIRST_AID;
            case "TSU.VSL" -> SEATED;
            default -> OTHER;
        };
    }

    /** HELI in the code (SMUR.HELISMUR, FSI.HELIFSI…), or the DRAGON of the civil protection. */
    private static boolean isHelicopter(String type) {
        return type.contains("HELI") || type.endsWith("DRAGON");
    }

    /** How it gets there. */
    public Travel travel() {
        return switch (this) {
            case HELICOPTER -> Travel.FLIGHT;
            case SMUR_ADULT, CORRESPONDENT, NURSE, SEATED -> Travel.LIGHT;
            case UMH, SMUR_PAEDIATRIC, FIRE_AMBULANCE, AMBULANCE, FIRST_AID, SUPPORT, OTHER -> Travel.HEAVY;
        };
    }
}
