package fr.centre15.console.demo;

import fr.centre15.dispatch.smur.VehicleStatus;
import java.util.Optional;

/**
 * What a crew does in a state, and which state it reports next.
 *
 * @param destination where it drives meanwhile; empty while it stays
 * @param least shortest stay in seconds of real life, unused while driving
 * @param most longest stay
 */
record Stage(VehicleStatus next, Optional<Destination> destination, int least, int most) {

    enum Destination {
        SCENE,
        HOSPITAL,
        BASE
    }

    /** Empty at the end of the mission. */
    static Optional<Stage> of(VehicleStatus status) {
        return switch (status) {
            case DECIDED -> stays(VehicleStatus.ALERTED, 12, 40);
            case ALERTED -> stays(VehicleStatus.DEPARTED, 60, 180);
            case DEPARTED -> drives(VehicleStatus.ON_SCENE, Destination.SCENE);
            case ON_SCENE -> stays(VehicleStatus.CARING, 60, 150);
            case CARING -> stays(VehicleStatus.REPORT_SENT, 480, 900);
            case REPORT_SENT -> stays(VehicleStatus.LEAVING_SCENE, 420, 900);
            case DESTINATION_SENT -> stays(VehicleStatus.LEAVING_SCENE, 120, 300);
            case LEAVING_SCENE, LEAVING_STOP_1, LEAVING_STOP_2 ->
                drives(VehicleStatus.AT_DESTINATION, Destination.HOSPITAL);
            case STOP_1 -> stays(VehicleStatus.LEAVING_STOP_1, 300, 600);
            case STOP_2 -> stays(VehicleStatus.LEAVING_STOP_2, 300, 600);
            case AT_DESTINATION -> stays(VehicleStatus.CARE_ENDED, 600, 1_200);
            case CARE_ENDED -> stays(VehicleStatus.LEAVING_DESTINATION, 180, 480);
            case LEAVING_DESTINATION -> stays(VehicleStatus.RETURNING, 30, 60);
            case CANCELLED, RETURNING -> drives(VehicleStatus.AT_BASE, Destination.BASE);
            case AT_BASE -> Optional.empty();
        };
    }

    private static Optional<Stage> stays(VehicleStatus next, int least, int most) {
        return Optional.of(new Stage(next, Optional.empty(), least, most));
    }

    private static Optional<Stage> drives(VehicleStatus next, Destination destination) {
        return Optional.of(new Stage(next, Optional.of(destination), 0, 0));
    }
}
