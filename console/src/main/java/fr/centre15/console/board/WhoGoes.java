package fr.centre15.console.board;

import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.smur.Proposal;
import fr.centre15.geo.gazetteer.Defibrillator;
import java.util.List;
import java.util.Optional;

/** Which vehicles can go for a file as things stand now, and why the others do not. Thread safe; must not block. */
@FunctionalInterface
public interface WhoGoes {

    /** What is engaged for the file first, then the ranked ones, then the others. */
    List<Proposal> forFile(SamuState state, RegulationFile file);

    /**
     * Defibrillators around a cardiac arrest.
     *
     * @param knowledge what can be said: none found says nothing before the register has answered
     */
    record Nearby(List<Defibrillator> found, Knowledge knowledge) {

        /** What is known of defibrillators around a scene. */
        public enum Knowledge {
            ANSWERED,
            /** The register has not answered yet. */
            AWAITED,
            /** The patient may be hundreds of metres from the point: distances would mislead. */
            PLACE_TOO_VAGUE
        }

        public Nearby {
            found = List.copyOf(found);
        }
    }

    /** Empty when the file is about something else, or its place is unknown. */
    default Optional<Nearby> defibrillators(SamuState state, RegulationFile file) {
        return Optional.empty();
    }
}
