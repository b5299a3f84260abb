package fr.centre15.console.board;

import fr.centre15.console.engine.DispatchClock;
import fr.centre15.console.ui.Texts;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The probe that goes the way of a call once a second: ring, rules, journal, disk. */
@Component
@Order(0)
class PipelineTrust implements TrustSource {

    private static final long LATE_MILLIS = 3_000;
    private static final double MICROS_PER_MILLI = 1_000;

    private final DispatchClock clock;

    PipelineTrust(DispatchClock clock) {
        this.clock = clock;
    }

    @Override
    public TrustItem trust() {
        DispatchClock.ProbeResult probe = clock.lastProbe();
        boolean late = probe.atNanos() == 0 || probe.ageMillis(System.nanoTime()) > LATE_MILLIS;
        String value = probe.atNanos() == 0
                ? Texts.of("trust.probe.none")
                : String.format(Locale.FRANCE, "%.1f ms", probe.micros() / MICROS_PER_MILLI);
        return new TrustItem(0, Texts.of("trust.probe"), value, late ? Texts.of("trust.probe.late") : "");
    }
}
