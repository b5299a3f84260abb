package fr.centre15.dispatch.orientation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Stamp;
import fr.centre15.dispatch.codec.Codec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file says of the patient's destination. Immutable.
 *
 * @param findings one for each thing they are about, in the order in which they were stated
 * @param chosen empty while nobody has decided
 */
public record FileOrientation(List<RecordedFinding> findings, Optional<Destination> chosen) {

    public static final FileOrientation NONE = new FileOrientation(List.of(), Optional.empty());

    public static final Codec<FileOrientation> CODEC = record(
            field(FileOrientation::findings, RecordedFinding.CODEC.list()),
            field(FileOrientation::chosen, Destination.CODEC.optional()),
            FileOrientation::new);

    public FileOrientation {
        findings = List.copyOf(findings);
    }

    public Optional<RecordedFinding> find(String about) {
        return findings.stream()
                .filter(recorded -> recorded.finding().about().equals(about))
                .findFirst();
    }

    /** Evolves. Never refuses: an event is a fact. */
    public FileOrientation apply(OrientationEvent.OfFile event, Stamp stamp) {
        return switch (event) {
            case OrientationEvent.FindingStated(var _, var finding, var source) ->
                new FileOrientation(
                        Stream.concat(
                                        without(finding.about()),
                                        Stream.of(new RecordedFinding(finding, source, stamp.actor(), stamp.at())))
                                .toList(),
                        chosen);
            case OrientationEvent.FindingWithdrawn(var _, var about) ->
                new FileOrientation(without(about).toList(), chosen);
            case OrientationEvent.PatientOriented(var _, var destination) ->
                new FileOrientation(findings, Optional.of(destination));
            case OrientationEvent.OrientationWithdrawn _ -> new FileOrientation(findings, Optional.empty());
        };
    }

    private Stream<RecordedFinding> without(String about) {
        return findings.stream().filter(recorded -> !recorded.finding().about().equals(about));
    }

    private <T extends Finding> Stream<T> all(Class<T> type) {
        return findings.stream()
                .map(RecordedFinding::finding)
                .filter(type::isInstance)
                .map(type::cast);
    }

    Optional<Finding.Race> race() {
        return all(Finding.Race.class).findFirst();
    }

    Optional<TraumaGrade> traumaGrade() {
        return all(Finding.Graded.class).map(Finding.Graded::grade).findFirst();
    }

    Optional<NeedKind> wished() {
        return all(Finding.Wished.class).map(Finding.Wished::kind).findFirst();
    }

    /** Whether somebody said that it is there, or that it is not; empty when nobody said anything. */
    Optional<Boolean> observed(Sign sign) {
        return all(Finding.Observed.class)
                .filter(found -> found.sign() == sign)
                .map(Finding.Observed::present)
                .findFirst();
    }

    boolean has(Sign sign) {
        return observed(sign).orElse(false);
    }

    Optional<Integer> measured(Measure measure) {
        return all(Finding.Measured.class)
                .filter(found -> found.measure() == measure)
                .map(Finding.Measured::value)
                .findFirst();
    }

    boolean saysOfBurns() {
        return findings.stream().anyMatch(recorded -> recorded.finding().about().startsWith("brulure_"));
    }

    @Override
    public String toString() {
        return "FileOrientation[…]";
    }
}
