package fr.centre15.dispatch.location;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.call.CallDesk;
import fr.centre15.dispatch.call.IncomingCall;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.FileCabinet;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Decides about where a caller is. Pure: no clock, no I/O, no mutation. */
public record LocationRules(PositionBook book, CallDesk desk, FileCabinet cabinet) {

    /** One telephone has two calls at most; a number behind which a whole house calls says nothing of one caller. */
    private static final int MOST_CALLS = 4;

    public Decision decide(LocationCommand command, Stamp stamp) {
        return switch (command) {
            case LocationCommand.ReportCallerPosition(var number, var position) ->
                report(number, position.receivedBy(stamp.at()), stamp);
            case LocationCommand.ReportFilePosition(var id, var position) ->
                onEditable(
                        id,
                        file -> accepted(
                                id,
                                attachment().toFile(file, List.of(position.receivedBy(stamp.at()))).stream()
                                        .toList()));
            case LocationCommand.ConfirmPlace(var id, var place) -> onEditable(id, file -> confirm(file, place, stamp));
            case LocationCommand.WithdrawPlace(var id) -> onEditable(id, file -> withdraw(file, stamp));
        };
    }

    /**
     * To every call of the number that goes on; without one to the caller whom nobody answered and to the file in work.
     * Unless each call has its file it is kept as well: the number may be about to call, or to call again.
     */
    private Decision report(PhoneNumber number, CallerPosition position, Stamp stamp) {
        List<CallerPosition> one = List.of(position);
        List<DomainEvent> events = new ArrayList<>();
        List<Object> subjects = new ArrayList<>();
        List<IncomingCall> live = callsOf(number, call -> !call.status().isOver(), MOST_CALLS);
        for (IncomingCall call : live.isEmpty() ? callsOf(number, IncomingCall::isLost, 1) : live) {
            subjects.add(attachment()
                    .fileOf(call.id())
                    .<Object>map(RegulationFile::id)
                    .orElse(call.id()));
            attachment().toCall(call.id(), one).ifPresent(events::add);
        }
        if (live.isEmpty()) {
            activeFileOf(number).ifPresent(file -> {
                subjects.add(file.id());
                attachment().toFile(file, one).ifPresent(events::add);
            });
        }
        boolean isInFiles = !live.isEmpty()
                && live.stream().allMatch(call -> attachment().fileOf(call.id()).isPresent());
        if (!isInFiles && !book.keptFor(number, stamp.at()).unknown(one).isEmpty()) {
            events.add(new LocationEvent.PositionKept(number, position));
        }
        // Two calls may have come to one file.
        return accepted(
                subjects.isEmpty() ? "" : subjects.getFirst(),
                events.stream().distinct().toList());
    }

    private Decision confirm(RegulationFile file, ConfirmedPlace place, Stamp stamp) {
        if (!stamp.actor().equals(new Actor(Actor.Kind.PERSON, place.by().toString()))) {
            return Decision.refuse(Refusal.NOT_ALLOWED);
        }
        boolean already = file.situation()
                .whereabouts()
                .confirmed()
                .filter(place::isWhere)
                .isPresent();
        return already
                ? Decision.alreadySo(file.id())
                : Decision.accept(
                        file.id(),
                        new LocationEvent.PlaceConfirmed(file.id(), place.confirmed(place.by(), stamp.at())));
    }

    private static Decision withdraw(RegulationFile file, Stamp stamp) {
        if (stamp.actor().kind() != Actor.Kind.PERSON) {
            return Decision.refuse(Refusal.NOT_ALLOWED);
        }
        return file.situation().whereabouts().confirmed().isEmpty()
                ? Decision.alreadySo(file.id())
                : Decision.accept(file.id(), new LocationEvent.PlaceWithdrawn(file.id()));
    }

    private Decision onEditable(RegulationFileId id, Function<RegulationFile, Decision> decide) {
        Optional<RegulationFile> file = cabinet.find(id);
        if (file.isEmpty()) {
            return Decision.refuse(Refusal.FILE_UNKNOWN);
        }
        return file.get().lifeCycle().isEditable()
                ? decide.apply(file.get())
                : Decision.refuse(Refusal.FILE_CLOSED, "drm", file.get().drm());
    }

    private static Decision accepted(Object subject, List<DomainEvent> events) {
        return new Decision.Accepted(events, subject.toString());
    }

    private Attachment attachment() {
        return new Attachment(book, desk, cabinet);
    }

    /** The newest first. */
    private List<IncomingCall> callsOf(PhoneNumber number, Predicate<IncomingCall> which, int most) {
        return desk.calls()
                .values()
                .toJavaStream()
                .filter(call -> call.callingNumber().filter(number::equals).isPresent())
                .filter(which)
                .sorted(Comparator.comparing((IncomingCall call) -> call.times().receivedAt())
                        .thenComparing(IncomingCall::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    /** Opened without a call, or of a call that is over: the newest of those in work. */
    private Optional<RegulationFile> activeFileOf(PhoneNumber number) {
        return cabinet.files()
                .values()
                .toJavaStream()
                .filter(file -> file.lifeCycle() == LifeCycle.ACTIVE && isReachedAt(file, number))
                .max(Comparator.comparing(
                                (RegulationFile file) -> file.opening().at())
                        .thenComparing(RegulationFile::id));
    }

    private static boolean isReachedAt(RegulationFile file, PhoneNumber number) {
        return file.opening().callingNumber().filter(number::equals).isPresent()
                || file.situation().caller().callback().filter(number::equals).isPresent();
    }
}
