package fr.centre15.loadtests.uidl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LengthPrefixedTest {

    private final LengthPrefixed frames = new LengthPrefixed();

    @Test
    void shouldCutRecordedFramesIntoWholeMessages() {
        List<String> messages = frames.take(Recorded.text("beats.txt"));

        assertThat(messages)
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).startsWith("{").endsWith("}"));
    }

    @Test
    void shouldCutTheSameMessagesFromPiecesOfAnySize() {
        String recorded = Recorded.text("ring.txt");
        List<String> whole = frames.take(recorded);
        Random random = new Random(15);

        List<String> pieced = new ArrayList<>();
        LengthPrefixed other = new LengthPrefixed();
        for (int at = 0; at < recorded.length(); ) {
            int end = Math.min(recorded.length(), at + 1 + random.nextInt(700));
            pieced.addAll(other.take(recorded.substring(at, end)));
            at = end;
        }

        assertThat(pieced).isEqualTo(whole).hasSize(2);
    }

    @Test
    void shouldCountCharactersAndNotBytes() {
        assertThat(frames.take("5|é|è|à3|abc")).containsExactly("é|è|à", "abc");
    }

    @Test
    void shouldRefuseWhatHasNoLength() {
        assertThatThrownBy(() -> frames.take("abc|def")).isInstanceOf(IllegalStateException.class);
    }
}
