package fr.centre15.console.board;

import com.vaadin.flow.component.html.Div;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.orientation.Destination;
import java.util.Optional;

/** The part of the decision bar that is about the destination: what was chosen, what waits for Enter. */
final class OrientationText {

    private OrientationText() {}

    static String name(Destination destination) {
        return destination.unit().equals(Destination.HOME) ? Texts.of("receiver.home") : destination.name();
    }

    static Optional<Div> chosen(FileModel model) {
        return model.file().care().orientation().chosen().map(destination -> {
            Div done = Dom.div(
                    "done to", Dom.icon("hosp"), Dom.bold(Texts.of("file.oriented", "unit", name(destination))));
            done.getElement().setAttribute("role", "status");
            return done;
        });
    }

    static Div proposal(Pending.Orientation orientation) {
        Div waiting = Dom.div(
                "pending row grow",
                Dom.button("pri", Texts.of("receiver.orient-to", "unit", orientation.name()), "confirm", "↵"),
                Dom.text("sec clip", orientation.reason()),
                Dom.button("ghost", Texts.of("file.not-now"), "escape", "Échap"));
        waiting.getElement().setAttribute("role", "status");
        return waiting;
    }
}
