package fr.centre15.dispatch.staff;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.Optional;

/**
 * One access to be traced: who and when stand in the event's stamp.
 *
 * @param resource stable code of the view or endpoint
 * @param file regulation file seen, empty for lists and for coming in
 * @param reason typed reason of a break-glass, empty otherwise
 */
public record Access(AccessKind kind, String resource, Optional<RegulationFileId> file, String reason) {

    private static final int LONGEST_REASON = 300;

    public static final Codec<Access> CODEC = record(
            field(Access::kind, AccessKind.CODEC),
            field(Access::resource, Codec.TEXT),
            field(Access::file, RegulationFileId.CODEC.optional()),
            field(Access::reason, Codec.TEXT),
            Access::new);

    public Access {
        if (resource.length() > 80 || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a resource has at most 80 characters, a reason 300");
        }
    }

    @Override
    public String toString() {
        return "Access[" + kind + " " + resource + "]";
    }
}
