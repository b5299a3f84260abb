package fr.centre15.console.demo;

import fr.centre15.dispatch.samu.SamuState;
import java.time.Instant;
import java.util.List;

/** Somebody who takes part in the exercise. Sees what a console sees, asks what a console may ask. */
interface Player {

    /** Called about twice a second, on the exercise's only thread; must not block. */
    List<Asked> beat(Instant now, SamuState state);
}
