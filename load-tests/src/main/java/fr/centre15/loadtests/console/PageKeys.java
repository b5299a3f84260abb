package fr.centre15.loadtests.console;

import tools.jackson.databind.JsonNode;

/**
 * What the server gives a page to be known by.
 *
 * @param ui number of the page within its session
 * @param security sent with every request of the page
 * @param push opens the push channel, empty when there is none
 * @param heartbeatSeconds pace of the signs of life; 0 or less: none are wanted
 */
record PageKeys(int ui, String security, String push, int heartbeatSeconds) {

    static PageKeys in(JsonNode configuration) {
        JsonNode first = configuration.path("uidl");
        return new PageKeys(
                configuration.path("v-uiId").asInt(),
                first.path("Vaadin-Security-Key").asString(""),
                first.path("Vaadin-Push-ID").asString(""),
                configuration.path("heartbeatInterval").asInt(0));
    }

    @Override
    public String toString() {
        return "PageKeys[ui=" + ui + "]";
    }
}
