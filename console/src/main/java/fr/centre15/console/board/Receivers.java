package fr.centre15.console.board;

import fr.centre15.dispatch.orientation.WhereTo;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;

/** Where the patient of a file can go as things stand now, and why not elsewhere. Thread safe; must not block. */
@FunctionalInterface
public interface Receivers {

    WhereTo forFile(SamuState state, RegulationFile file);
}
