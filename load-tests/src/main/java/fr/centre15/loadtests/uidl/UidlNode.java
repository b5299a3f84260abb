package fr.centre15.loadtests.uidl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A node of the server's tree: element or text, with the features that a browser would draw. */
final class UidlNode {

    /** Numbers of the features as the protocol knows them. */
    static final int ELEMENT = 0;

    static final int PROPERTIES = 1;
    static final int CHILDREN = 2;
    static final int ATTRIBUTES = 3;
    static final int TEXT = 7;
    static final int CLASSES = 11;

    private final Map<Integer, Map<String, JsonNode>> maps = new HashMap<>();
    private final Map<Integer, List<JsonNode>> lists = new HashMap<>();

    void put(int feature, String key, JsonNode value) {
        maps.computeIfAbsent(feature, _ -> new HashMap<>()).put(key, value);
    }

    void remove(int feature, String key) {
        maps.computeIfAbsent(feature, _ -> new HashMap<>()).remove(key);
    }

    void splice(int feature, int index, int removed, Iterable<JsonNode> added) {
        List<JsonNode> list = lists.computeIfAbsent(feature, _ -> new ArrayList<>());
        list.subList(index, index + removed).clear();
        int at = index;
        for (JsonNode each : added) {
            list.add(at++, each);
        }
    }

    void clear(int feature) {
        lists.remove(feature);
    }

    Optional<String> value(int feature, String key) {
        return Optional.ofNullable(maps.getOrDefault(feature, Map.of()).get(key))
                .filter(value -> !value.isNull())
                .map(JsonNode::asString);
    }

    Optional<String> attribute(String name) {
        return value(ATTRIBUTES, name);
    }

    Optional<String> ownText() {
        return value(TEXT, "text");
    }

    boolean hasClass(String name) {
        return lists.getOrDefault(CLASSES, List.of()).stream()
                .anyMatch(each -> each.asString().equals(name));
    }

    List<Integer> children() {
        return lists.getOrDefault(CHILDREN, List.of()).stream()
                .map(JsonNode::asInt)
                .toList();
    }
}
