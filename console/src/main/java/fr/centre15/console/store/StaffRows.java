package fr.centre15.console.store;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.staff.Access;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.Role;
import fr.centre15.dispatch.staff.StaffEvent;

/** Rows of accounts and of who saw what. Secrets, devices and rights stay in the journal. */
final class StaffRows {

    private StaffRows() {}

    static void project(StaffEvent event, EventPlace place) {
        switch (event) {
            case StaffEvent.AccountDeclared(var account) -> declare(account, place);
            case StaffEvent.AccountClosed(var person) ->
                place.row(StoreTable.ACCOUNT, place.samu(), person.value()).set("active", false);
            case StaffEvent.AccessRecorded(var access) -> trace(access, place);
            case StaffEvent.PasswordSet _,
                    StaffEvent.DeviceEnrolled _,
                    StaffEvent.DeviceRevoked _,
                    StaffEvent.GrantIssued _,
                    StaffEvent.GrantBound _,
                    StaffEvent.GrantRevoked _ -> {
                // Login and rights work from the journal's state alone.
            }
        }
    }

    private static void declare(Account account, EventPlace place) {
        place.row(StoreTable.ACCOUNT, place.samu(), account.id().value())
                .set("login", account.login())
                .set("name", account.name())
                .set("roles", account.roles().stream().map(Role::code).toList())
                .set("scope", account.scope())
                .set("active", account.active());
    }

    private static void trace(Access access, EventPlace place) {
        String id = place.position() + "." + place.part();
        var file = access.file().map(RegulationFileId::value);
        Row row = place.row(StoreTable.ACCESS_TRACE, place.position(), place.part())
                .set("samu", place.samu())
                .set("at", place.at())
                .set("actor", place.record().actor())
                .set("kind", access.kind().code())
                .set("resource", access.resource())
                .set("file", file);
        if (!access.reason().isEmpty()) {
            row.set("sealed_reason", place.seal(file, Cell.ACCESS, id, Codec.TEXT, access.reason()));
        }
    }
}
