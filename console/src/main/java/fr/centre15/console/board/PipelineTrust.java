package fr.centre15.console.board;

import fr.centre15.console.engine.DispatchClock;
import fr.centre15.console.ui.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The probe that goes the way of a call once a second: ring, rules, journal, disk, boards. */
@Component
@Order(0)
class PipelineTrust implements TrustSource {

    /** With a probe and a look at this item each second, the strip is red at most five seconds after a break. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final DispatchClock clock;

    PipelineTrust(DispatchClock clock) {
        this.clock = clock;
    }

    @Override
    public TrustItem trust() {
        Optional<Duration> silence = clock.silence();
        boolean late = silence.isEmpty() || silence.get().compareTo(LATE) > 0;
        return new TrustItem(
                0, Texts.of("trust.probe"), value(silence, late), late ? Texts.of("trust.probe.late") : "");
    }

    private String value(Optional<Duration> silence, boolean late) {
        if (silence.isEmpty()) {
            return Texts.of("trust.probe.none");
        }
        return late
                ? Texts.of("trust.probe.silent", "seconds", silence.get().toSeconds())
                : clock.roundTrip().map(PipelineTrust::millis).orElse("");
    }

    private static String millis(Duration taken) {
        return String.format(Locale.FRANCE, "%.1f ms", taken.toNanos() / NANOS_PER_MILLI);
    }
}
