package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.ConfirmedPlace;
import fr.centre15.dispatch.location.Precision;
import fr.centre15.dispatch.location.SeenPosition;

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
    record Position(SeenPosition seen, String near) {
        @Override
        public String toString() {
            return "Position[…]";
        }
    }

    /** A position that a click confirms, and its exchange where that alone makes sense. Keeps the focus while it is drawn. */
    static final class Chip extends Span implements KeyedRows.Shows<Position> {

        private final NativeButton button = new NativeButton();
        private final HtmlContainer icon = Dom.icon("pin");
        private final Span circle = Dom.text("", "");
        private final Span age = Dom.text("num", "");
        private final Span remark = Dom.text("", "");
        private final NativeButton exchange = Dom.button("ghost", Texts.of("place.exchange"), "");

        Chip() {
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("title", Texts.of("place.at"));
            age.getElement().setAttribute("data-format", "ago");
            button.add(icon, circle, age, remark);
            setClassName("chips");
            add(button, exchange);
        }

        @Override
        public void show(Position position) {
            SeenPosition seen = position.seen();
            String key = PlaceActions.keyOf(seen.position());
            Dom.set(button, "data-do", "placeAt:" + key);
            Dom.dress(button, seen.isWeak() ? "st warn" : "st line");
            Dom.set(icon, "name", seen.isWeak() ? "warn" : "pin");
            Dom.say(circle, PositionText.circle(seen.position()));
            Dom.set(age, "data-since", Long.toString(seen.position().asOf().toEpochMilli()));
            Dom.say(
                    remark,
                    seen.isWeak()
                            ? PositionText.weakness(seen)
                            : position.near().isEmpty() ? "" : Texts.of("place.near", "address", position.near()));
            Dom.set(exchange, "data-do", "placeExchanged:" + key);
            exchange.setVisible(seen.exchanged().isPresent());
        }
    }
}
