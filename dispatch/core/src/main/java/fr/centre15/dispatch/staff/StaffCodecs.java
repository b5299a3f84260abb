package fr.centre15.dispatch.staff;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import java.util.List;

/** The encodings of events about persons, devices and rights: numbers 80 to 99. */
public final class StaffCodecs {

    private StaffCodecs() {}

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    80,
                    StaffEvent.AccountDeclared.class,
                    record(field(StaffEvent.AccountDeclared::account, Account.CODEC), StaffEvent.AccountDeclared::new)),
            EventType.of(
                    81,
                    StaffEvent.PasswordSet.class,
                    record(
                            field(StaffEvent.PasswordSet::person, PersonId.CODEC),
                            field(StaffEvent.PasswordSet::passwordHash, Codec.TEXT),
                            StaffEvent.PasswordSet::new)),
            EventType.of(
                    82,
                    StaffEvent.AccountClosed.class,
                    record(field(StaffEvent.AccountClosed::person, PersonId.CODEC), StaffEvent.AccountClosed::new)),
            EventType.of(
                    83,
                    StaffEvent.DeviceEnrolled.class,
                    record(field(StaffEvent.DeviceEnrolled::device, Device.CODEC), StaffEvent.DeviceEnrolled::new)),
            EventType.of(
                    84,
                    StaffEvent.DeviceRevoked.class,
                    record(field(StaffEvent.DeviceRevoked::device, DeviceId.CODEC), StaffEvent.DeviceRevoked::new)),
            EventType.of(
                    85,
                    StaffEvent.GrantIssued.class,
                    record(field(StaffEvent.GrantIssued::grant, Grant.CODEC), StaffEvent.GrantIssued::new)),
            EventType.of(
                    86,
                    StaffEvent.GrantBound.class,
                    record(
                            field(StaffEvent.GrantBound::grant, GrantId.CODEC),
                            field(StaffEvent.GrantBound::device, Codec.TEXT),
                            StaffEvent.GrantBound::new)),
            EventType.of(
                    87,
                    StaffEvent.GrantRevoked.class,
                    record(field(StaffEvent.GrantRevoked::grant, GrantId.CODEC), StaffEvent.GrantRevoked::new)),
            EventType.of(
                    88,
                    StaffEvent.AccessRecorded.class,
                    record(field(StaffEvent.AccessRecorded::access, Access.CODEC), StaffEvent.AccessRecorded::new)));
}
