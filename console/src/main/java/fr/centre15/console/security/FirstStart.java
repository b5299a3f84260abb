package fr.centre15.console.security;

import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.Device;
import fr.centre15.dispatch.staff.DeviceId;
import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import fr.centre15.dispatch.staff.Staff;
import fr.centre15.dispatch.staff.StaffCommand;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The first accounts of an instance that has none, with passwords drawn at random, and the keys of its gateways. Runs before the doors open. The note is written before the accounts exist: after a crash between the two, the next
 * start draws again.
 */
final class FirstStart {

    private final DispatchGateway gateway;
    private final PasswordEncoder encoder;
    private final InstanceSecret secret;
    private final SecureRandom random;

    FirstStart(DispatchGateway gateway, PasswordEncoder encoder, InstanceSecret secret, SecureRandom random) {
        this.gateway = gateway;
        this.encoder = encoder;
        this.secret = secret;
        this.random = random;
    }

    private record Newcomer(String login, String name, Role role, String what) {}

    private static final Newcomer ADMINISTRATOR =
            new Newcomer("admin", "Administration", Role.ADMINISTRATOR, "comptes et appareils");

    private static final List<Newcomer> DEMO_TEAM = List.of(
            new Newcomer("arm1", "Camille Laurent", Role.ARM_FRONT, "ARM de front : décroche"),
            new Newcomer("arm2", "Sacha Moreau", Role.ARM_COORDINATION, "ARM de coordination : suit les moyens"),
            new Newcomer("dr.vasseur", "Dr A. Vasseur", Role.MRU, "médecin régulateur urgentiste"),
            new Newcomer("dr.petit", "Dr L. Petit", Role.MRL, "médecin régulateur généraliste"),
            new Newcomer("superviseur", "Dominique Roy", Role.SUPERVISOR, "superviseur"),
            ADMINISTRATOR);

    /** Logins that only an exercise may have. */
    static List<String> demoLogins() {
        return DEMO_TEAM.stream()
                .filter(person -> person != ADMINISTRATOR)
                .map(Newcomer::login)
                .toList();
    }

    /** Does nothing when somebody can already administer the instance: the administrator's account comes last. */
    void run(boolean exercise, String scheme, int port, Path note) {
        Staff staff = gateway.state().staff();
        if (staff.byLogin(ADMINISTRATOR.login()).isPresent()) {
            return;
        }
        List<Newcomer> team = exercise ? DEMO_TEAM : List.of(ADMINISTRATOR);
        List<FirstSteps.Line> lines = new ArrayList<>();
        for (Newcomer person : team) {
            lines.add(new FirstSteps.Line(person.login, PasswordRule.draw(random), person.name, person.what));
        }
        String key = FreshSecrets.key("tel_", random);
        // In real life whoever brings positions is enrolled when it is known: a key that nobody holds is one to lose.
        Optional<String> amlKey = exercise ? Optional.of(FreshSecrets.key("aml_", random)) : Optional.empty();
        String now = gateway.clock()
                .instant()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
        new FirstSteps(scheme, port, exercise, List.copyOf(lines), key, amlKey, now).write(note);
        enrol(DeviceKind.TELEPHONY_GATEWAY, "Passerelle téléphonique", key);
        amlKey.ifPresent(drawn -> enrol(DeviceKind.AML_GATEWAY, "Passerelle AML", drawn));
        for (int i = 0; i < team.size(); i++) {
            declare(team.get(i), lines.get(i).password(), staff);
        }
    }

    private void declare(Newcomer person, String password, Staff staff) {
        PersonId id = staff.byLogin(person.login).map(Account::id).orElseGet(() -> new PersonId(UUID.randomUUID()));
        ask(new StaffCommand.DeclareAccount(
                new Account(id, person.login, person.name, List.of(person.role), "", encoder.encode(password), true)));
    }

    private void enrol(DeviceKind kind, String label, String key) {
        ask(new StaffCommand.EnrolDevice(
                new Device(new DeviceId(UUID.randomUUID()), kind, label, "", secret.hmac(key), true)));
    }

    private void ask(StaffCommand command) {
        if (gateway.ask(Actor.SYSTEM, command) instanceof Reply.Refused refused) {
            throw new StartRefused("Les premiers comptes n'ont pas pu être enregistrés (" + refused.refusal()
                    + ") : vérifiez le disque du journal, puis redémarrez.");
        }
    }
}
