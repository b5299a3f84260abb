package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.orientation.Candidate;
import fr.centre15.dispatch.orientation.Destination;
import fr.centre15.dispatch.orientation.RecordedFinding;
import fr.centre15.dispatch.orientation.UnitKind;
import fr.centre15.dispatch.orientation.WhereTo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the patient can go: what is asked and by what criteria, who fits, and why not the nearer ones. */
final class ReceiversPanel extends HtmlContainer {

    private static final int MOST_PROPOSED = 5;
    private static final int MOST_PASSED_OVER = 6;
    private static final int MOST_OF_EACH_KIND = 2;

    private final Span need = Dom.text("mut dense clip", "");
    private final Div why = Dom.div("why");
    private final Div open = Dom.div("why warn");
    private final Div nobody = Dom.div("vacant");
    private final UnorderedList criteria = new UnorderedList();
    private final KeyedRows<Criterion, CriterionRow> stated =
            new KeyedRows<>(criteria, Criterion::about, _ -> new CriterionRow());
    private final UnorderedList list = new UnorderedList();
    private final KeyedRows<Model, ReceiverRow> rows = new KeyedRows<>(list, Model::unit, _ -> new ReceiverRow());

    ReceiversPanel() {
        super("section");
        setClassName("recv");
        getElement().setAttribute("aria-label", Texts.of("receiver.title"));
        getElement().setAttribute("tabindex", "0");
        criteria.setClassName("crit");
        add(
                Dom.tag(
                        "h2",
                        "rh",
                        Dom.icon("hosp"),
                        Dom.text("nw", Texts.of("receiver.title")),
                        need,
                        Dom.span("end", criteriaButton())),
                why,
                open,
                criteria,
                nobody,
                list);
        setVisible(false);
    }

    private static NativeButton criteriaButton() {
        NativeButton button = Dom.button("ghost", Texts.of("criteria.short"), "criteria", "Maj", "O");
        button.getElement().setAttribute("aria-label", Texts.of("criteria.title") + ", Maj O");
        return button;
    }

    /** A criterion somebody stated. */
    record Criterion(String about, String words) {
        @Override
        public String toString() {
            return "Criterion[" + about + "]";
        }
    }

    /** One destination as it is shown. */
    record Model(
            String unit,
            String rank,
            String name,
            String kind,
            String minutes,
            String method,
            String reason,
            Look look) {}

    /** How a row is dressed. */
    enum Look {
        CHOSEN("ru eng"),
        PRESELECTED("ru best"),
        POSSIBLE("ru"),
        /** What it says of its room is too old to be believed. */
        DOUBTFUL("ru old"),
        /** Not proposed; may be chosen for a reason. */
        AGAINST_ADVICE("ru no"),
        CLOSED("ru no");

        final String classes;

        Look(String classes) {
            this.classes = classes;
        }
    }

    void show(Optional<FileModel> model) {
        setVisible(model.isPresent());
        if (model.isEmpty()) {
            return;
        }
        FileModel file = model.get();
        Dom.say(need, Texts.of("need." + file.whereTo().need().kind().code()));
        Dom.say(why, ReceiverText.why(file.whereTo().need()));
        String unknown = ReceiverText.open(file.whereTo().need());
        open.setVisible(!unknown.isEmpty());
        Dom.say(open, unknown);
        stated.show(file.file().care().orientation().findings().stream()
                .map((RecordedFinding recorded) ->
                        new Criterion(recorded.finding().about(), FindingText.withSource(file.state(), recorded)))
                .toList());
        String none = nobody(file.whereTo());
        nobody.setVisible(!none.isEmpty());
        Dom.say(nobody, none);
        rows.show(models(file));
    }

    /** An empty list says why it is empty. */
    private static String nobody(WhereTo whereTo) {
        if (whereTo.ranked(1).isPresent()) {
            return "";
        }
        if (whereTo.isPlaceUnknown()) {
            return Texts.of("receiver.place-unknown");
        }
        return whereTo.candidates().isEmpty()
                ? Texts.of("receiver.none-known")
                : Texts.of(
                        "receiver.none-fits",
                        "need",
                        Texts.of("need." + whereTo.need().kind().code()));
    }

    private static List<Model> models(FileModel file) {
        Optional<Destination> chosen = file.file().care().orientation().chosen();
        Stream<Candidate> proposed = few(
                file.whereTo().candidates().stream()
                        .filter(Candidate::isProposed)
                        .toList(),
                MOST_PROPOSED);
        Stream<Candidate> others = few(file.whereTo().passedOver(), MOST_PASSED_OVER);
        Stream<Candidate> first = chosen.flatMap(to -> file.whereTo().find(to.unit())).stream();
        // Home against the advice, or a unit that is no longer known: chosen is chosen, and is shown.
        Stream<Model> elsewhere =
                chosen.filter(to -> file.whereTo().find(to.unit()).isEmpty()).map(ReceiversPanel::elsewhere).stream();
        return Stream.concat(
                        elsewhere,
                        Stream.of(first, proposed, others)
                                .flatMap(found -> found)
                                .distinct()
                                .map(candidate -> model(file, candidate, chosen)))
                .toList();
    }

    /** Hospitals up to a number; of each other kind the first ones only, so that none hides another. */
    private static Stream<Candidate> few(List<Candidate> candidates, int hospitals) {
        Map<UnitKind, Integer> seen = new EnumMap<>(UnitKind.class);
        return candidates.stream()
                .filter(candidate -> candidate
                                .unit()
                                .map(unit -> unit.details().kind())
                                .map(kind -> seen.merge(kind, 1, Integer::sum)
                                        <= (kind == UnitKind.HOSPITAL ? hospitals : MOST_OF_EACH_KIND))
                                .orElse(true)
                        || candidate.rank().orElse(Integer.MAX_VALUE) <= hospitals);
    }

    private static Model elsewhere(Destination to) {
        boolean home = to.unit().equals(Destination.HOME);
        return new Model(
                to.unit(),
                "–",
                home ? Texts.of("receiver.home") : to.name(),
                home ? Texts.of("receiver.home.kind") : "",
                "–",
                "",
                to.reason(),
                Look.CHOSEN);
    }

    private static Model model(FileModel file, Candidate candidate, Optional<Destination> chosen) {
        return new Model(
                candidate.code(),
                candidate.rank().isPresent() ? Integer.toString(candidate.rank().getAsInt()) : "–",
                ReceiverText.name(candidate),
                ReceiverText.kind(candidate),
                ReceiverText.minutes(candidate),
                ReceiverText.method(candidate),
                reason(file, candidate, chosen),
                look(file, candidate, chosen));
    }

    /** What was chosen for another picture is said to be no longer what is proposed. */
    private static String reason(FileModel file, Candidate candidate, Optional<Destination> chosen) {
        String reason = file.receiverText().reason(candidate);
        boolean noLonger = !candidate.isProposed()
                && chosen.filter(to -> to.unit().equals(candidate.code()) && !to.override())
                        .isPresent();
        return noLonger ? Texts.of("receiver.no-longer", "why", reason) : reason;
    }

    private static Look look(FileModel file, Candidate candidate, Optional<Destination> chosen) {
        if (chosen.filter(to -> to.unit().equals(candidate.code())).isPresent()) {
            return Look.CHOSEN;
        }
        if (file.pending() instanceof Pending.Orientation waiting
                && waiting.unit().equals(candidate.code())) {
            return Look.PRESELECTED;
        }
        if (candidate.isProposed()) {
            boolean doubtful = candidate.capacity().stream().anyMatch(file.whereTo()::isDoubtful);
            return doubtful ? Look.DOUBTFUL : Look.POSSIBLE;
        }
        return candidate.canBeChosenForAReason() ? Look.AGAINST_ADVICE : Look.CLOSED;
    }

    private static final class CriterionRow extends ListItem implements KeyedRows.Shows<Criterion> {
        @Override
        public void show(Criterion criterion) {
            removeAll();
            var withdraw = Dom.button("ghost", Texts.of("criteria.withdraw"), "withdrawCriterion:" + criterion.about());
            withdraw.getElement()
                    .setAttribute("aria-label", Texts.of("criteria.withdraw-this", "criterion", criterion.words()));
            add(Dom.text("", criterion.words()), withdraw);
        }
    }
}
