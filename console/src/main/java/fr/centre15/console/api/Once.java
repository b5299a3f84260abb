package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import fr.centre15.console.engine.DispatchGateway;
import fr.centre15.dispatch.Actor;
import fr.centre15.dispatch.Command;
import fr.centre15.dispatch.pipeline.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A request that counts once however often it comes: its key, and the digest of what came with it. An accepted request is
 * remembered for 48 hours, also when there was nothing to do; a refused one leaves its key free.
 *
 * @see "DD007 What an idempotency key remembers"
 * @param digest SHA-256, hexadecimal: the same key with another digest is refused
 * @param body kept beside the events as evidence
 */
public record Once(UUID key, String digest, byte[] body) {

    /**
     * From the header {@code Idempotency-Key}.
     *
     * @param route method and path: the same key cannot serve two addresses
     * @throws ApiProblem when it is missing or no UUID
     */
    static Once of(Optional<String> header, String route, byte[] body) {
        String text = header.orElseThrow(() -> ApiProblem.of(ProblemCode.MISSING_IDEMPOTENCY_KEY));
        return new Once(uuid(text.strip()), digest(route.getBytes(StandardCharsets.UTF_8), body), body);
    }

    /** From what the request says: the same fact told twice is one request. */
    public static Once of(Optional<String> header, String route, String fact, byte[] body) {
        if (header.isPresent()) {
            return of(header, route, body);
        }
        String digest = digest(route.getBytes(StandardCharsets.UTF_8), fact.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digest));
        return new Once(new UUID(bytes.getLong(), bytes.getLong()), digest, body);
    }

    /** Hands the command in and waits for the answer. */
    public Reply ask(DispatchGateway gateway, Actor actor, Command command) {
        return DispatchGateway.await(gateway.send(actor, key, digest, body, command));
    }

    private static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            // Falls through to the one answer.
        }
        throw ApiProblem.of(ProblemCode.INVALID_IDEMPOTENCY_KEY);
    }

    private static String digest(byte[] route, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(route);
            sha.update((byte) '\n');
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Once[" + key + "]";
    }
}
