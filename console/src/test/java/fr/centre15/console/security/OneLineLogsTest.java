package fr.centre15.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.api.Json;
import fr.centre15.console.api.RunningConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class OneLineLogsTest extends RunningConsole {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineLogsTest.class);

    @Test
    @Tag("T31a")
    void shouldWriteOneHonestLineWhateverTheValue() throws IOException {
        String mark = UUID.randomUUID().toString();

        LOG.warn("value {} [{}]", mark, "a\r\nERROR forged\u001b[31m\u202e\u2028\u0085end");

        List<String> lines = Files.readAllLines(STATE.resolve("log/console.log")).stream()
                .filter(line -> line.contains(mark))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).doesNotContain("\u001b", "\u202e", "\u2028", "\u0085");
        assertThat(Json.of(lines.getFirst()).text("level")).isEqualTo("WARN");
        assertThat(Json.of(lines.getFirst()).text("message")).contains("<U+202E>", "<U+2028>", "<U+0085>");
    }
}
