package fr.centre15.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedRowsTest {

    private final UnorderedList list = new UnorderedList();
    private final KeyedRows<Model, Row> rows = new KeyedRows<>(list, Model::id, _ -> new Row());

    private record Model(int id, String text) {}

    private static final class Row extends ListItem implements KeyedRows.Shows<Model> {
        private int shown;

        @Override
        public void show(Model model) {
            shown++;
            setText(model.id() + model.text());
        }
    }

    @Test
    void shouldLeaveARowThatDidNotChangeAlone() {
        rows.show(List.of(new Model(1, "a"), new Model(2, "b")));
        List<Row> before = components();

        rows.show(List.of(new Model(0, "c"), new Model(1, "a"), new Model(2, "B")));

        assertThat(texts()).containsExactly("0c", "1a", "2B");
        assertThat(components().subList(1, 3)).isEqualTo(before);
        assertThat(before).extracting(row -> row.shown).containsExactly(1, 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldShowWhatIsAskedAfterAnyHistory(long seed) {
        Random random = new Random(seed);
        Map<Integer, Row> kept = new TreeMap<>();

        for (int step = 0; step < 200; step++) {
            List<Model> wanted = random.ints(0, 12)
                    .distinct()
                    .limit(random.nextInt(8))
                    .mapToObj(id -> new Model(id, random.nextBoolean() ? "x" : "y"))
                    .toList();
            rows.show(wanted);

            assertThat(texts())
                    .containsExactlyElementsOf(
                            wanted.stream().map(m -> m.id() + m.text()).toList());
            Map<Integer, Row> now = new TreeMap<>();
            IntStream.range(0, wanted.size())
                    .forEach(i -> now.put(wanted.get(i).id(), components().get(i)));
            now.forEach((id, row) -> assertThat(kept.getOrDefault(id, row)).isSameAs(row));
            kept.clear();
            kept.putAll(now);
        }
    }

    private List<Row> components() {
        return list.getChildren().map(Row.class::cast).toList();
    }

    private List<String> texts() {
        return components().stream().map(Row::getText).toList();
    }
}
