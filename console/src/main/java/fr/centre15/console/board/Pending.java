package fr.centre15.console.board;

import fr.centre15.dispatch.orientation.Need;
import fr.centre15.dispatch.orientation.NeedKind;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.smur.VehicleId;

/** What the console is about to do and waits for one more key for. It belongs to one file and falls with it. */
sealed interface Pending {

    /** Nothing waits. */
    record Nothing() implements Pending {}

    /**
     * A vehicle is preselected; {@code ↵} engages it.
     *
     * @param reason why this one, in words: kept with the engagement
     */
    record Engagement(RegulationFileId file, VehicleId vehicle, String name, int rank, String reason)
            implements Pending {}

    /** A vehicle that is not proposed is to go all the same; Enter in the field for the reason engages it. */
    record Overruling(RegulationFileId file, VehicleId vehicle, String name, String advice) implements Pending {}

    /**
     * A destination is preselected; {@code ↵} chooses it.
     *
     * @param unit code of the receiving unit
     * @param reason why this one, in words: kept with the choice
     */
    record Orientation(RegulationFileId file, String unit, String name, Need need, String reason) implements Pending {}

    /** A destination that is not proposed is to be chosen; Enter in the field for the reason chooses it. */
    record Redirecting(RegulationFileId file, String unit, String name, NeedKind need, String advice)
            implements Pending {}

    /** Criteria of orientation are being typed; Enter in their field states them. */
    record Criteria(RegulationFileId file) implements Pending {}

    /** A decision is being worded; Enter in its field records it. */
    record Wording(RegulationFileId file, DecisionType type) implements Pending {}

    Pending NOTHING = new Nothing();
}
