package fr.centre15.console.outbox;

import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;

/** Whether an effect is still wanted, looked up just before it is sent. */
enum Need {
    WANTED,
    /** The crew reports that it is under way, or on its way back: it knows, whoever told it. */
    KNOWN,
    /** Its turn has not come: the order that it calls back may still arrive. */
    NOT_YET,
    /** The mission was called off, or is no longer at hand. */
    CALLED_OFF;

    static Need of(Effect effect, SamuState state) {
        MissionId id = MissionId.parse(effect.target());
        return state.fleet()
                .find(id)
                .map(mission -> switch (effect.kind()) {
                    case ENGAGEMENT_ORDER -> ofOrder(mission.status());
                    case CANCELLATION -> ofCancellation(mission.status(), orderIsUnderWay(id, state));
                })
                .orElse(CALLED_OFF);
    }

    private static Need ofOrder(VehicleStatus status) {
        return switch (status) {
            case DECIDED -> WANTED;
            case CANCELLED -> CALLED_OFF;
            default -> KNOWN;
        };
    }

    private static Need ofCancellation(VehicleStatus status, boolean orderIsUnderWay) {
        if (status != VehicleStatus.CANCELLED) {
            return KNOWN;
        }
        return orderIsUnderWay ? NOT_YET : WANTED;
    }

    private static boolean orderIsUnderWay(MissionId mission, SamuState state) {
        return state.outbox()
                .find(EffectId.orderOf(mission))
                .filter(order -> order.status() == EffectStatus.REQUESTED || order.status() == EffectStatus.HANDED_OVER)
                .isPresent();
    }
}
