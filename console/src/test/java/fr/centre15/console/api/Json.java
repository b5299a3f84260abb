package fr.centre15.console.api;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer, read by path. */
public record Json(JsonNode node) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static Json of(HttpResponse<String> answer) {
        return of(answer.body());
    }

    public static Json of(String text) {
        return new Json(MAPPER.readTree(text));
    }

    /** The text at a path such as {@code file.id}; empty when there is none. */
    public String text(String path) {
        return node.at("/" + path.replace('.', '/')).asString("");
    }
}
