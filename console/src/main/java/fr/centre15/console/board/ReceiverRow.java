package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import fr.centre15.console.board.ReceiversPanel.Look;
import fr.centre15.console.board.ReceiversPanel.Model;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;

/** One destination: rank, name, time, reason, and the button that does what its key does. */
final class ReceiverRow extends ListItem implements KeyedRows.Shows<Model> {

    @Override
    public void show(Model model) {
        removeAll();
        setClassName(model.look().classes);
        getElement().setAttribute("data-unit", model.unit());
        var name = Dom.tag("h3", "");
        name.setText(model.name());
        name.getElement().setAttribute("title", model.name());
        var reason = Dom.tag("p", "");
        reason.setText(model.reason());
        reason.getElement().setAttribute("title", model.reason());
        add(
                model.look() == Look.CHOSEN ? Dom.span("rk", Dom.icon("check")) : Dom.text("rk num", model.rank()),
                Dom.div("clip", name, Dom.text("mut dense", model.kind())),
                time(model),
                reason,
                Dom.div("row", action(model)));
    }

    private static Div time(Model model) {
        Div time = Dom.div("eta num", Dom.text("", model.minutes()));
        if (!model.method().isEmpty()) {
            var method = Dom.tag("small", "");
            method.setText(model.method());
            time.add(Dom.text("u", Texts.of("means.minutes")), method);
        }
        return time;
    }

    private static Component action(Model model) {
        return switch (model.look()) {
            case POSSIBLE, DOUBTFUL -> orient(model, "");
            case PRESELECTED -> orient(model, "pri");
            case AGAINST_ADVICE -> Dom.button("ghost", Texts.of("receiver.anyway"), "orientTo:" + model.unit());
            case CHOSEN -> Dom.button("ghost", Texts.of("receiver.withdraw"), "withdrawOrientation");
            case CLOSED -> Dom.span("");
        };
    }

    private static Component orient(Model model, String classes) {
        String[] caps = switch (model.rank()) {
            case "1" -> new String[] {"O"};
            case "2", "3", "4", "5", "6", "7", "8", "9" -> new String[] {"O", model.rank()};
            default -> new String[0];
        };
        return Dom.button(classes, Texts.of("receiver.orient"), "orientTo:" + model.unit(), caps);
    }
}
