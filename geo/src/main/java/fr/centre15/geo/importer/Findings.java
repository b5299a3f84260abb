package fr.centre15.geo.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was seen on the way: how many of each reason, and the first of them with their line. Confined to one thread. */
public final class Findings {

    private static final int MOST_LINES = 100;
    private static final int MOST_REASONS = 50;

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> byReason = new TreeMap<>();
    private long count;

    /** @param number counted from 1, as an editor shows it */
    public record Line(String file, long number, String reason) {}

    void add(String file, long number, String reason) {
        count++;
        if (lines.size() < MOST_LINES) {
            lines.add(new Line(file, number, reason));
        }
        if (byReason.size() < MOST_REASONS || byReason.containsKey(reason)) {
            byReason.merge(reason, 1L, Long::sum);
        }
    }

    public long count() {
        return count;
    }

    /** The first hundred. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public Map<String, Long> byReason() {
        return Map.copyOf(byReason);
    }
}
