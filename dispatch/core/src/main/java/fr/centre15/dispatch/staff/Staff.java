package fr.centre15.dispatch.staff;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Persons, devices and rights of a SAMU. Immutable. */
public record Staff(Map<PersonId, Account> accounts, Map<DeviceId, Device> devices, Map<GrantId, Grant> grants) {

    public static final Staff EMPTY = new Staff(HashMap.empty(), HashMap.empty(), HashMap.empty());

    private record Written(List<Account> accounts, List<Device> devices, List<Grant> grants) {}

    /** Everything in the order of ids, so that equal staffs give equal bytes. */
    public static final Codec<Staff> CODEC = record(
                    field(Written::accounts, Account.CODEC.list()),
                    field(Written::devices, Device.CODEC.list()),
                    field(Written::grants, Grant.CODEC.list()),
                    Written::new)
            .map(Staff::restored, Staff::written);

    private static Staff restored(Written written) {
        return new Staff(
                HashMap.ofAll(written.accounts.stream(), Account::id, account -> account),
                HashMap.ofAll(written.devices.stream(), Device::id, device -> device),
                HashMap.ofAll(written.grants.stream(), Grant::id, grant -> grant));
    }

    private Written written() {
        return new Written(
                accounts.values().toSortedSet(Comparator.comparing(Account::id)).toJavaList(),
                devices.values().toSortedSet(Comparator.comparing(Device::id)).toJavaList(),
                grants.values().toSortedSet(Comparator.comparing(Grant::id)).toJavaList());
    }

    public Optional<Account> find(PersonId id) {
        return accounts.get(id).toJavaOptional();
    }

    public Optional<Account> byLogin(String login) {
        return accounts.values().find(account -> account.login().equals(login)).toJavaOptional();
    }

    public Optional<Device> find(DeviceId id) {
        return devices.get(id).toJavaOptional();
    }

    public Optional<Grant> find(GrantId id) {
        return grants.get(id).toJavaOptional();
    }

    /** A person's name for the screens; the id's beginning when the account is not known here. */
    public String nameOf(PersonId id) {
        return find(id).map(Account::name).orElse(id.toString().substring(0, 8));
    }

    public Staff apply(StaffEvent event) {
        return switch (event) {
            case StaffEvent.AccountDeclared(var account) -> put(account);
            case StaffEvent.PasswordSet(var id, var hash) ->
                find(id).map(account -> put(account.withPassword(hash))).orElse(this);
            case StaffEvent.AccountClosed(var id) ->
                find(id).map(account -> put(account.closed())).orElse(this);
            case StaffEvent.DeviceEnrolled(var device) -> put(device);
            case StaffEvent.DeviceRevoked(var id) ->
                find(id).map(device -> put(device.revoked())).orElse(this);
            case StaffEvent.GrantIssued(var grant) -> put(grant);
            case StaffEvent.GrantBound(var id, var device) ->
                find(id).map(grant -> put(grant.boundTo(device))).orElse(this);
            case StaffEvent.GrantRevoked(var id) ->
                find(id).map(grant -> put(grant.asRevoked())).orElse(this);
            case StaffEvent.AccessRecorded _ -> this;
        };
    }

    private Staff put(Account account) {
        return new Staff(accounts.put(account.id(), account), devices, grants);
    }

    private Staff put(Device device) {
        return new Staff(accounts, devices.put(device.id(), device), grants);
    }

    private Staff put(Grant grant) {
        return new Staff(accounts, devices, grants.put(grant.id(), grant));
    }
}
