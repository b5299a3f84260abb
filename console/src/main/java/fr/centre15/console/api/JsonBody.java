package fr.centre15.console.api;

import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.api.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object from outside, read field by field so that a fault names its field. Duplicate keys, deep nesting, broken
 * UTF-8 and trailing text are refused. Thread safe.
 */
public final class JsonBody {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 32;

    /** What the journal's time can hold, with room: a date outside is a fault of the sender. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(64)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads an object.
     *
     * @throws ApiProblem when it is none
     */
    public static JsonBody parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode read = JSON.readTree(text);
            if (read != null && read.isObject()) {
                return new JsonBody(read);
            }
        } catch (JacksonException | CharacterCodingException unreadable) {
            // The parser's message may hold patient data: only the code goes back.
        }
        throw ApiProblem.of(ProblemCode.MALFORMED_JSON);
    }

    /** A text field that must be there, without control characters other than line ends and tabs. */
    public String text(String field, int longest) {
        return optionalText(field, longest).orElseThrow(() -> ApiProblem.missing(field));
    }

    /** Empty when the field is absent or null. */
    public Optional<String> optionalText(String field, int longest) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw ApiProblem.invalid(field, "un texte est attendu");
        }
        String text = node.stringValue();
        if (text.length() > longest) {
            throw ApiProblem.invalid(field, longest + " caractères au plus");
        }
        if (text.codePoints().anyMatch(JsonBody::isUnprintable)) {
            throw ApiProblem.invalid(field, "sans caractère de commande");
        }
        return Optional.of(text);
    }

    /** A text that may be as it is, if it is one; anything else counts as absent. For what must never cost a call. */
    public Optional<String> anyText(String field) {
        JsonNode node = object.get(field);
        return node != null && node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    public boolean has(String field) {
        return object.has(field) && !object.get(field).isNull();
    }

    /** An instant with its offset, such as {@code 2026-11-24T08:00:00+01:00}. */
    public Instant instant(String field) {
        String text = text(field, 40);
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException unreadable) {
            // Falls through: one answer for unreadable and absurd.
        }
        throw ApiProblem.invalid(field, "date et heure ISO 8601 avec décalage, par exemple 2026-11-24T08:00:00+01:00");
    }

    public Optional<LocalDate> optionalDate(String field) {
        return optionalText(field, 10).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException unreadable) {
                throw ApiProblem.invalid(field, "une date AAAA-MM-JJ est attendue");
            }
        });
    }

    public int number(String field, int from, int to) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            throw ApiProblem.missing(field);
        }
        if (!node.isInt() || node.intValue() < from || node.intValue() > to) {
            throw ApiProblem.invalid(field, "un entier de " + from + " à " + to + " est attendu");
        }
        return node.intValue();
    }

    /** A number with or without decimals. */
    public double decimal(String field, double from, double to) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            throw ApiProblem.missing(field);
        }
        if (!node.isNumber() || !(node.doubleValue() >= from && node.doubleValue() <= to)) {
            throw ApiProblem.invalid(field, "un nombre de %.0f à %.0f est attendu".formatted(from, to));
        }
        return node.doubleValue();
    }

    public UUID id(String field) {
        String text = text(field, 36);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            // Falls through to the one answer.
        }
        throw ApiProblem.invalid(field, "un UUID est attendu");
    }

    /** One of an enum's codes. */
    public <E> E code(String field, E[] values, Function<E, String> codeOf) {
        return oneOf(field, text(field, 40), values, codeOf);
    }

    private static <E> E oneOf(String field, String text, E[] values, Function<E, String> codeOf) {
        return Arrays.stream(values)
                .filter(value -> codeOf.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.invalid(field, "valeurs admises : " + listed(values, codeOf)));
    }

    /** The kind of thing that the body asks for: a wrong one names the right ones. */
    public <E extends Enum<E>> E type(E[] values, Function<E, String> nameOf) {
        String text = text("type", 64);
        return Arrays.stream(values)
                .filter(value -> nameOf.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.of(
                        ProblemCode.UNKNOWN_TYPE, Map.of("value", text, "allowed", listed(values, nameOf))));
    }

    private static <E> String listed(E[] values, Function<E, String> codeOf) {
        return String.join(", ", Arrays.stream(values).map(codeOf).toList());
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return "JsonBody[…]";
    }
}
