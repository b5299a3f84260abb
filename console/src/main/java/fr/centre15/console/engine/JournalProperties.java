package fr.centre15.console.engine;

import java.nio.file.Path;
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
 */
@ConfigurationProperties("samu.journal")
public record JournalProperties(
        @DefaultValue("state/data/journal") Path folder,
        @DefaultValue("state/secrets/master.key") Path masterKeyFile,
        @DefaultValue("64MB") DataSize blockSize,
        @DefaultValue("64MB") DataSize ballast) {}
