package fr.centre15.console.outbox;

import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;

/** Whether an effect is still wanted, looked up just before it is sent. */
enum Need {
    WANTED,
    /** The order is on its way to the crew: what calls it off must not overtake it. */
    NOT_YET,
    /** The crew reports that it is under way: it has the order, whoever gave it. */
    KNOWN,
    /** The mission was called off, or is no longer at hand. */
    CALLED_OFF;

    static Need of(Effect effect, SamuState state) {
        MissionId mission = MissionId.parse(effect.target());
        return switch (effect.kind()) {
            case ENGAGEMENT_ORDER ->
                state.fleet().find(mission).map(found -> of(found.status())).orElse(CALLED_OFF);
            case CANCELLATION ->
                state.outbox()
                        .orderOf(mission)
                        .filter(order -> order.status() == EffectStatus.HANDED_OVER)
                        .map(_ -> NOT_YET)
                        .orElse(WANTED);
        };
    }

    private static Need of(VehicleStatus status) {
        return switch (status) {
            case DECIDED -> WANTED;
            case CANCELLED -> CALLED_OFF;
            default -> KNOWN;
        };
    }
}
