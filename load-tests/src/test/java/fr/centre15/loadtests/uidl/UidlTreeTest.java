package fr.centre15.loadtests.uidl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UidlTreeTest {

    private final UidlTree tree = new UidlTree();
    private int board;

    @BeforeEach
    void openTheRecordedBoard() {
        tree.apply(Recorded.bootstrap());
        tree.apply(Recorded.navigation());
        board = tree.withClass("app").orElseThrow();
    }

    @Test
    void shouldFindTheBoardAndItsAttributes() {
        assertThat(tree.tag(board)).contains("div");
        assertThat(tree.attribute(board, "data-file")).contains("");
        assertThat(tree.attribute(board, "data-beat")).contains("96");
        assertThat(tree.text(board)).contains("EXERCICE");
    }

    @Test
    void shouldFollowTheBeatOfTheServer() {
        for (String beat : new LengthPrefixed().take(Recorded.text("beats.txt"))) {
            tree.apply(UidlMessage.parse(beat));
        }

        assertThat(tree.attribute(board, "data-beat")).isNotEmpty().get().isNotEqualTo("96");
    }

    @Test
    void shouldShowTheRowOfACallThatRings() {
        String ring = new LengthPrefixed().take(Recorded.text("ring.txt")).getLast();

        tree.apply(UidlMessage.parse(ring));

        int row = tree.withAttribute("data-row", "call:essai-1795502632857").orElseThrow();
        assertThat(tree.tag(row)).contains("li");
        assertThat(tree.text(row)).contains("01 99 00 12 34").contains("Décrocher");
    }

    @Test
    void shouldForgetWhatIsDetached() {
        int size = tree.size();

        tree.apply(UidlMessage.parse("""
                {"changes":[{"node":%d,"type":"detach"}]}""".formatted(board)));

        assertThat(tree.size()).isEqualTo(size - 1);
        assertThat(tree.withClass("app")).isEmpty();
    }

    @Test
    void shouldReplaceAllByAWholePage() {
        tree.apply(UidlMessage.parse("""
                {"resynchronize":true,"changes":[{"node":1,"type":"attach"},\
                {"node":1,"type":"put","feat":7,"key":"text","value":"seul"}]}"""));

        assertThat(tree.size()).isEqualTo(1);
        assertThat(tree.shows("seul")).isTrue();
    }

    @Test
    void shouldRefuseAChangeThatItCannotFollow() {
        UidlMessage strange = UidlMessage.parse("{\"changes\":[{\"node\":1,\"type\":\"fold\"}]}");

        assertThatThrownBy(() -> tree.apply(strange))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fold");
    }
}
