package fr.centre15.loadtests.uidl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * The server's tree as a browser would know it, followed change by change. Nodes are named by their number. Not
 * thread-safe.
 *
 * @see "com.vaadin.flow.internal.change: the kinds of change"
 */
public final class UidlTree {

    private final Map<Integer, UidlNode> nodes = new HashMap<>();

    /** @throws IllegalStateException on a kind of change that this tree does not know */
    public void apply(UidlMessage message) {
        if (message.isWhole()) {
            nodes.clear();
        }
        for (JsonNode change : message.changes()) {
            apply(change);
        }
    }

    private void apply(JsonNode change) {
        int id = change.path("node").asInt();
        int feature = change.path("feat").asInt(-1);
        String kind = change.path("type").asString("");
        switch (kind) {
            case "attach" -> node(id);
            case "detach" -> nodes.remove(id);
            case "put" -> node(id).put(feature, change.path("key").asString(), valueOf(change));
            case "remove" -> node(id).remove(feature, change.path("key").asString());
            case "clear" -> node(id).clear(feature);
            case "splice" ->
                node(id).splice(
                                feature,
                                change.path("index").asInt(),
                                change.path("remove").asInt(0),
                                change.has("addNodes") ? change.path("addNodes") : change.path("add"));
            case "empty" -> {}
            default -> throw new IllegalStateException("unknown change: " + kind);
        }
    }

    private static JsonNode valueOf(JsonNode change) {
        return change.has("value") ? change.path("value") : change.path("nodeValue");
    }

    private UidlNode node(int id) {
        return nodes.computeIfAbsent(id, _ -> new UidlNode());
    }

    /** Any element of this class. */
    public OptionalInt withClass(String name) {
        return nodes.entrySet().stream()
                .filter(entry -> entry.getValue().hasClass(name))
                .mapToInt(Map.Entry::getKey)
                .findAny();
    }

    /** Text of every element of this class. */
    public List<String> textsOfClass(String name) {
        return nodes.entrySet().stream()
                .filter(entry -> entry.getValue().hasClass(name))
                .map(entry -> text(entry.getKey()))
                .toList();
    }

    /** Any element whose attribute has this value. */
    public OptionalInt withAttribute(String name, String value) {
        return nodes.entrySet().stream()
                .filter(entry ->
                        entry.getValue().attribute(name).filter(value::equals).isPresent())
                .mapToInt(Map.Entry::getKey)
                .findAny();
    }

    /** Values of an attribute wherever it stands. */
    public List<String> valuesOf(String attribute) {
        return nodes.values().stream()
                .flatMap(node -> node.attribute(attribute).stream())
                .sorted()
                .toList();
    }

    public Optional<String> attribute(int node, String name) {
        return Optional.ofNullable(nodes.get(node)).flatMap(found -> found.attribute(name));
    }

    public Optional<String> tag(int node) {
        return Optional.ofNullable(nodes.get(node)).flatMap(found -> found.value(UidlNode.ELEMENT, "tag"));
    }

    /** What the server wrote as a property, as text: value of a field, checked state of a box. */
    public Optional<String> property(int node, String name) {
        return Optional.ofNullable(nodes.get(node)).flatMap(found -> found.value(UidlNode.PROPERTIES, name));
    }

    /** All text at and below a node, in reading order. */
    public String text(int node) {
        StringBuilder text = new StringBuilder();
        gather(node, text);
        return text.toString();
    }

    private void gather(int id, StringBuilder text) {
        Optional.ofNullable(nodes.get(id)).ifPresent(node -> {
            node.ownText().ifPresent(text::append);
            node.children().forEach(child -> gather(child, text));
        });
    }

    /** Some text node holds these words. */
    public boolean shows(String words) {
        return nodes.values().stream()
                .anyMatch(node ->
                        node.ownText().filter(text -> text.contains(words)).isPresent());
    }

    public int size() {
        return nodes.size();
    }
}
