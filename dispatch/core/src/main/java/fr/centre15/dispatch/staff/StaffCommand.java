package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Duration;

/** What can be asked about persons, devices and rights. */
public sealed interface StaffCommand extends Command {

    /** Opens an account, or changes its name, roles and scope; an existing password stays. */
    record DeclareAccount(Account account) implements StaffCommand {}

    record SetPassword(PersonId person, String passwordHash) implements StaffCommand {
        @Override
        public String toString() {
            return "SetPassword[" + person + "]";
        }
    }

    record CloseAccount(PersonId person) implements StaffCommand {}

    record EnrolDevice(Device device) implements StaffCommand {}

    record RevokeDevice(DeviceId device) implements StaffCommand {}

    record IssueGrant(GrantId grant, String purpose, RegulationFileId file, String tokenHash, Duration validity)
            implements StaffCommand {
        @Override
        public String toString() {
            return "IssueGrant[" + grant + "]";
        }
    }

    record BindGrant(GrantId grant, String device) implements StaffCommand {
        public BindGrant {
            if (device.isBlank()) {
                throw new IllegalArgumentException("a grant is bound to a device");
            }
        }
    }

    record RevokeGrant(GrantId grant) implements StaffCommand {}

    record RecordAccess(Access access) implements StaffCommand {}
}
