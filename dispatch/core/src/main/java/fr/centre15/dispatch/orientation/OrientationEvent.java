package fr.centre15.dispatch.orientation;

import fr.centre15.dispatch.DomainEvent;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.Optional;

/** What was stated and decided about destinations. Events about one file are sealed under its key. */
public sealed interface OrientationEvent extends DomainEvent {

    /** An event about one regulation file. */
    sealed interface OfFile extends OrientationEvent {

        RegulationFileId file();

        @Override
        default Optional<RegulationFileId> sealedUnder() {
            return Optional.of(file());
        }
    }

    record FindingStated(RegulationFileId file, Finding finding, FindingSource source) implements OfFile {}

    record FindingWithdrawn(RegulationFileId file, String about) implements OfFile {}

    record PatientOriented(RegulationFileId file, Destination destination) implements OfFile {}

    record OrientationWithdrawn(RegulationFileId file) implements OfFile {}

    record CapacityDeclared(DeclaredCapacity capacity) implements OrientationEvent {}
}
