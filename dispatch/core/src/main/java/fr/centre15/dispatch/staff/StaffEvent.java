package fr.centre15.dispatch.staff;

import fr.centre15.dispatch.DomainEvent;

/** What happened to persons, devices and rights, and who saw what. */
public sealed interface StaffEvent extends DomainEvent {

    record AccountDeclared(Account account) implements StaffEvent {}

    record PasswordSet(PersonId person, String passwordHash) implements StaffEvent {
        @Override
        public String toString() {
            return "PasswordSet[" + person + "]";
        }
    }

    record AccountClosed(PersonId person) implements StaffEvent {}

    record DeviceEnrolled(Device device) implements StaffEvent {}

    record DeviceRevoked(DeviceId device) implements StaffEvent {}

    record GrantIssued(Grant grant) implements StaffEvent {}

    record GrantBound(GrantId grant, String device) implements StaffEvent {}

    record GrantRevoked(GrantId grant) implements StaffEvent {}

    /** Changes nothing; it is the trace. */
    record AccessRecorded(Access access) implements StaffEvent {}
}
