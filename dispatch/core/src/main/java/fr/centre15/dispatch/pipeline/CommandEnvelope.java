package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.SamuId;
import fr.centre15.dispatch.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A command on its way to the writer, stamped once by the gateway that received it.
 *
 * @param digest digest of the body that came with an idempotency key, hexadecimal; empty when the command may not come twice
 * @param evidence the command as it was received, kept beside its events; holds patient data, never printed
 */
public record CommandEnvelope(SamuId samu, Stamp stamp, String digest, byte[] evidence, Command command) {

    /** A command of our own screens or clocks: its id is fresh, it cannot come twice. */
    public static CommandEnvelope of(SamuId samu, UUID id, Actor actor, Instant at, Command command) {
        Stamp stamp = new Stamp(id, actor, at.truncatedTo(ChronoUnit.MICROS));
        return new CommandEnvelope(samu, stamp, "", Evidence.of(command), command);
    }

    /** A command of an outer contract: the same key with the same body is answered as the first time. */
    public static CommandEnvelope received(
            SamuId samu, UUID key, Actor actor, Instant at, String digest, byte[] body, Command command) {
        return new CommandEnvelope(
                samu, new Stamp(key, actor, at.truncatedTo(ChronoUnit.MICROS)), digest, body, command);
    }

    /** The key is the beginning of the digest: it can come with no other body. */
    boolean bearsItsOwnKey() {
        return digest.startsWith(stamp.commandId().toString().replace("-", ""));
    }

    CommandEnvelope withoutEvidence() {
        return new CommandEnvelope(samu, stamp, digest, new byte[0], command);
    }

    @Override
    public String toString() {
        return "CommandEnvelope[" + stamp.commandId() + " " + command.getClass().getSimpleName() + "]";
    }
}
