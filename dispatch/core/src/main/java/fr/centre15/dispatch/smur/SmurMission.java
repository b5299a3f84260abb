package fr.centre15.dispatch.smur;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vehicle's mission for a regulation file, rebuilt from its events. Immutable.
 *
 * @param reason why this vehicle, in words, as shown when it was chosen
 * @param steps every state so far, the first is DECIDED
 */
public record SmurMission(
        MissionId id, VehicleId vehicle, RegulationFileId file, VehicleStatus status, String reason, List<Step> steps) {

    private static final int LONGEST_REASON = 500;

    /** One state and the server time it was reported. */
    public record Step(VehicleStatus status, Instant at) {

        static final Codec<Step> CODEC =
                record(field(Step::status, VehicleStatus.CODEC), field(Step::at, Codec.INSTANT), Step::new);
    }

    static final Codec<SmurMission> CODEC = record(
            field(SmurMission::id, MissionId.CODEC),
            field(SmurMission::vehicle, VehicleId.CODEC),
            field(SmurMission::file, RegulationFileId.CODEC),
            field(SmurMission::status, VehicleStatus.CODEC),
            field(SmurMission::reason, Codec.TEXT),
            field(SmurMission::steps, Step.CODEC.list()),
            SmurMission::new);

    public SmurMission {
        steps = List.copyOf(steps);
        requireReason(reason);
    }

    static void requireReason(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most 500 characters");
        }
    }

    public Instant engagedAt() {
        return steps.getFirst().at();
    }

    public Instant since() {
        return steps.getLast().at();
    }

    static SmurMission engaged(FleetEvent.VehicleEngaged event, Stamp stamp) {
        return new SmurMission(
                event.mission(),
                event.vehicle(),
                event.file(),
                VehicleStatus.DECIDED,
                event.reason(),
                List.of(new Step(VehicleStatus.DECIDED, stamp.at())));
    }

    SmurMission became(VehicleStatus next, Instant at) {
        List<Step> more =
                Stream.concat(steps.stream(), Stream.of(new Step(next, at))).toList();
        return new SmurMission(id, vehicle, file, next, reason, more);
    }

    @Override
    public String toString() {
        return "SmurMission[" + id + " " + status + "]";
    }
}
