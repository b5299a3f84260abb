package fr.centre15.dispatch.samu;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import java.util.List;

/** What can be asked of a SAMU as a whole. */
public sealed interface SamuCommand extends Command {

    record DeclareProfile(SamuProfile profile) implements SamuCommand {}

    record DeclareTerritory(Territory territory) implements SamuCommand {}

    record DeclareReceivingUnits(List<ReceivingUnit> units) implements SamuCommand {}

    /** Time passes: once a second. Decided like any command; only what it causes is journalled. */
    record Tick() implements SamuCommand {}

    /** The self-probe: once a second through ring, journal, board and screen. Never counted as a call. */
    record Probe(long number) implements SamuCommand {}
}
