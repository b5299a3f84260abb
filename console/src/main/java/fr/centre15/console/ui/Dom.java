package fr.centre15.console.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The light DOM that the style sheets dress, in one line each. Text is always set as text, never as markup. */
public final class Dom {

    private Dom() {}

    public static Div div(String classes, Component... children) {
        return dressed(new Div(), classes, children);
    }

    public static Span span(String classes, Component... children) {
        return dressed(new Span(), classes, children);
    }

    public static Span text(String classes, String text) {
        Span span = span(classes);
        span.setText(text);
        return span;
    }

    /** Says a text where it is not said yet: Vaadin would send the same text again, and screen readers read it again. */
    public static void say(HasText place, String text) {
        if (!text.equals(place.getText())) {
            place.setText(text);
        }
    }

    /** Gives an element its classes where it has others; the same ones are not sent again. */
    public static void dress(Component component, String classes) {
        set(component, "class", classes);
    }

    /** Sets an attribute where it has another value; the same one is not sent again. */
    public static void set(Component component, String attribute, String value) {
        if (!value.equals(component.getElement().getAttribute(attribute))) {
            component.getElement().setAttribute(attribute, value);
        }
    }

    /** A plain element by its tag: {@code b}, {@code kbd}, {@code h2}… */
    public static HtmlContainer tag(String tag, String classes, Component... children) {
        return dressed(new HtmlContainer(tag), classes, children);
    }

    public static HtmlContainer bold(String text) {
        HtmlContainer bold = tag("b", "");
        bold.setText(text);
        return bold;
    }

    public static HtmlContainer key(String cap) {
        HtmlContainer key = tag("kbd", "");
        key.setText(cap);
        return key;
    }

    /** A drawing of the sprite, hidden from readers: words beside it say the same. */
    public static HtmlContainer icon(String name) {
        HtmlContainer icon = tag("samu-icon", "");
        icon.getElement().setAttribute("name", name);
        return icon;
    }

    /**
     * A button that does what its key does: both take the same road in the browser.
     *
     * @param act {@code action} or {@code action:argument}
     * @param caps keys printed on it, none when there is no key
     */
    public static NativeButton button(String classes, String label, String act, String... caps) {
        NativeButton button = dressed(new NativeButton(), ("btn " + classes).strip());
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("data-do", act);
        button.add(new Span(label));
        for (String cap : caps) {
            button.add(key(cap));
        }
        return button;
    }

    /** The shape of a priority, with its accessible name. */
    public static HtmlContainer priority(String level, String classes) {
        HtmlContainer shape = tag("samu-prio", "");
        setPriority(shape, level, classes);
        return shape;
    }

    public static void setPriority(HtmlContainer shape, String level, String classes) {
        String css = switch (level) {
            case "P0", "P1", "P2", "P3" -> level.toLowerCase(java.util.Locale.ROOT);
            default -> "pn";
        };
        dress(shape, ("prio " + css + " " + classes).strip());
        shape.getElement().setAttribute("level", level);
        shape.getElement().setAttribute("role", "img");
        shape.getElement().setAttribute("aria-label", Texts.of("priority.name." + (level.isEmpty() ? "NONE" : level)));
    }

    private static <C extends Component & HasComponents> C dressed(C component, String classes, Component... children) {
        if (!classes.isEmpty()) {
            component.getElement().setAttribute("class", classes);
        }
        component.add(children);
        return component;
    }
}
