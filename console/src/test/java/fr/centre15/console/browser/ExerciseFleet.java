package fr.centre15.console.browser;

import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.samu.SamuCommand;
import fr.centre15.dispatch.samu.SamuProfile;
import fr.centre15.dispatch.smur.CrewLevel;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleId;
import fr.centre15.dispatch.smur.VehicleOwner;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A small territory: three communes in a row, a SMUR in two of them, and vehicles that are asked for elsewhere. */
final class ExerciseFleet {

    static final Vehicle LILLE = smur("SMUR-LIL-1", "SMUR Lille 1", "Lille", 50.6106, 3.0346, 1);
    static final Vehicle ROUBAIX = smur("SMUR-RBX-1", "SMUR Roubaix 1", "Roubaix", 50.6901, 3.1740, 2);
    static final Vehicle LILLE_2 = smur("SMUR-LIL-2", "SMUR Lille 2", "Lille", 50.6106, 3.0346, 3);

    private static final Vehicle FIRE = new Vehicle(
            new VehicleId("VSAV-LIL"),
            "VSAV Lille-Littré",
            "SIS.VSAV",
            CrewLevel.RESCUERS,
            VehicleOwner.FIRE_SERVICE,
            new Vehicle.Base("Lille", new Wgs84Position(50.62, 3.05)),
            10,
            List.of());

    private ExerciseFleet() {}

    private static Vehicle smur(String id, String name, String base, double latitude, double longitude, int order) {
        return new Vehicle(
                new VehicleId(id),
                name,
                "SMUR.UMH",
                CrewLevel.MEDICAL,
                VehicleOwner.SMUR,
                new Vehicle.Base(base, new Wgs84Position(latitude, longitude)),
                order,
                List.of());
    }

    static SamuCommand profile() {
        return new SamuCommand.DeclareProfile(
                new SamuProfile("SAMU 59", "Lille", ZoneId.of("Europe/Paris"), List.of("15", "116117")));
    }

    static SamuCommand territory() {
        return new SamuCommand.DeclareTerritory(new Territory(List.of(
                new Commune("59350", "Lille", new Wgs84Position(50.6311, 3.0468), "Lille"),
                new Commune("59512", "Roubaix", new Wgs84Position(50.6897, 3.1817), "Roubaix"),
                new Commune("59599", "Tourcoing", new Wgs84Position(50.7239, 3.1612), "Roubaix"))));
    }

    static List<FleetCommand> vehicles() {
        return Stream.of(LILLE, ROUBAIX, LILLE_2, FIRE)
                .<FleetCommand>map(FleetCommand.DeclareVehicle::new)
                .toList();
    }
}
