package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Instant;
import java.util.Optional;

/** What can be asked about destinations. */
public sealed interface OrientationCommand extends Command {

    /** A command about one existing file. */
    sealed interface OnFile extends OrientationCommand {
        RegulationFileId file();
    }

    /** States a criterion, or states it anew. */
    record StateFinding(RegulationFileId file, Finding finding, FindingSource source) implements OnFile {}

    /** @param about what the finding is about */
    record WithdrawFinding(RegulationFileId file, String about) implements OnFile {}

    /**
     * A person decides where the patient goes.
     *
     * @param unit code of a receiving unit, or {@link Destination#HOME}
     * @param override it was not proposed: the reason is then required
     */
    record OrientTo(RegulationFileId file, String unit, NeedKind need, String reason, boolean override)
            implements OnFile {}

    record WithdrawOrientation(RegulationFileId file) implements OnFile {}

    /**
     * A receiving unit says what room it has. An older statement than the one known changes nothing.
     *
     * @param asOf when it was so; what lies in the future counts as now
     */
    record DeclareCapacity(String unit, String what, Optional<Integer> free, Optional<Instant> busyUntil, Instant asOf)
            implements OrientationCommand {}
}
