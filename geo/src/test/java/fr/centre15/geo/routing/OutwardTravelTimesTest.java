package fr.centre15.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.centre15.dispatch.location.Wgs84Position;
import fr.centre15.dispatch.smur.EstimatedTravelTimes;
import fr.centre15.dispatch.smur.Travel;
import fr.centre15.dispatch.smur.TravelTime;
import fr.centre15.dispatch.smur.TravelTime.Method;
import fr.centre15.dispatch.smur.TravelTimes.Start;
import fr.centre15.dispatch.smur.VehicleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayName("Du lieu vers les receveurs, par la route")
class OutwardTravelTimesTest {

    private static final GridTown TOWN = GridTown.of(20);
    private static final Wgs84Position CORNER = TOWN.crossing(0, 0);

    /** On a one-way ring south-west of the corner: a short way in, a long way back. */
    private static final Wgs84Position HOSPITAL = TOWN.crossing(-10, 0);

    private static final Wgs84Position FAR_END = TOWN.crossing(-10, -10);
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    private static Path place;

    private static RoadsInUse roads;

    @BeforeAll
    static void importTheTown() throws IOException {
        Path town = GridTown.write(place.resolve("town.osm"), TOWN);
        String nodes = node(900_001, HOSPITAL) + node(900_002, FAR_END);
        String ring = "<way id='900009' version='1'><nd ref='1'/><nd ref='900001'/><nd ref='900002'/><nd ref='1'/>"
                + "<tag k='highway' v='residential'/><tag k='oneway' v='yes'/></way>\n";
        String text =
                Files.readString(town).replaceFirst("<way", nodes + "<way").replace("</osm>", ring + "</osm>");
        Files.writeString(town, text);
        RoadImport.run(town, place.resolve("roads"));
        roads = new RoadsInUse(place.resolve("roads"));
        roads.refresh();
    }

    private static String node(long id, Wgs84Position at) {
        return "<node id='%d' lat='%s' lon='%s' version='1'/>%n".formatted(id, at.latitude(), at.longitude());
    }

    @AfterAll
    static void close() {
        roads.close();
    }

    @Test
    @DisplayName("un sens unique : le chemin compté est celui du patient, pas celui du retour")
    void shouldReckonTheWayOfThePatient() {
        Start unit = new Start(new VehicleId("CH"), HOSPITAL, Travel.HEAVY);

        TravelTime there = outward(LONG).to(CORNER, List.of(unit)).getFirst();
        TravelTime back = new RoadTravelTimes(roads::network, EstimatedTravelTimes.USUAL, LONG)
                .to(CORNER, List.of(unit))
                .getFirst();

        assertThat(there.method()).isEqualTo(Method.ROAD);
        assertThat(there.metres()).isCloseTo(1_000, within(20.0));
        assertThat(back.metres()).isGreaterThan(2_000);
    }

    @Test
    @DisplayName("receveur sans route, ou vol, ou plus de temps : l’estimation, pour celui-là seul")
    void shouldFallBackPairByPair() {
        List<Start> units = List.of(
                new Start(new VehicleId("CH"), HOSPITAL, Travel.HEAVY),
                new Start(new VehicleId("LOIN"), new Wgs84Position(48.85, 2.35), Travel.HEAVY),
                new Start(new VehicleId("TOIT"), TOWN.crossing(5, 5), Travel.FLIGHT));

        assertThat(outward(LONG).to(CORNER, units))
                .extracting(TravelTime::method)
                .containsExactly(Method.ROAD, Method.ESTIMATE, Method.FLIGHT);
        assertThat(outward(Duration.ZERO).to(CORNER, units))
                .extracting(TravelTime::method)
                .containsExactly(Method.ESTIMATE, Method.ESTIMATE, Method.FLIGHT);
    }

    private static OutwardTravelTimes outward(Duration atMost) {
        return new OutwardTravelTimes(roads::network, EstimatedTravelTimes.USUAL, atMost);
    }
}
