package fr.centre15.console.board;

import fr.centre15.console.ui.Texts;
import fr.centre15.geo.gazetteer.Defibrillator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in French where the nearest defibrillators hang. */
final class DefibrillatorText {

    private static final double STEP_METRES = 10;

    private DefibrillatorText() {}

    static String of(WhoGoes.Nearby nearby) {
        if (nearby.knowledge() != WhoGoes.Nearby.Knowledge.ANSWERED) {
            return Texts.of("aed." + nearby.knowledge());
        }
        return nearby.found().isEmpty()
                ? Texts.of("aed.none")
                : Texts.of(
                        "aed.near",
                        "list",
                        nearby.found().stream().map(DefibrillatorText::one).collect(Collectors.joining(" ; ")));
    }

    private static String one(Defibrillator defibrillator) {
        String where = Stream.of(
                        defibrillator.name(), defibrillator.address(), defibrillator.access(), defibrillator.hours())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        long metres = Math.round(defibrillator.metres() / STEP_METRES) * (long) STEP_METRES;
        return Texts.of("aed.one", Map.of("where", where, "metres", Long.toString(metres)));
    }
}
