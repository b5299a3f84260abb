package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.Commune;
import fr.centre15.dispatch.location.Place;
import java.util.Optional;

/** Where the patient is, in words. The commune that the words name is shown; the words stay as typed. */
final class PlaceCell extends HtmlContainer {

    private final Fields.Labelled words = Fields.text("place", "file.place.words", "grow");
    private final Div hints = Dom.div("prec");

    PlaceCell() {
        super("section");
        setClassName("cell");
        HtmlContainer title = Dom.tag("h2", "", Dom.icon("pin"), Dom.text("", Texts.of("file.place")));
        words.input().addClassName("adr");
        add(title, Dom.div("loc", words.box(), hints));
    }

    void show(FileModel model) {
        Optional<Place> place = model.file().situation().place();
        words.show(place.map(Place::words).orElse(""));
        hints.removeAll();
        hints.add(chip(model, place));
    }

    private static Span chip(FileModel model, Optional<Place> place) {
        Optional<Commune> commune = ProposalText.communeOf(model.state(), model.file());
        if (place.isEmpty()) {
            return Dom.span("st warn", Dom.icon("warn"), Dom.text("", Texts.of("file.place.none")));
        }
        return commune.map(found -> Dom.span(
                        "st acc",
                        Dom.icon("pin"),
                        Dom.text("", Texts.of("file.place.commune", "commune", found.name()))))
                .orElseGet(
                        () -> Dom.span("st warn", Dom.icon("warn"), Dom.text("", Texts.of("file.place.no-commune"))));
    }
}
