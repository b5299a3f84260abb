package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.gazetteer.NearestAddress;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.location.PatientPlace;
import fr.centre15.dispatch.location.Place;
import fr.centre15.dispatch.location.SeenPosition;
import fr.centre15.dispatch.regulation.RegulationFileId;
import java.util.Optional;

/**
 * Where the patient is: the words as they were typed, the place that a person answers for, and what devices said, each with
 * its circle, its age and what speaks against it.
 */
final class PlaceCell extends HtmlContainer {

    private static final int MOST_POSITIONS = 4;

    private final HtmlContainer words = Dom.tag("samu-place", "field grow");
    private final Span confirmedBy = Dom.span("end");
    private final Div address = Dom.div("chosen");
    private final Div hints = Dom.div("prec");
    private final NearestAddress nearest;
    private Optional<Shown> last = Optional.empty();

    /** Everything this cell shows; the same again is not drawn again. */
    private record Shown(Optional<Place> words, PatientPlace place, String near, String by) {
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }

    PlaceCell(AddressDesk desk, NearestAddress nearest) {
        super("section");
        this.nearest = nearest;
        setClassName("cell");
        desk.serve(words);
        words.getElement().setAttribute("label", Texts.of("file.place.words"));
        HtmlContainer title = Dom.tag(
                "h2",
                "",
                Dom.icon("pin"),
                Dom.text("", Texts.of("file.place")),
                Dom.key("Maj"),
                Dom.key("L"),
                confirmedBy);
        add(title, Dom.div("loc", words, address, hints));
    }

    void show(FileModel model) {
        RegulationFileId file = model.file().id();
        PatientPlace place = model.state().placeOf(file).orElseThrow();
        Shown next = new Shown(model.file().situation().place(), place, near(place), by(model, place));
        if (last.filter(next::equals).isPresent()) {
            return;
        }
        last = Optional.of(next);
        Dom.set(words, "value", next.words.map(Place::words).orElse(""));
        Dom.set(words, "data-known", PositionOptions.of(place));
        address.removeAll();
        place.confirmed().ifPresent(confirmed -> address.add(PlaceChips.confirmed(confirmed, next.near)));
        confirmedBy.removeAll();
        if (!next.by.isEmpty()) {
            confirmedBy.add(
                    Dom.span("st ok", Dom.icon("check"), Dom.text("", next.by)),
                    Dom.button("ghost", Texts.of("place.withdraw"), "placeWithdraw"));
        }
        hints.removeAll();
        hints.add(inWords(next));
        place.positions().stream().limit(MOST_POSITIONS).forEach(seen -> hints.add(chips(seen, next)));
        place.disagreements()
                .forEach(disagreement -> hints.add(PlaceChips.warning(PositionText.disagreement(disagreement))));
    }

    /** The address nearest to where everybody is sent: words for a point that has none. */
    private String near(PatientPlace place) {
        boolean named = place.confirmed()
                .filter(confirmed -> !confirmed.name().label().isEmpty())
                .isPresent();
        return named
                ? ""
                : place.scene()
                        .filter(scene ->
                                place.confirmed().isPresent() || place.best().isPresent())
                        .flatMap(scene -> nearest.of(scene.point()))
                        .map(hit -> hit.label())
                        .orElse("");
    }

    private static String by(FileModel model, PatientPlace place) {
        return place.confirmed()
                .map(confirmed -> Texts.of(
                        "place.confirmed-by", "name", model.state().staff().nameOf(confirmed.by())))
                .orElse("");
    }

    private static Component inWords(Shown shown) {
        if (shown.words.isEmpty() && shown.place.scene().isEmpty()) {
            return PlaceChips.warning(Texts.of("file.place.none"));
        }
        if (shown.place.confirmed().isPresent() && shown.place.inWords().isEmpty()) {
            return Dom.span("");
        }
        return shown.place
                .inWords()
                .<Component>map(found -> Dom.span(
                        "st acc",
                        Dom.icon("pin"),
                        Dom.text("", Texts.of("file.place.commune", "commune", found.name()))))
                .orElseGet(() ->
                        shown.words.isEmpty() ? Dom.span("") : PlaceChips.warning(Texts.of("file.place.no-commune")));
    }

    private static Component[] chips(SeenPosition seen, Shown shown) {
        boolean first = shown.place.confirmed().isEmpty()
                && shown.place.best().filter(seen::equals).isPresent();
        return PlaceChips.position(seen, first ? shown.near : "");
    }
}
