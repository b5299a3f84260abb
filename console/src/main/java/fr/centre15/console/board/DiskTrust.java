package fr.centre15.console.board;

import fr.centre15.console.engine.DiskKeeper;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.journal.DiskWatch;
import org.springframework.stereotype.Component;

/** The journal's volume: room left, and what is given up first. */
@Component
class DiskTrust implements TrustSource {

    private final DiskKeeper disk;

    DiskTrust(DiskKeeper disk) {
        this.disk = disk;
    }

    @Override
    public TrustItem trust() {
        DiskWatch.Level level = disk.level();
        String degraded = level == DiskWatch.Level.NORMAL ? "" : Texts.of("disk.degraded." + level);
        return new TrustItem(10, Texts.of("trust.disk"), Texts.of("disk.level." + level), degraded);
    }
}
