package fr.centre15.console.outbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.samu.SamuState;
import tools.jackson.databind.json.JsonMapper;

/**
 * That a mission is called off, for a crew that may be on its way.
 *
 * @param type tells it from an order to leave
 */
record Cancellation(String type, @JsonUnwrapped CrewMission mission) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Cancellation of(Effect effect, SamuState state) {
        return new Cancellation("CANCELLATION", CrewMission.of(effect, state));
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }
}
