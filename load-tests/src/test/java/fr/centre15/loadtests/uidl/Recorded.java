package fr.centre15.loadtests.uidl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a real browser received from our own console: a board opened, three beats, one call that rings. */
final class Recorded {

    private Recorded() {}

    static String text(String name) {
        try (InputStream file = Recorded.class.getResourceAsStream("/frames/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UidlMessage bootstrap() {
        return UidlMessage.of(UidlMessage.parse(text("bootstrap.json"))
                .body()
                .path("appConfig")
                .path("uidl"));
    }

    static UidlMessage navigation() {
        return UidlMessage.parse(text("navigation.json"));
    }
}
