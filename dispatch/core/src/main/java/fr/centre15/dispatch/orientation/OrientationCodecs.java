package fr.centre15.dispatch.orientation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.List;

/** The encodings of events about destinations: numbers 140 to 159. */
public final class OrientationCodecs {

    private OrientationCodecs() {}

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    140,
                    OrientationEvent.FindingStated.class,
                    record(
                            field(OrientationEvent.FindingStated::file, RegulationFileId.CODEC),
                            field(OrientationEvent.FindingStated::finding, Finding.CODEC),
                            field(OrientationEvent.FindingStated::source, FindingSource.CODEC),
                            OrientationEvent.FindingStated::new)),
            EventType.of(
                    141,
                    OrientationEvent.FindingWithdrawn.class,
                    record(
                            field(OrientationEvent.FindingWithdrawn::file, RegulationFileId.CODEC),
                            field(OrientationEvent.FindingWithdrawn::about, Codec.TEXT),
                            OrientationEvent.FindingWithdrawn::new)),
            EventType.of(
                    142,
                    OrientationEvent.PatientOriented.class,
                    record(
                            field(OrientationEvent.PatientOriented::file, RegulationFileId.CODEC),
                            field(OrientationEvent.PatientOriented::destination, Destination.CODEC),
                            OrientationEvent.PatientOriented::new)),
            EventType.of(
                    143,
                    OrientationEvent.OrientationWithdrawn.class,
                    record(
                            field(OrientationEvent.OrientationWithdrawn::file, RegulationFileId.CODEC),
                            OrientationEvent.OrientationWithdrawn::new)),
            EventType.of(
                    144,
                    OrientationEvent.CapacityDeclared.class,
                    record(
                            field(OrientationEvent.CapacityDeclared::capacity, DeclaredCapacity.CODEC),
                            OrientationEvent.CapacityDeclared::new)));
}
