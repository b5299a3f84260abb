package fr.centre15.console.security;

import static fr.centre15.dispatch.staff.Role.ADMINISTRATOR;
import static fr.centre15.dispatch.staff.Role.ARM_COORDINATION;
import static fr.centre15.dispatch.staff.Role.ARM_FRONT;
import static fr.centre15.dispatch.staff.Role.EXPERT;
import static fr.centre15.dispatch.staff.Role.MRL;
import static fr.centre15.dispatch.staff.Role.MRU;
import static fr.centre15.dispatch.staff.Role.NURSING_HOME;
import static fr.centre15.dispatch.staff.Role.RECEIVER;
import static fr.centre15.dispatch.staff.Role.RESCUE;
import static fr.centre15.dispatch.staff.Role.SMUR;
import static fr.centre15.dispatch.staff.Role.SUPERVISOR;

import fr.centre15.dispatch.staff.DeviceKind;
import fr.centre15.dispatch.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be done, and by whom: the one table of rights. What is not listed is denied. */
public enum Action {
    VIEW_BOARD("voir les files d'attente", room(SUPERVISOR)),
    VIEW_LOST_CALLS("voir les appels perdus", room(SUPERVISOR)),
    CLAIM_CALL("décrocher, rappeler", room()),
    OPEN_FILE("ouvrir un dossier sans appel", room()),
    CHANGE_SERVICE("mettre un moyen en ou hors service", persons(ARM_FRONT, ARM_COORDINATION, SUPERVISOR)),
    REPEAT_SENDING("répéter un envoi", room()),

    SEARCH_FILES("chercher un ancien dossier", room(SUPERVISOR)),
    VIEW_FILE("voir un dossier", onFiles(SUPERVISOR), own(SMUR, RESCUE, NURSING_HOME, RECEIVER, EXPERT)),
    WRITE_FILE("écrire dans un dossier : appelant, lieu, patient, motif, note", onFiles()),
    SET_PRIORITY("donner la priorité et le niveau de soins", onFiles()),
    TAKE_FILE("prendre un dossier", onFiles()),
    DECIDE("décider une intervention, une orientation, la fin", onFiles()),
    DECIDE_CARE("conseiller, prescrire par téléphone", physicians()),
    ENGAGE("engager un moyen", onFiles()),
    REPORT_STATUS("faire avancer ou annuler une mission", onFiles(), own(SMUR, RESCUE)),
    CHANGE_LIFE_CYCLE("achever, valider, clôturer un dossier", onFiles()),

    MANAGE_ACCOUNTS("gérer les comptes", persons(ADMINISTRATOR)),
    MANAGE_DEVICES("gérer les appareils", persons(ADMINISTRATOR)),
    VIEW_AUDIT("voir qui a vu quoi", persons(SUPERVISOR)),
    VIEW_TECHNICAL("voir l'état technique", persons(SUPERVISOR, ADMINISTRATOR)),
    RELEASE_RESERVE("rendre la réserve du disque", persons(SUPERVISOR, ADMINISTRATOR)),
    CHECK_CLOCK("confirmer l'heure du serveur", persons(SUPERVISOR, ADMINISTRATOR)),

    POST_TELEPHONY("annoncer un appel", devices(DeviceKind.TELEPHONY_GATEWAY)),
    POST_CALLER_POSITION("annoncer la position d'un appelant", devices(DeviceKind.AML_GATEWAY)),
    POST_POSITION("annoncer la position d'un moyen", devices(DeviceKind.VEHICLE, DeviceKind.TABLET)),
    DECLARE_CAPACITY(
            "déclarer la capacité d'un service receveur",
            room(SUPERVISOR, RECEIVER),
            devices(DeviceKind.RECEIVING_SCREEN));

    /** Whom a row of the table names, and how far. */
    record Right(Map<Role, Reach> persons, Map<DeviceKind, Reach> devices) {}

    private final String title;
    private final List<Right> rights;

    Action(String title, Right... rights) {
        this.title = title;
        this.rights = List.of(rights);
    }

    String title() {
        return title;
    }

    /** The answer depends on the file. */
    boolean isAboutFiles() {
        return rights.stream().noneMatch(right -> right.persons.containsValue(Reach.WHOLE_ROOM))
                && rights.stream().allMatch(right -> right.devices.isEmpty());
    }

    Verdict forRole(Role role, FileRelation relation) {
        return best(rights.stream().map(right -> right.persons.get(role)), relation);
    }

    Verdict forDevice(DeviceKind kind, FileRelation relation) {
        return best(rights.stream().map(right -> right.devices.get(kind)), relation);
    }

    private static Verdict best(Stream<Reach> reaches, FileRelation relation) {
        return reaches.filter(java.util.Objects::nonNull)
                .map(reach -> reach.over(relation))
                .reduce(Verdict.DENIED, Verdict::orBetter);
    }

    private static Right persons(Role... roles) {
        return right(Stream.of(roles), Reach.WHOLE_ROOM);
    }

    private static Right room(Role... more) {
        return right(Stream.concat(roomRoles(), Stream.of(more)), Reach.WHOLE_ROOM);
    }

    private static Right onFiles(Role... more) {
        return right(Stream.concat(roomRoles(), Stream.of(more)), Reach.ROOM);
    }

    private static Right physicians() {
        return right(roomRoles().filter(Role::isPhysician), Reach.ROOM);
    }

    private static Right own(Role... roles) {
        return right(Stream.of(roles), Reach.OWN);
    }

    private static Right devices(DeviceKind... kinds) {
        return new Right(
                Map.of(), Stream.of(kinds).collect(Collectors.toUnmodifiableMap(kind -> kind, _ -> Reach.WHOLE_ROOM)));
    }

    private static Right right(Stream<Role> roles, Reach reach) {
        return new Right(roles.collect(Collectors.toUnmodifiableMap(role -> role, _ -> reach)), Map.of());
    }

    /** The roles of the regulation room. A method: an enum's constants are made before its fields. */
    private static Stream<Role> roomRoles() {
        return Stream.of(ARM_FRONT, ARM_COORDINATION, MRU, MRL);
    }
}
