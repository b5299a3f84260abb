package fr.centre15.loadtests.measure;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * {@code [--quick] [--rounds N] --json FILE}.
 *
 * @param rounds interleaved windows of each measurement and of its baseline
 */
public record BenchArguments(boolean quick, int rounds, Path json) {

    private static final int USUAL_ROUNDS = 5;

    /** @throws IllegalArgumentException when an option is unknown or lacks its value */
    public static BenchArguments of(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        boolean quick = false;
        int rounds = 0;
        Path json = Path.of("");
        while (!left.isEmpty()) {
            String option = left.pop();
            if (option.equals("--quick")) {
                quick = true;
            } else if (left.isEmpty()) {
                throw new IllegalArgumentException("option or value missing: " + option);
            } else if (option.equals("--rounds")) {
                rounds = Integer.parseInt(left.pop());
            } else if (option.equals("--json")) {
                json = Path.of(left.pop());
            } else {
                throw new IllegalArgumentException("unknown option: " + option);
            }
        }
        if (json.toString().isEmpty()) {
            throw new IllegalArgumentException("--json FILE is needed");
        }
        return new BenchArguments(quick, rounds > 0 ? rounds : quick ? 1 : USUAL_ROUNDS, json);
    }
}
