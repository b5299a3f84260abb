package fr.centre15.console.administration;

import fr.centre15.console.security.Action;
import fr.centre15.console.security.FreshSecrets;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.staff.Device;
import fr.centre15.dispatch.staff.DeviceId;
import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.StaffCommand;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enrols gateways and takes their keys back. Thread safe. */
@Component
class DeviceDesk {

    /** What an administrator enrols here; tablets and screens enrol at their own doors. */
    static final List<DeviceKind> KINDS =
            List.of(DeviceKind.TELEPHONY_GATEWAY, DeviceKind.AML_GATEWAY, DeviceKind.VEHICLE);

    private static final int LONGEST = 80;

    private final Counter counter;
    private final FreshSecrets secrets;

    DeviceDesk(Counter counter, FreshSecrets secrets) {
        this.counter = counter;
        this.secrets = secrets;
    }

    /** Those at work first, by name. */
    List<Device> devices() {
        return counter.state()
                .staff()
                .devices()
                .values()
                .toJavaStream()
                .sorted(Comparator.comparing(Device::active)
                        .reversed()
                        .thenComparing(device -> Texts.plain(device.label()))
                        .thenComparing(Device::id))
                .toList();
    }

    /** @param scope vehicle or telephone system it is limited to; a vehicle's gateway must name its vehicle */
    Answer enrol(StaffPrincipal who, DeviceKind kind, String label, String scope) {
        return counter.act(who, Action.MANAGE_DEVICES, () -> {
            String name = label.strip();
            String limit = scope.strip();
            if (!KINDS.contains(kind) || name.isEmpty() || name.length() > LONGEST || limit.length() > LONGEST) {
                return new Answer.Refused(Texts.of("admin.device.label-unfit"));
            }
            if (kind == DeviceKind.VEHICLE && limit.isEmpty()) {
                return new Answer.Refused(Texts.of("admin.device.vehicle-missing"));
            }
            FreshSecrets.Fresh key = secrets.key(beginningOf(kind));
            Device device = new Device(new DeviceId(UUID.randomUUID()), kind, name, limit, key.kept(), true);
            return counter.ask(
                    who,
                    new StaffCommand.EnrolDevice(device),
                    new Answer.Handed(Texts.of("admin.device.enrolled", "label", name), key.shown()));
        });
    }

    Answer revoke(StaffPrincipal who, DeviceId id) {
        return counter.act(
                who,
                Action.MANAGE_DEVICES,
                () -> counter.state()
                        .staff()
                        .find(id)
                        .map(device -> counter.ask(
                                who,
                                new StaffCommand.RevokeDevice(id),
                                new Answer.Done(Texts.of("admin.device.revoked", "label", device.label()))))
                        .orElse(new Answer.Refused(Texts.of("refusal.DEVICE_UNKNOWN"))));
    }

    private static String beginningOf(DeviceKind kind) {
        return kind.code().toLowerCase(java.util.Locale.ROOT) + "_";
    }
}
