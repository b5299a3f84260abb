package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.staff.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A regulation decision, by whom and when.
 *
 * @param id the command that took it
 * @param text what was advised, prescribed or ordered; may be empty, at most 20,000 characters
 */
public record RegulationDecision(UUID id, DecisionType type, PersonId author, Instant at, String text) {

    public static final Codec<RegulationDecision> CODEC = record(
            field(RegulationDecision::id, Codec.ID),
            field(RegulationDecision::type, DecisionType.CODEC),
            field(RegulationDecision::author, PersonId.CODEC),
            field(RegulationDecision::at, Codec.INSTANT),
            field(RegulationDecision::text, Codec.TEXT),
            RegulationDecision::new);

    public RegulationDecision {
        Texts.require(text, Texts.LONGEST_NOTE, "a decision");
    }

    @Override
    public String toString() {
        return "RegulationDecision[" + id + " " + type + "]";
    }
}
