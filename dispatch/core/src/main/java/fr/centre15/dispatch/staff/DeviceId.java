package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.codec.Codec;
import java.util.UUID;

/** An enrolled device or gateway. */
public record DeviceId(UUID value) implements Comparable<DeviceId> {

    public static final Codec<DeviceId> CODEC = Codec.ID.map(DeviceId::new, DeviceId::value);

    public static DeviceId parse(String text) {
        return new DeviceId(UUID.fromString(text));
    }

    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
