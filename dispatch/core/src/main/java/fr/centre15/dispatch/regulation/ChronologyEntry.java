package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.codec.Codec;
import java.time.Instant;

/**
 * A line of the file's chronology.
 *
 * @param at server time
 * @param kind what happened; its sentence is found in the texts under {@code chronology.KIND}
 * @param detail the value that changed: a code, a name, or typed words
 */
public record ChronologyEntry(Instant at, Actor actor, String kind, String detail) {

    public static final Codec<ChronologyEntry> CODEC = record(
            field(ChronologyEntry::at, Codec.INSTANT),
            field(ChronologyEntry::actor, Actor.CODEC),
            field(ChronologyEntry::kind, Codec.TEXT),
            field(ChronologyEntry::detail, Codec.TEXT),
            ChronologyEntry::new);

    @Override
    public String toString() {
        return "ChronologyEntry[" + kind + "]";
    }
}
