package fr.centre15.console.security;

import fr.centre15.dispatch.staff.Device;
import java.security.Principal;

/** The device whose key came with the request. Lives as long as the request. */
public record DevicePrincipal(Subject.Device subject) implements Principal {

    static DevicePrincipal of(Device device) {
        return new DevicePrincipal(new Subject.Device(device.id(), device.kind(), device.scope()));
    }

    @Override
    public String getName() {
        return subject.id().toString();
    }
}
