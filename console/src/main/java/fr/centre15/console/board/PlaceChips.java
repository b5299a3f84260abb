package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.Precision;
import fr.centre15.dispatch.location.SeenPosition;
import java.util.ArrayList;
import java.util.List;

/** The small signs of the place cell. A click on a position places the patient there, like the list under its field. */
final class PlaceChips {

    private PlaceChips() {}

    /** What the place is called, and how precise it is. */
    static Component[] confirmed(ConfirmedPlace place, String near) {
        String label = place.name().label();
        String words = !label.isEmpty()
                ? label
                : near.isEmpty()
                        ? PositionText.point(place.point())
                        : Texts.of("place.near", "address", near) + " (" + PositionText.point(place.point()) + ")";
        String precision = place.name().precision() == Precision.UNKNOWN
                ? ""
                : Texts.of("precision." + place.name().precision().code()) + ", ";
        return new Component[] {Dom.bold(words), Dom.text("st acc", precision + PositionText.source(place.source()))};
    }

    static Span warning(String sentence) {
        return Dom.span("st warn", Dom.icon("warn"), Dom.text("", sentence));
    }

    /** @param near address near it, empty when none is known */
    static Component[] position(SeenPosition seen, String near) {
        List<Component> chips = new ArrayList<>();
        String key = PlaceActions.keyOf(seen.position());
        chips.add(chip(seen, key, near));
        seen.exchanged().ifPresent(_ -> {
            NativeButton exchange = Dom.button("ghost", Texts.of("place.exchange"), "placeExchanged:" + key);
            exchange.addClassName("chip");
            chips.add(exchange);
        });
        return chips.toArray(Component[]::new);
    }

    private static NativeButton chip(SeenPosition seen, String key, String near) {
        NativeButton chip = new NativeButton();
        chip.getElement().setAttribute("type", "button");
        chip.getElement().setAttribute("data-do", "placeAt:" + key);
        chip.getElement().setAttribute("title", Texts.of("place.at"));
        chip.setClassName(seen.isWeak() ? "st warn" : "st line");
        Span age = Dom.text("num", "");
        age.getElement()
                .setAttribute("data-since", Long.toString(seen.position().asOf().toEpochMilli()));
        age.getElement().setAttribute("data-format", "ago");
        chip.add(Dom.icon(seen.isWeak() ? "warn" : "pin"), Dom.text("", PositionText.circle(seen.position())), age);
        if (seen.isWeak()) {
            chip.add(Dom.text("", PositionText.weakness(seen)));
        } else if (!near.isEmpty()) {
            chip.add(Dom.text("", Texts.of("place.near", "address", near)));
        }
        return chip;
    }
}
