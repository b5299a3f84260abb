package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Four figures above the queues. */
final class KpiBar extends Div {

    private final HtmlContainer waiting = figure("board.kpi.waiting");
    private final HtmlContainer files = figure("board.kpi.files");
    private final HtmlContainer quick = figure("board.kpi.quick");
    private final HtmlContainer lost = figure("board.kpi.lost");
    private transient @Nullable Figures shown;

    KpiBar() {
        setClassName("kpis");
    }

    private HtmlContainer figure(String label) {
        HtmlContainer value = Dom.tag("b", "num");
        add(Dom.div("kpi", value, Dom.text("lbl", Texts.of(label))));
        return value;
    }

    void show(Figures figures) {
        if (figures.equals(shown)) {
            return;
        }
        shown = figures;
        Dom.say(waiting, Integer.toString(figures.waiting()));
        Dom.say(files, Integer.toString(figures.files()));
        Dom.say(quick, figures.quickShare().map(share -> share + "\u00a0%").orElse("–"));
        Dom.say(lost, Integer.toString(figures.lost()));
    }
}
