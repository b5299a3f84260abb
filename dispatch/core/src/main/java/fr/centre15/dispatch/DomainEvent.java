package fr.centre15.dispatch;

import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.Optional;

/** Something that was decided: a past fact. Applying it never fails. */
public interface DomainEvent {

    /** The regulation file under whose key the event is sealed; empty for facts about no patient. */
    default Optional<RegulationFileId> sealedUnder() {
        return Optional.empty();
    }
}
