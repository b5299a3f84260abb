package fr.centre15.dispatch.smur;

import fr.centre15.dispatch.codec.Codec;

/**
 * The 18 national states of a vehicle on a mission (HubSante.statutVecteur), in mission order. A mission only goes
 * forward and may skip states; it is called off before the team is on scene, never after.
 */
public enum VehicleStatus {
    DECIDED("DECISION"),
    ALERTED("DECLENCHE"),
    DEPARTED("DEPART"),
    CANCELLED("ANNULE"),
    ON_SCENE("ARRIVEE"),
    CARING("PEC"),
    REPORT_SENT("BILAN"),
    DESTINATION_SENT("ORIENTAT"),
    LEAVING_SCENE("TRANSP"),
    STOP_1("ETAPE1"),
    LEAVING_STOP_1("TRANSP2"),
    STOP_2("ETAPE2"),
    LEAVING_STOP_2("TRANSP3"),
    AT_DESTINATION("DESTIN"),
    CARE_ENDED("FINPEC"),
    LEAVING_DESTINATION("RETOUR"),
    RETURNING("RET-BASE"),
    AT_BASE("REN-BASE");

    public static final Codec<VehicleStatus> CODEC = Codec.coded(values(), VehicleStatus::code);

    private final String code;

    VehicleStatus(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }

    /** The vehicle can be engaged again. */
    public boolean isFree() {
        return this == CANCELLED || this == RETURNING || this == AT_BASE;
    }

    /** Nothing can follow. */
    public boolean isLast() {
        return this == AT_BASE;
    }

    public boolean isBeforeScene() {
        return this == DECIDED || this == ALERTED || this == DEPARTED;
    }

    public boolean canBecome(VehicleStatus next) {
        if (next == CANCELLED) {
            return isBeforeScene();
        }
        if (this == CANCELLED) {
            return next == RETURNING || next == AT_BASE;
        }
        return next.ordinal() > ordinal();
    }
}
