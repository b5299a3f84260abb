package fr.centre15.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The searcher finds: what it finds nowhere is nowhere. */
class MarksTest {

    private static final Marks MARKS = Marks.of(List.of("zyxcanari"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void shouldFindAWordInBase64WhereverItBegan(int before) {
        String text = "x".repeat(before) + "zyxcanari" + "y".repeat(4 - before);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(MARKS.in(Base64.getEncoder().encodeToString(bytes))).isNotEmpty();
        assertThat(MARKS.in(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isNotEmpty();
    }

    @Test
    void shouldFindAWordInUtf8Utf16AndHexadecimal() {
        byte[] plain = "un zyxcanari".getBytes(StandardCharsets.UTF_8);

        assertThat(MARKS.in(plain)).isNotEmpty();
        assertThat(MARKS.in("un zyxcanari".getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
        assertThat(MARKS.in("un zyxcanari".getBytes(StandardCharsets.UTF_16BE))).isNotEmpty();
        assertThat(MARKS.in(HexFormat.of().formatHex(plain))).isNotEmpty();
        assertThat(MARKS.in(HexFormat.of().withUpperCase().formatHex(plain))).isNotEmpty();
        assertThat(MARKS.in("un zyx, un canari")).isEmpty();
    }

    @Test
    void shouldFindAWordInNamesAndAcrossPieces(@TempDir Path folder) throws IOException {
        byte[] long1 = new byte[(1 << 24) + 100];
        byte[] word = "zyxcanari".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(word, 0, long1, (1 << 24) - 4, word.length);
        Files.write(folder.resolve("long"), long1);
        Files.createDirectory(folder.resolve("le zyxcanari"));

        assertThat(MARKS.below(folder))
                .anyMatch(found -> found.startsWith("long holds"))
                .anyMatch(found -> found.startsWith("le zyxcanari is called"))
                .hasSize(2);
    }

    @Test
    void shouldFindBytes() {
        Marks marks = Marks.of(List.of()).and(Map.of("key", new byte[] {0, -1, 2, -3, 4, -5}));

        assertThat(marks.in(new byte[] {9, 0, -1, 2, -3, 4, -5, 9})).containsExactly("key");
        assertThat(marks.in("00ff02fd04fb")).containsExactly("key hex");
    }
}
