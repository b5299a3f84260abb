package fr.centre15.dispatch.outbox;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.MissionId;
import java.util.List;

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

    /** The order to leave that goes with an engagement. */
    static OutboxEvent engagementOrder(RegulationFileId file, MissionId mission) {
        return new EffectRequested(EffectId.orderOf(mission), EffectKind.ENGAGEMENT_ORDER, file, mission.toString());
    }

    /** What tells the crew that its mission is called off. */
    static OutboxEvent cancellation(RegulationFileId file, MissionId mission) {
        return new EffectRequested(EffectId.cancellationOf(mission), EffectKind.CANCELLATION, file, mission.toString());
    }
}
