package fr.centre15.dispatch.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a bench is asked: {@code [--quick] [--rounds N] [--json FILE]}.
 *
 * @param quick under a minute, for a first look
 * @param json file to which results are appended, one object a line
 */
record BenchArguments(boolean quick, Optional<Integer> asked, Optional<Path> json) {

    static BenchArguments parse(String... arguments) {
        List<String> all = List.of(arguments);
        return new BenchArguments(
                all.contains("--quick"),
                after("--rounds", all).map(Integer::valueOf),
                after("--json", all).map(Path::of));
    }

    /** How many rounds to do. */
    int rounds(int quickly, int fully) {
        return asked.orElse(quick ? quickly : fully);
    }

    /** The rounds of one part: as many as asked, fewer when the part takes too long, but never none. */
    Rounds rounds(int quickly, int fully, Duration atMost) {
        return new Rounds(rounds(quickly, fully), atMost);
    }

    private static Optional<String> after(String option, List<String> all) {
        int at = all.indexOf(option);
        return at >= 0 && at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
    }
}
