package fr.centre15.console.board;

import fr.centre15.dispatch.location.PatientPlace;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What devices said, as the browser lists it under the field of the place while nothing is typed. */
final class PositionOptions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PositionOptions() {}

    /** @param since when the device was there, epoch milliseconds: the age is the browser's to write */
    private record Option(String label, String hint, String argument, long since) {}

    static String of(PatientPlace place) {
        List<Option> options = place.positions().stream()
                .map(seen -> new Option(
                        PositionText.circle(seen.position()),
                        PositionText.weakness(seen),
                        PlaceActions.keyOf(seen.position()),
                        seen.position().asOf().toEpochMilli()))
                .toList();
        return JSON.writeValueAsString(options);
    }
}
