package fr.centre15.console.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.samu.SamuState;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a crew needs in order to leave, and no more: no name of a patient, no note. Words that nobody has typed yet are
 * empty, and the order goes all the same.
 *
 * @param type tells it from a cancellation
 * @param place in words, exactly as they were typed: floor, door code and interphone stand there
 * @param scene the point, absent while none is known
 * @param motive label of the motive
 */
record EngagementOrder(
        String type,
        @JsonUnwrapped CrewMission mission,
        String place,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OrderScene> scene,
        String motive,
        String priority) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static EngagementOrder of(Effect effect, SamuState state) {
        Optional<RegulationFile> file = state.files().find(effect.file());
        return new EngagementOrder(
                "ENGAGEMENT",
                CrewMission.of(effect, state),
                file.flatMap(found -> found.situation().place())
                        .map(Place::words)
                        .orElse(""),
                state.placeOf(effect.file()).flatMap(OrderScene::of),
                file.flatMap(found -> found.triage().motive())
                        .map(Motive::words)
                        .orElse(""),
                file.flatMap(found -> found.triage().priority()).map(Enum::name).orElse(""));
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    @Override
    public String toString() {
        return "EngagementOrder[" + mission.missionId() + "]";
    }
}
