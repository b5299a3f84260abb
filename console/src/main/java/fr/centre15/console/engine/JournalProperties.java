package fr.centre15.console.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the journal lies.
 *
 * @param folder on its own volume in production
 * @param masterKeyFile 32 bytes, mode 0400, outside the data; made at the first start
 * @param blockSize mapped at once; smaller blocks suit tests
 * @param ballast real blocks that a supervisor can give back when the disk is full
 * @param keep age from which a daily file that snapshots and database both hold is moved to the archive
 * @param archive folder of moved files, on any volume; empty = {@code archive} in the journal's folder
 */
@ConfigurationProperties("samu.journal")
public record JournalProperties(
        @DefaultValue("state/data/journal") Path folder,
        @DefaultValue("state/secrets/master.key") Path masterKeyFile,
        @DefaultValue("64MB") DataSize blockSize,
        @DefaultValue("64MB") DataSize ballast,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("") String archive) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    public JournalProperties {
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("samu.journal.keep is at least one day");
        }
    }

    /** Where old daily files go. */
    Path archivePlace() {
        return archive.isEmpty() ? folder.resolve("archive") : Path.of(archive);
    }
}
