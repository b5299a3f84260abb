package fr.centre15.dispatch.staff;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.time.Instant;

/**
 * A right given by a link whose fragment holds a 128-bit token.
 *
 * @param purpose stable code of what the link is for
 * @param tokenHash HMAC-SHA-256 of the token, hexadecimal; the token itself is never kept
 * @param boundDevice first device that used the link; empty before
 */
public record Grant(
        GrantId id,
        String purpose,
        RegulationFileId file,
        String tokenHash,
        Instant expiresAt,
        String boundDevice,
        boolean revoked) {

    public static final Codec<Grant> CODEC = record(
            field(Grant::id, GrantId.CODEC),
            field(Grant::purpose, Codec.TEXT),
            field(Grant::file, RegulationFileId.CODEC),
            field(Grant::tokenHash, Codec.TEXT),
            field(Grant::expiresAt, Codec.INSTANT),
            field(Grant::boundDevice, Codec.TEXT),
            field(Grant::revoked, Codec.FLAG),
            Grant::new);

    public boolean isUsableAt(Instant now) {
        return !revoked && now.isBefore(expiresAt);
    }

    Grant boundTo(String device) {
        return new Grant(id, purpose, file, tokenHash, expiresAt, device, revoked);
    }

    Grant asRevoked() {
        return new Grant(id, purpose, file, tokenHash, expiresAt, boundDevice, true);
    }

    @Override
    public String toString() {
        return "Grant[" + id + " " + purpose + "]";
    }
}
