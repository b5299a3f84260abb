package fr.centre15.console.smur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.centre15.console.outbox.TestNode;
import fr.centre15.dispatch.smur.FleetCommand;
import fr.centre15.dispatch.smur.VehicleId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@Timeout(30)
class UnitPositionsTest {

    private static final String SOUND =
            "{\"latitude\":50.63,\"longitude\":3.06,\"speedKmh\":72.5,\"at\":\"2026-11-24T08:15:30+01:00\"}";

    @TempDir
    Path place;

    private TestNode node;
    private TelemetryLane lane;
    private MockMvc door;

    @BeforeEach
    void open() {
        node = TestNode.open(place, InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z")));
        node.say(new FleetCommand.DeclareVehicle(TestNode.vehicle("LIL1")));
        lane = TelemetryLane.start(10, _ -> 200);
        door = MockMvcBuilders.standaloneSetup(new UnitPositions(lane, node.gateway()))
                .build();
    }

    @AfterEach
    void close() {
        lane.close();
        node.close();
    }

    @Test
    void shouldTakeThePositionOfAKnownVehicleAndLeaveTheJournalAlone() throws Exception {
        long before = node.gateway().state().sequence();

        sent("LIL1", SOUND)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.taken").value("TAKEN"));

        assertThat(lane.latest(new VehicleId("LIL1")).orElseThrow().speedKmh()).hasValue(72.5);
        assertThat(node.gateway().state().sequence()).isEqualTo(before);
    }

    @Test
    void shouldSayThatALatePositionChangedNothing() throws Exception {
        sent("LIL1", SOUND);

        sent("LIL1", SOUND.replace("08:15:30", "08:15:00"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.taken").value("OLDER"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"longitude\":3.06,\"at\":\"2026-11-24T08:15:30Z\"}|MISSING_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06}|MISSING_FIELD",
                "{\"latitude\":95,\"longitude\":3.06,\"at\":\"2026-11-24T08:15:30Z\"}|INVALID_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06,\"at\":\"hier\"}|INVALID_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06,\"speedKmh\":-1,\"at\":\"2026-11-24T08:15:30Z\"}|INVALID_FIELD",
                "{\"latitude\":50.6,\"longitude\":3.06,\"headingDegrees\":361,\"at\":\"2026-11-24T08:15:30Z\"}|INVALID_FIELD",
                "{\"latitude\":\"nord\"}|MALFORMED_JSON",
                "{|MALFORMED_JSON"
            })
    void shouldSayWithACodeWhatIsWrong(String body, String code) throws Exception {
        sent("LIL1", body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value(code));
    }

    @ParameterizedTest
    @CsvSource({"LIL9", "a b", "x"})
    void shouldNotTakePositionsOfVehiclesNobodyDeclared(String vehicle) throws Exception {
        sent(vehicle, SOUND)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("VEHICLE_UNKNOWN"));

        assertThat(lane.latest()).isEmpty();
    }

    private ResultActions sent(String vehicle, String body) throws Exception {
        return door.perform(post("/api/units/{id}/positions", vehicle)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
