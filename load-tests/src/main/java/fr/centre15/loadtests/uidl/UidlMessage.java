package fr.centre15.loadtests.uidl;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message of the server to a browser.
 *
 * @param syncId place in the order of the server's messages, -1 when it has none
 */
public record UidlMessage(int syncId, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GUARD = "for(;;);";

    /** @throws IllegalArgumentException when it is not one JSON object */
    public static UidlMessage parse(String text) {
        try {
            JsonNode read = JSON.readTree(text.startsWith(GUARD) ? text.substring(GUARD.length()) : text);
            JsonNode body = read.isArray() && read.size() == 1 ? read.get(0) : read;
            if (!body.isObject()) {
                throw new IllegalArgumentException("a message is an object");
            }
            return of(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a message of the server", e);
        }
    }

    /** @param body a message that came inside another document */
    public static UidlMessage of(JsonNode body) {
        return new UidlMessage(body.path("syncId").asInt(-1), body);
    }

    /** What is drawn anew replaces everything drawn before. */
    public boolean isWhole() {
        return body.path("resynchronize").asBoolean(false);
    }

    /** The server no longer knows this page. */
    public boolean isFarewell() {
        JsonNode meta = body.path("meta");
        return meta.path("sessionExpired").asBoolean(false)
                || meta.has("appError")
                || body.path("redirect").has("url");
    }

    JsonNode changes() {
        return body.path("changes");
    }
}
