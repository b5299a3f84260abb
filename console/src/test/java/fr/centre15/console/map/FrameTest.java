package fr.centre15.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.board.MissionState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrameTest {

    private static final List<List<Object>> NAMES = List.of(List.of("a", "SMUR A", "SMUR adulte"));

    @Test
    @DisplayName("qui n'a rien vu reçoit tout, puis seulement ce qui a changé")
    void shouldTellOnlyWhatChanged() {
        Frame first = Frame.first(seen(unit("a", 50.1), unit("b", 50.2)));
        Frame second = first.then(seen(unit("a", 50.1), unit("b", 50.3)));
        JsonNode whole = read(first.after("", 0));

        JsonNode change = read(
                second.after(whole.get("epoch").asString(), whole.get("number").asLong()));

        assertThat(whole.get("whole").asBoolean()).isTrue();
        assertThat(ids(whole)).containsExactlyInAnyOrder("a", "b");
        assertThat(whole.has("names")).isTrue();
        assertThat(change.get("whole").asBoolean()).isFalse();
        assertThat(ids(change)).containsExactly("b");
        assertThat(change.has("names")).isFalse();
        assertThat(change.has("places")).isFalse();
    }

    @Test
    @DisplayName("un poste lent reçoit en une fois ce qu'il a manqué, départs compris")
    void shouldCatchUpASlowConsole() {
        Frame first = Frame.first(seen(unit("a", 50.1), unit("b", 50.2), unit("c", 50.3)));
        Frame later = first.then(seen(unit("a", 50.4), unit("b", 50.2)))
                .then(seen(unit("a", 50.5), unit("b", 50.2)))
                .then(seen(unit("a", 50.5), unit("b", 50.2)));

        JsonNode change = read(later.after(epoch(first), 1));

        assertThat(ids(change)).containsExactly("a");
        assertThat(change.get("units").get(0).get(1).asDouble()).isEqualTo(50.5);
        assertThat(change.get("gone").toString()).isEqualTo("[\"c\"]");
    }

    @Test
    @DisplayName("un moyen revenu n'est plus parti")
    void shouldForgetThatAVehicleWasGone() {
        Frame back = Frame.first(seen(unit("a", 50.1))).then(seen()).then(seen(unit("a", 50.1)));

        JsonNode change = read(back.after(epoch(back), 1));

        assertThat(ids(change)).containsExactly("a");
        assertThat(change.get("gone").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("serveur redémarré, ou numéro inconnu : tout est redit")
    void shouldTellEverythingToWhoKnowsAnotherServer() {
        Frame frame = Frame.first(seen(unit("a", 50.1)));

        assertThat(read(frame.after("ailleurs", 1)).get("whole").asBoolean()).isTrue();
        assertThat(read(frame.after(epoch(frame), 99)).get("whole").asBoolean()).isTrue();
        assertThat(read(frame.after(epoch(frame), -1)).get("whole").asBoolean()).isTrue();
    }

    private static Frame.Seen seen(UnitRow... units) {
        return new Frame.Seen(1_000, Arrays.asList(units), NAMES, List.of(), "g");
    }

    private static UnitRow unit(String id, double latitude) {
        return new UnitRow(id, latitude, 3, 90, 1_000, MissionState.FREE, false);
    }

    private static String epoch(Frame frame) {
        return read(frame.after("", 0)).get("epoch").asString();
    }

    private static List<String> ids(JsonNode answer) {
        return StreamSupport.stream(answer.get("units").spliterator(), false)
                .map(unit -> unit.get(0).asString())
                .toList();
    }

    private static JsonNode read(byte[] gzip) {
        return JsonMapper.builder().build().readTree(Gzip.undone(gzip));
    }
}
