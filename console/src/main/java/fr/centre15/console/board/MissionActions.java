package fr.centre15.console.board;

import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.outbox.OutboxCommand;
import fr.centre15.dispatch.pipeline.Reply;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.util.Arrays;
import java.util.Optional;

/** What a console can do with a mission and its orders. Confined to the session's lock. */
record MissionActions(BoardSession session) {

    Result act(String action, String argument) {
        return switch (action) {
            case "status" -> status(argument);
            case "cancelMission" ->
                session.tell(new FleetCommand.CancelMission(MissionId.parse(argument)), "done.mission.cancelled");
            case "repeatOrder" ->
                session.tell(new OutboxCommand.RepeatEffect(EffectId.parse(argument)), "done.order.repeated");
            case "orderGiven" ->
                session.tell(
                        new OutboxCommand.ReportEffect(EffectId.parse(argument), EffectStatus.CONFIRMED, "BY_PHONE"),
                        "done.order.given");
            default -> throw new IllegalArgumentException(action);
        };
    }

    /** The mission that an argument such as {@code ID/STATUS} names. */
    static Optional<MissionId> missionOf(String argument) {
        try {
            return Optional.of(MissionId.parse(argument.split("/", 2)[0]));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Result status(String argument) {
        String[] parts = argument.split("/", 2);
        Optional<VehicleStatus> status = Arrays.stream(VehicleStatus.values())
                .filter(value -> parts.length == 2 && value.code().equals(parts[1]))
                .findFirst();
        return status.map(next -> {
                    Reply reply = session.ask(new FleetCommand.ReportStatus(MissionId.parse(parts[0]), next));
                    return reply instanceof Reply.Refused refused
                            ? session.refused(refused)
                            : Result.done(
                                    Texts.of("done.status", "status", CodeList.VEHICLE_STATES.labelOf(next.code())));
                })
                .orElse(Result.refused(Texts.of("command.unknown", "text", argument)));
    }
}
