package fr.centre15.dispatch.pipeline;

import fr.centre15.dispatch.journal.JournalSettings;
import fr.centre15.dispatch.journal.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Where a node under test keeps its journal: small blocks, no ballast, a key of its own. */
public record NodeFolder(Path place) {

    public JournalSettings settings() {
        return settings(1 << 20);
    }

    public JournalSettings settings(long blockSize) {
        Path master = place.resolve("master.key");
        if (!Files.exists(master)) {
            MasterKey.create(master, new Random(15));
        }
        // Keys must differ from one opening to the next, as they would from a real source.
        Random keys = new Random(ThreadLocalRandom.current().nextLong());
        return JournalSettings.of(place.resolve("data"), master, keys)
                .withBlockSize(blockSize)
                .withKeyChunk(64)
                .withRunway(0)
                .withBallast(0)
                .withRefuseBelow(0);
    }

    public DispatchNode open() {
        return DispatchNode.open(settings(), new PipelineSettings(4096, 64));
    }
}
