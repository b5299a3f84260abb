package fr.centre15.dispatch.staff;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;

/**
 * An enrolled device or gateway.
 *
 * @param label as the administrator named it
 * @param secretHash HMAC of its key or cookie, hexadecimal; the secret itself is never kept
 * @param scope what it is limited to: a vehicle, a FINESS number, a telephone system; empty = none
 */
public record Device(DeviceId id, DeviceKind kind, String label, String scope, String secretHash, boolean active) {

    public static final Codec<Device> CODEC = record(
            field(Device::id, DeviceId.CODEC),
            field(Device::kind, DeviceKind.CODEC),
            field(Device::label, Codec.TEXT),
            field(Device::scope, Codec.TEXT),
            field(Device::secretHash, Codec.TEXT),
            field(Device::active, Codec.FLAG),
            Device::new);

    Device revoked() {
        return new Device(id, kind, label, scope, "", false);
    }

    @Override
    public String toString() {
        return "Device[" + id + " " + kind + "]";
    }
}
