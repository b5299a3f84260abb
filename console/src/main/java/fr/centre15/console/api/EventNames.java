package fr.centre15.console.api;

import fr.centre15.dispatch.pipeline.EventRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of event types, for whoever asked. */
final class EventNames {

    private static final Map<Integer, String> NAMES = EventRegistry.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    type -> type.number(), type -> type.type().getSimpleName()));

    private EventNames() {}

    static List<String> of(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> NAMES.getOrDefault(number, "?"))
                .filter(name -> !name.equals("OutcomeKept"))
                .toList();
    }
}
