package fr.centre15.console.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import java.util.List;

/** In an exercise nobody speaks on the telephone: what the fictitious caller says is read here. */
final class VoiceBand extends Div {

    private final Span words = Dom.text("clip", "");
    private List<String> said = List.of();

    VoiceBand() {
        setClassName("chg");
        getElement().setAttribute("role", "status");
        add(Dom.span("n", Dom.icon("chat"), Dom.text("", Texts.of("exercise.caller"))), words);
        setVisible(false);
    }

    /** @param sentences everything said so far; the newest stands first, since the band may be cut */
    void say(List<String> sentences) {
        if (sentences.equals(said)) {
            return;
        }
        said = List.copyOf(sentences);
        String newestFirst = String.join(
                " ", said.reversed().stream().map(one -> "« " + one + " »").toList());
        words.setText(newestFirst);
        words.setTitle(String.join(" ", said));
        setVisible(!said.isEmpty());
    }
}
