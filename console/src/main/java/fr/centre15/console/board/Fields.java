package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import fr.centre15.console.nomenclature.CodeList.Code;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import java.util.List;

/** Labelled fields whose value travels by the browser's actions: Enter saves, leaving saves, Échap leaves. */
final class Fields {

    private Fields() {}

    /** A field and what it currently holds on the server. */
    record Labelled(Div box, HtmlContainer input) {

        /** Writes only a change, so that what is being typed stays. */
        void show(String value) {
            input.getElement().setProperty("value", value);
        }
    }

    static Labelled text(String action, String labelKey, String classes) {
        HtmlContainer input = Dom.tag("input", "");
        input.getElement().setAttribute("type", "text");
        input.getElement().setAttribute("autocomplete", "off");
        return labelled(input, action, labelKey, classes);
    }

    static Labelled choice(String action, String labelKey, List<Code> codes, String classes) {
        HtmlContainer select = Dom.tag("select", "");
        select.add(option("", "–"));
        codes.forEach(code -> select.add(option(code.code(), code.label())));
        return labelled(select, action, labelKey, classes);
    }

    private static HtmlContainer option(String value, String label) {
        HtmlContainer option = Dom.tag("option", "");
        option.getElement().setAttribute("value", value);
        option.setText(label);
        return option;
    }

    private static Labelled labelled(HtmlContainer input, String action, String labelKey, String classes) {
        input.getElement().setAttribute("data-action", action);
        input.getElement().setAttribute("data-submit", "enter");
        input.setId("f-" + action);
        HtmlContainer label = Dom.tag("label", "");
        label.getElement().setAttribute("for", "f-" + action);
        label.setText(Texts.of(labelKey));
        return new Labelled(Dom.div(("field " + classes).strip(), label, input), input);
    }
}
