package fr.centre15.geo.importer;

import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks a JSON document of any size and builds only the elements of the arrays asked for, one at a time and each of a bounded
 * size. Everything else is passed over.
 */
final class JsonElements {

    /** The largest commune of the open registers takes less than one. */
    private static final long MOST_BYTES_EACH = 16L << 20;

    /** Tokens passed over between two elements are as bounded as elements are. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(60)
                            .maxNameLength(500)
                            .build())
                    .build())
            .build();

    private JsonElements() {}

    /** What to do with one element. */
    @FunctionalInterface
    interface Each {
        void element(JsonNode element) throws BadLine;
    }

    /**
     * @param arrays names of the arrays whose elements are wanted; "" for an array that is the document itself
     * @return how many elements there were
     */
    static long each(SourceFile source, Set<String> arrays, Findings bad, Each each) {
        source.allow(MOST_BYTES_EACH);
        try (JsonParser parser = JSON.createParser(source.reader())) {
            long elements = 0;
            boolean wanted = false;
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    wanted = arrays.contains(nameOf(parser));
                } else if (wanted && parser.currentToken() == JsonToken.START_OBJECT) {
                    long line = parser.currentTokenLocation().getLineNr();
                    read(source, parser.readValueAsTree(), line, bad, each);
                    elements++;
                    source.allow(MOST_BYTES_EACH);
                    continue;
                }
                wanted &= parser.streamReadContext().inArray();
                passed(source, parser);
            }
            return elements;
        } catch (JacksonException e) {
            throw refusal(source, e);
        }
    }

    /** A document of many small values that are not wanted is no reason to stop. */
    private static void passed(SourceFile source, JsonParser parser) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME || parser.currentToken() == JsonToken.END_OBJECT) {
            source.allow(MOST_BYTES_EACH);
        }
    }

    /** An array within an array has no name, and is not the document either. */
    private static String nameOf(JsonParser parser) {
        String name = parser.currentName();
        if (name != null) {
            return name;
        }
        return parser.streamReadContext().getParent().inRoot() ? "" : "[]";
    }

    private static void read(SourceFile source, JsonNode element, long line, Findings bad, Each each) {
        try {
            each.element(element);
        } catch (BadLine e) {
            bad.add(source.name(), line, e.getMessage());
        }
    }

    private static ImportRefused refusal(SourceFile source, JacksonException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        if (e.getCause() instanceof IOException fault) {
            return source.refusal(line, fault);
        }
        if (source.ended()) {
            return source.refusal(line, new EOFException());
        }
        return new ImportRefused(
                "« " + source.name() + " », ligne " + line + " : ce n'est pas du JSON valable, rien n'est importé.");
    }
}
