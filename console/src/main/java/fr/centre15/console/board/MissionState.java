package fr.centre15.console.board;

import fr.centre15.dispatch.smur.VehicleStatus;

/** The six families in which the 18 national states are shown: icon, and class of the chip. */
public enum MissionState {
    ALERTED("bell", "acc"),
    MOVING("arr", "move"),
    ON_SCENE("heart", "scene"),
    FREE("check", "ok"),
    NEUTRAL("stop", "");

    private final String icon;
    private final String chip;

    MissionState(String icon, String chip) {
        this.icon = icon;
        this.chip = chip;
    }

    String icon() {
        return icon;
    }

    String chip() {
        return ("st " + chip).strip();
    }

    public static MissionState of(VehicleStatus status) {
        return switch (status) {
            case DECIDED, ALERTED -> ALERTED;
            case DEPARTED, LEAVING_SCENE, LEAVING_STOP_1, LEAVING_STOP_2, LEAVING_DESTINATION, RETURNING -> MOVING;
            case ON_SCENE, CARING, REPORT_SENT, DESTINATION_SENT, STOP_1, STOP_2, AT_DESTINATION -> ON_SCENE;
            case AT_BASE -> FREE;
            case CANCELLED, CARE_ENDED -> NEUTRAL;
        };
    }
}
