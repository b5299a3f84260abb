package fr.centre15.console.board;

import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Proposal;
import java.util.List;

/** Which vehicles can go for a file as things stand now, and why the others do not. Thread safe; must not block. */
@FunctionalInterface
public interface WhoGoes {

    /** What is engaged for the file first, then the ranked ones, then the others. */
    List<Proposal> forFile(SamuState state, RegulationFile file);
}
