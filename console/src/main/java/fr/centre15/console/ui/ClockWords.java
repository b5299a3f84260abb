package fr.centre15.console.ui;

import java.time.Duration;

/** How far a clock was moved, in words: {@code +2 h 00 min}, {@code −45 s}. */
public final class ClockWords {

    private ClockWords() {}

    public static String of(Duration by) {
        Duration size = by.abs();
        String sign = by.isNegative() ? "−" : "+";
        if (size.toHours() > 0) {
            return "%s%d\u00a0h\u00a0%02d\u00a0min".formatted(sign, size.toHours(), size.toMinutesPart());
        }
        return size.toMinutes() > 0
                ? "%s%d\u00a0min\u00a0%02d\u00a0s".formatted(sign, size.toMinutes(), size.toSecondsPart())
                : "%s%d\u00a0s".formatted(sign, size.toSeconds());
    }
}
