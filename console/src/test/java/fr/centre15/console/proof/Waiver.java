package fr.centre15.console.proof;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A published vulnerability that is lived with for a time.
 *
 * @param advisory number of the CVE, or of GitHub's advisory
 * @param artifact {@code group:name:version}
 * @param expires last day on which it holds
 */
record Waiver(String advisory, String artifact, String reason, LocalDate expires) {

    static final String HEADER = "advisory\tartifact\treason\texpires";

    private static final int LONGEST_DAYS = 180;
    private static final int SHORTEST_REASON = 20;
    private static final Pattern ADVISORY =
            Pattern.compile("CVE-\\d{4}-\\d{4,7}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}");
    private static final Pattern ARTIFACT = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.-]+");

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static List<Waiver> read(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the header is missing");
        }
        List<Waiver> waivers = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            String where = "line " + (i + 1) + ": ";
            Waiver waiver = read(lines.get(i), where);
            if (!known.add(waiver.advisory + " " + waiver.artifact)) {
                throw new IllegalArgumentException(where + "already waived");
            }
            waivers.add(waiver);
        }
        return List.copyOf(waivers);
    }

    private static Waiver read(String line, String where) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException(where + "four columns are expected");
        }
        if (!ADVISORY.matcher(cells[0]).matches()) {
            throw new IllegalArgumentException(where + "no advisory");
        }
        if (!ARTIFACT.matcher(cells[1]).matches()) {
            throw new IllegalArgumentException(where + "no group:name:version");
        }
        if (cells[2].strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException(where + "no reason");
        }
        try {
            return new Waiver(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(where + "no date", unreadable);
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires) && !expires.isAfter(day.plusDays(LONGEST_DAYS));
    }
}
