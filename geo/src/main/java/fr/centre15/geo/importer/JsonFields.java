package fr.centre15.geo.importer;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The values of a JSON object, or of the first of some objects that has them. */
record JsonFields(List<JsonNode> places) implements Fields {

    static JsonFields of(JsonNode... places) {
        return new JsonFields(List.of(places));
    }

    @Override
    public String raw(String name) {
        for (JsonNode place : places) {
            JsonNode value = place.path(name);
            // A code is written as itself, or as an object with its code system.
            JsonNode plain = value.isObject() ? value.path("code") : value;
            if (plain.isValueNode() && !plain.isNull()) {
                return plain.asString("");
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return "JsonFields[…]";
    }
}
