package fr.centre15.console.administration;

import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.AccessKind;
import fr.centre15.dispatch.staff.Device;
import fr.centre15.dispatch.staff.DeviceId;
import fr.centre15.dispatch.staff.PersonId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One access as the supervisor reads it. */
record TraceLine(long position, String time, String who, AccessKind kind, String resource, String file, String reason) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm:ss");

    static TraceLine of(Accesses.Line line, SamuState state) {
        ZoneId zone = state.reference().profile().zone();
        return new TraceLine(
                line.position(),
                TIME.format(line.at().atZone(zone)),
                nameOf(line.actor(), line.access().kind(), state),
                line.access().kind(),
                resourceOf(line.access().resource()),
                line.access().file().map(id -> numberOf(id, state)).orElse(""),
                line.access().reason());
    }

    /** What a supervisor should look at, as opposed to the work of every day. */
    boolean isRemarkable() {
        return switch (kind) {
            case LOGIN_REFUSED, BREAK_GLASS, DENIED -> true;
            case LOGIN, LOGOUT, VIEW -> resource.equals(Texts.of("access.resource." + ReserveRelease.RESOURCE));
        };
    }

    String kindInWords() {
        return Texts.of("access.kind." + kind);
    }

    private static String nameOf(Actor actor, AccessKind kind, SamuState state) {
        return switch (actor.kind()) {
            case PERSON -> state.staff().nameOf(PersonId.parse(actor.id()));
            case DEVICE ->
                state.staff()
                        .find(DeviceId.parse(actor.id()))
                        .map(Device::label)
                        .orElse(Texts.of("actor.DEVICE"));
            case GRANT -> Texts.of("actor.GRANT");
            case SYSTEM -> Texts.of(kind == AccessKind.LOGIN_REFUSED ? "access.who.unknown" : "actor.SYSTEM");
        };
    }

    /** {@code login@ADDRESS} keeps its address: where somebody tried to come in from. */
    private static String resourceOf(String code) {
        int at = code.indexOf('@');
        String name = at < 0 ? code : code.substring(0, at);
        String words = Texts.ofOr("access.resource." + name, name);
        return at < 0 ? words : words + " " + code.substring(at + 1);
    }

    private static String numberOf(RegulationFileId id, SamuState state) {
        return state.files()
                .find(id)
                .map(file -> file.drm().spoken())
                .orElse(id.toString().substring(0, 8));
    }
}
