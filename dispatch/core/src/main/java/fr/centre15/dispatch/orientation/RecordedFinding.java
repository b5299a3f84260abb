package fr.centre15.dispatch.orientation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.codec.Codec;
import java.time.Instant;

/**
 * A finding with who stated it and from what.
 *
 * @param at server time
 */
public record RecordedFinding(Finding finding, FindingSource source, Actor by, Instant at) {

    static final Codec<RecordedFinding> CODEC = record(
            field(RecordedFinding::finding, Finding.CODEC),
            field(RecordedFinding::source, FindingSource.CODEC),
            field(RecordedFinding::by, Actor.CODEC),
            field(RecordedFinding::at, Codec.INSTANT),
            RecordedFinding::new);

    @Override
    public String toString() {
        return "RecordedFinding[" + finding.about() + "]";
    }
}
