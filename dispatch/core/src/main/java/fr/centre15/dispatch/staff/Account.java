package fr.centre15.dispatch.staff;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person's account.
 *
 * @param login what is typed to come in, 2 to 40 lower-case letters, digits, {@code . -}
 * @param name as colleagues read it: "Dr A. Vasseur"
 * @param roles in the order of the enum
 * @param scope FINESS number or service the person is limited to; empty = the whole SAMU
 * @param passwordHash as the password encoder wrote it; empty = cannot log in with a password
 * @param active a closed account stays for the record
 */
public record Account(
        PersonId id, String login, String name, List<Role> roles, String scope, String passwordHash, boolean active) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9.-]{2,40}");

    public static final Codec<Account> CODEC = record(
            field(Account::id, PersonId.CODEC),
            field(Account::login, Codec.TEXT),
            field(Account::name, Codec.TEXT),
            field(Account::roles, Role.CODEC.list()),
            field(Account::scope, Codec.TEXT),
            field(Account::passwordHash, Codec.TEXT),
            field(Account::active, Codec.FLAG),
            Account::new);

    public Account {
        roles = roles.stream().distinct().sorted().toList();
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("a login has 2 to 40 lower-case letters, digits, dots or hyphens");
        }
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("a person's name has 1 to 80 characters");
        }
    }

    Account withPassword(String hash) {
        return new Account(id, login, name, roles, scope, hash, active);
    }

    Account closed() {
        return new Account(id, login, name, roles, scope, "", false);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
