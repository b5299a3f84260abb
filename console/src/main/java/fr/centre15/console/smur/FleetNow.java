package fr.centre15.console.smur;

import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Proposals;

/** The fleet as it stands: the state with the positions of the telemetry lane. Thread safe; does not block. */
@FunctionalInterface
public interface FleetNow {

    Proposals of(SamuState state);
}
