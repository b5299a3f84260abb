package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.gazetteer.NearestAddress;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
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
    private final Div said = Dom.div("prec");
    private final Div devices = Dom.div("prec");
    private final KeyedRows<PlaceChips.Position, PlaceChips.Chip> positions = new KeyedRows<>(
            devices, position -> PlaceActions.keyOf(position.seen().position()), _ -> new PlaceChips.Chip());
    private final NearestAddress nearest;
    private Optional<Shown> last = Optional.empty();

    /** Everything this cell shows; the same again is not drawn again. */
    private record Shown(Optional<Place> words, PatientPlace place, String near, String by, boolean wordsAreNewer) {
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
        add(title, Dom.div("loc", words, address, said, devices));
    }

    void show(FileModel model) {
        RegulationFileId file = model.file().id();
        PatientPlace place = model.state().placeOf(file).orElseThrow();
        Shown next = new Shown(
                model.file().situation().place(), place, near(place), by(model, place), wordsAreNewer(model, place));
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
        said.removeAll();
        inWords(next).ifPresent(said::add);
        if (next.wordsAreNewer) {
            said.add(PlaceChips.warning(Texts.of("place.words-newer")));
        }
        place.disagreements()
                .forEach(disagreement -> said.add(PlaceChips.warning(PositionText.disagreement(disagreement))));
        positions.show(place.positions().stream()
                .limit(MOST_POSITIONS)
                .map(seen -> new PlaceChips.Position(seen, nearOf(seen, next)))
                .toList());
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
                        .flatMap(scene -> nearest.of(scene.point())
                                .map(hit -> PositionText.nearest(hit, scene.point(), scene.accuracyMetres())))
                        .orElse("");
    }

    /** The words were corrected after somebody answered for the point: they may mean another place. */
    private static boolean wordsAreNewer(FileModel model, PatientPlace place) {
        return place.confirmed()
                .filter(confirmed -> model.file().chronology().stream()
                        .anyMatch(entry ->
                                entry.kind().equals("PLACE") && entry.at().isAfter(confirmed.at())))
                .isPresent();
    }

    private static String by(FileModel model, PatientPlace place) {
        return place.confirmed()
                .map(confirmed -> Texts.of(
                        "place.confirmed-by", "name", model.state().staff().nameOf(confirmed.by())))
                .orElse("");
    }

    private static Optional<Component> inWords(Shown shown) {
        if (shown.words.isEmpty() && shown.place.scene().isEmpty()) {
            return Optional.of(PlaceChips.warning(Texts.of("file.place.none")));
        }
        Optional<Component> commune = shown.place
                .inWords()
                .map(found -> Dom.span(
                        "st acc",
                        Dom.icon("pin"),
                        Dom.text("", Texts.of("file.place.commune", "commune", found.name()))));
        boolean unknown = commune.isEmpty()
                && shown.words.isPresent()
                && shown.place.confirmed().isEmpty();
        return unknown ? Optional.of(PlaceChips.warning(Texts.of("file.place.no-commune"))) : commune;
    }

    /** The address near the position from which everything is reckoned. */
    private static String nearOf(SeenPosition seen, Shown shown) {
        boolean first = shown.place.confirmed().isEmpty()
                && shown.place.best().filter(seen::equals).isPresent();
        return first ? shown.near : "";
    }
}
