package fr.centre15.console.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import java.util.List;
import java.util.function.Function;

/**
 * A plain table whose rows stay where they are while they do not change.
 *
 * @param <M> an immutable row record
 */
final class OfficeTable<M> extends HtmlContainer {

    private final HtmlContainer body = Dom.tag("tbody", "");
    private final KeyedRows<M, Line<M>> rows;

    /** @param headKeys one for each column, empty for a column of buttons */
    OfficeTable(List<String> headKeys, Function<M, Object> key, Function<M, List<Component>> cells) {
        super("table");
        HtmlContainer head = Dom.tag("tr", "");
        for (String headKey : headKeys) {
            HtmlContainer cell = Dom.tag(headKey.isEmpty() ? "td" : "th", "");
            if (!headKey.isEmpty()) {
                cell.setText(Texts.of(headKey));
                cell.getElement().setAttribute("scope", "col");
            }
            head.add(cell);
        }
        add(Dom.tag("thead", "", head), body);
        rows = new KeyedRows<>(body, key, _ -> new Line<>(cells));
    }

    void show(List<M> models) {
        rows.show(models);
    }

    private static final class Line<M> extends HtmlContainer implements KeyedRows.Shows<M> {

        private final transient Function<M, List<Component>> cells;

        Line(Function<M, List<Component>> cells) {
            super("tr");
            this.cells = cells;
        }

        @Override
        public void show(M model) {
            removeAll();
            cells.apply(model).forEach(cell -> add(Dom.tag("td", "", cell)));
        }
    }
}
