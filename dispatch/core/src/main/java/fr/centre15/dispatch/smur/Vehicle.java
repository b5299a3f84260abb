package fr.centre15.dispatch.smur;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;

/**
 * A vehicle that can be sent.
 *
 * @param name as it is called on the radio
 * @param type national vehicle type (HubSante.typeVecteur); an unknown code is kept
 * @param base where it waits
 * @param sectorOrder its rank when nothing is known of the place: smallest first
 * @param capabilities what it can do beyond its type, as plain words such as {@code pediatrique}
 */
public record Vehicle(
        VehicleId id,
        String name,
        String type,
        CrewLevel crewLevel,
        VehicleOwner owner,
        Base base,
        int sectorOrder,
        List<String> capabilities) {

    /** Where a vehicle waits between missions. */
    public record Base(String name, Wgs84Position position) {

        static final Codec<Base> CODEC =
                record(field(Base::name, Codec.TEXT), field(Base::position, Wgs84Position.CODEC), Base::new);
    }

    public static final Codec<Vehicle> CODEC = record(
            field(Vehicle::id, VehicleId.CODEC),
            field(Vehicle::name, Codec.TEXT),
            field(Vehicle::type, Codec.TEXT),
            field(Vehicle::crewLevel, CrewLevel.CODEC),
            field(Vehicle::owner, VehicleOwner.CODEC),
            field(Vehicle::base, Base.CODEC),
            field(Vehicle::sectorOrder, Codec.INT),
            field(Vehicle::capabilities, Codec.TEXT.list()),
            Vehicle::new);

    public Vehicle {
        capabilities = List.copyOf(capabilities);
    }
}
