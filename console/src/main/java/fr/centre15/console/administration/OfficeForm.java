package fr.centre15.console.administration;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A plain form: fields with their captions, one button, Enter sends. What was typed comes as one message. */
final class OfficeForm extends HtmlContainer {

    /** Every field by its name; several ticked boxes of one name are parted by spaces. */
    private static final String TYPED = "JSON.stringify([...new FormData(element)])";

    private final Div fields = Dom.div("fields");
    private final NativeButton send;

    OfficeForm(String sendKey, Consumer<Map<String, String>> sent) {
        super("form");
        send = new NativeButton(Texts.of(sendKey));
        send.setClassName("btn pri");
        add(fields, send);
        getElement()
                .addEventListener("submit", event -> sent.accept(read(event.getEventData())))
                .preventDefault()
                .addEventData(TYPED);
    }

    private static Map<String, String> read(JsonNode data) {
        Map<String, String> typed = new HashMap<>();
        JsonNode pairs = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(data.get(TYPED).asString());
        for (JsonNode pair : pairs) {
            typed.merge(pair.get(0).asString(), pair.get(1).asString(), (one, next) -> one + " " + next);
        }
        return typed;
    }

    /** @param attributes name, value, name, value… */
    OfficeForm with(String name, String captionKey, String... attributes) {
        HtmlContainer input = Dom.tag("input", "");
        dress(input, name, attributes);
        return captioned(name, captionKey, input);
    }

    /** @param options value and caption */
    OfficeForm withChoice(String name, String captionKey, List<Map.Entry<String, String>> options) {
        HtmlContainer select = Dom.tag("select", "");
        dress(select, name);
        for (var option : options) {
            HtmlContainer line = Dom.tag("option", "");
            line.setText(option.getValue());
            line.getElement().setAttribute("value", option.getKey());
            select.add(line);
        }
        return captioned(name, captionKey, select);
    }

    /** Boxes to tick; those of {@code ticked} are. */
    OfficeForm withBoxes(String name, String captionKey, List<Map.Entry<String, String>> options, List<String> ticked) {
        HtmlContainer legend = Dom.tag("legend", "lbl");
        legend.setText(Texts.of(captionKey));
        HtmlContainer group = Dom.tag("fieldset", "boxes", legend);
        for (var option : options) {
            HtmlContainer box = Dom.tag("input", "");
            box.getElement().setAttribute("type", "checkbox");
            box.getElement().setAttribute("name", name);
            box.getElement().setAttribute("value", option.getKey());
            if (ticked.contains(option.getKey())) {
                box.getElement().setAttribute("checked", "");
            }
            group.add(Dom.tag("label", "", box, Dom.text("", option.getValue())));
        }
        fields.add(group);
        return this;
    }

    /** A second way out, such as leaving everything as it was. */
    OfficeForm withButton(String key, Runnable pressed) {
        NativeButton other = new NativeButton(Texts.of(key));
        other.setClassName("btn");
        other.getElement().setAttribute("type", "button");
        other.addClickListener(_ -> pressed.run());
        add(other);
        return this;
    }

    /** Puts the caret into the first field that can be typed into. */
    OfficeForm focused() {
        // A page that is just being opened is put into the document only after its scripts have run.
        getElement().executeJs("setTimeout(() => this.querySelector('input:not([readonly])').focus())");
        return this;
    }

    private OfficeForm captioned(String name, String captionKey, HtmlContainer input) {
        HtmlContainer caption = Dom.tag("label", "");
        caption.setText(Texts.of(captionKey));
        caption.getElement().setAttribute("for", "office-" + name);
        fields.add(Dom.div("field", caption, input));
        return this;
    }

    private static void dress(HtmlContainer input, String name, String... attributes) {
        input.setId("office-" + name);
        input.getElement().setAttribute("name", name);
        for (int i = 0; i < attributes.length; i += 2) {
            input.getElement().setAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
