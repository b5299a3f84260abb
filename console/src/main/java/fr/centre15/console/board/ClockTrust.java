package fr.centre15.console.board;

import fr.centre15.console.engine.ClockWatch;
import fr.centre15.console.ui.ClockWords;
import fr.centre15.console.ui.Texts;
import org.springframework.stereotype.Component;

/** The wall clock of the server: the hours written into files are only as good as it is. */
@Component
class ClockTrust implements TrustSource {

    private final ClockWatch watch;

    ClockTrust(ClockWatch watch) {
        this.watch = watch;
    }

    @Override
    public TrustItem trust() {
        var move = watch.look();
        String value = move.map(found -> ClockWords.of(found.by())).orElse(Texts.of("trust.clock.steady"));
        String degraded = move.map(found -> Texts.of("trust.clock.moved", "by", ClockWords.of(found.by())))
                .orElse("");
        return new TrustItem(15, Texts.of("trust.clock"), value, degraded);
    }
}
