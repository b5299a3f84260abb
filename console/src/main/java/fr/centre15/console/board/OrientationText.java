package fr.centre15.console.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;

/** The part of the decision bar that is about the destination: its button, and what waits for Enter. */
final class OrientationText {

    private OrientationText() {}

    /** Again once something is chosen: the list beside shows what. */
    static NativeButton button(FileModel model) {
        boolean again = model.file().care().orientation().chosen().isPresent();
        return Dom.button("", Texts.of(again ? "receiver.again" : "decision.ORIENT"), "orient:1", "O");
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
