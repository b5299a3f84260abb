package fr.centre15.console.gazetteer;

import fr.centre15.dispatch.location.SearchUnavailable;
import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.geo.gazetteer.Defibrillator;
import java.util.List;

/** The imported register of defibrillators. Thread safe; may take a second: never asked by whoever draws a screen. */
@FunctionalInterface
public interface DefibrillatorRegister {

    /** For an instance without a database. */
    DefibrillatorRegister NONE = (_, _, _) -> {
        throw new SearchUnavailable(SearchUnavailable.Reason.NOTHING_IMPORTED);
    };

    /**
     * The nearest first.
     *
     * @throws SearchUnavailable when the database does not answer
     */
    List<Defibrillator> near(Wgs84Position point, double withinMetres, int most);
}
