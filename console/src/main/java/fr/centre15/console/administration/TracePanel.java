package fr.centre15.console.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.samu.SamuState;
import java.util.List;

/** The newest accesses; those of every day are shown when asked for. */
final class TracePanel extends Div {

    private static final int SHOWN = 100;

    private final transient Accesses accesses;
    private final transient Counter counter;
    private final NativeButton all = new NativeButton(Texts.of("access.show-all"));
    private final Div none = Dom.div("vacant", Dom.text("", Texts.of("access.none")));
    private final OfficeTable<TraceLine> table = new OfficeTable<>(
            List.of("access.time", "access.who", "access.what", "access.where", "access.file", "access.why"),
            TraceLine::position,
            line -> List.of(
                    Dom.text("num nw", line.time()),
                    Dom.bold(line.who()),
                    Dom.text("st " + (line.isRemarkable() ? "warn" : ""), line.kindInWords()),
                    Dom.text("sec", line.resource()),
                    Dom.text("num nw", line.file()),
                    Dom.text("", line.reason())));
    private boolean everything;

    TracePanel(Accesses accesses, Counter counter) {
        this.accesses = accesses;
        this.counter = counter;
        all.setClassName("btn");
        all.getElement().setAttribute("aria-pressed", "false");
        all.addClickListener(_ -> showAll(!everything));
        add(all, none, table);
        draw();
    }

    void showAll(boolean wanted) {
        everything = wanted;
        all.getElement().setAttribute("aria-pressed", Boolean.toString(wanted));
        draw();
    }

    void draw() {
        SamuState state = counter.state();
        List<TraceLine> lines = accesses.newest().stream()
                .map(line -> TraceLine.of(line, state))
                .filter(line -> everything || line.isRemarkable())
                .limit(SHOWN)
                .toList();
        none.setVisible(lines.isEmpty());
        table.setVisible(!lines.isEmpty());
        table.show(lines);
    }
}
