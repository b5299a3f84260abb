package fr.centre15.dispatch.outbox;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.MissionId;
import java.util.List;
import java.util.UUID;

/** What happened to an effect. */
public sealed interface OutboxEvent extends DomainEvent {

    record EffectRequested(EffectId effect, EffectKind kind, RegulationFileId file, String target)
            implements OutboxEvent {}

    record EffectMoved(EffectId effect, EffectStatus status, String cause) implements OutboxEvent {}

    record EffectsFiledAway(List<EffectId> effects) implements OutboxEvent {
        public EffectsFiledAway {
            effects = List.copyOf(effects);
        }
    }

    /** The order to leave that goes with an engagement; one command engages one vehicle, so its id is free to use. */
    static OutboxEvent engagementOrder(UUID commandId, RegulationFileId file, MissionId mission) {
        return new EffectRequested(new EffectId(commandId), EffectKind.ENGAGEMENT_ORDER, file, mission.toString());
    }

    /** That a mission is called off; one command calls off one mission. */
    static OutboxEvent cancellation(UUID commandId, RegulationFileId file, MissionId mission) {
        return new EffectRequested(new EffectId(commandId), EffectKind.CANCELLATION, file, mission.toString());
    }
}
