package fr.centre15.dispatch.location;

import fr.centre15.dispatch.codec.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Positions of one caller in the order in which they came, each once. Immutable.
 *
 * @param received the last ones; the journal has them all
 */
public record PositionHistory(List<CallerPosition> received) {

    /** What a browser sends in some minutes of moving about. */
    static final int MOST = 100;

    public static final PositionHistory EMPTY = new PositionHistory(List.of());

    public static final Codec<PositionHistory> CODEC =
            CallerPosition.CODEC.list().map(PositionHistory::new, PositionHistory::received);

    public PositionHistory {
        received = List.copyOf(received);
    }

    /** Those that are not here yet, each once. */
    List<CallerPosition> unknown(List<CallerPosition> positions) {
        List<CallerPosition> news = new ArrayList<>();
        for (CallerPosition position : positions) {
            if (!isKnown(position, received) && !isKnown(position, news)) {
                news.add(position);
            }
        }
        return List.copyOf(news);
    }

    PositionHistory with(List<CallerPosition> more, int most) {
        List<CallerPosition> longer = new ArrayList<>(received);
        longer.addAll(more);
        return new PositionHistory(longer.subList(Math.max(0, longer.size() - most), longer.size()));
    }

    PositionHistory since(Instant from) {
        return new PositionHistory(received.stream()
                .filter(position -> !position.receivedAt().isBefore(from))
                .toList());
    }

    private static boolean isKnown(CallerPosition position, List<CallerPosition> among) {
        return among.stream().anyMatch(position::repeats);
    }

    @Override
    public String toString() {
        return "PositionHistory[" + received.size() + "]";
    }
}
