package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.smur.MeansKind;
import fr.centre15.dispatch.smur.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Vehicles proposed for the open file, each with its reason, and why the others are not. */
final class MeansPanel extends Aside {

    private final MapPanel map = new MapPanel();
    private final UnorderedList list = new UnorderedList();
    private final KeyedRows<Model, Row> rows = new KeyedRows<>(list, model -> model.vehicle(), _ -> new Row());
    private final Div none = Dom.div("vacant");
    private final Div defibrillators = Dom.div("vacant");

    MeansPanel() {
        setClassName("right");
        getElement().setAttribute("aria-label", Texts.of("means.title"));
        HtmlContainer head = Dom.tag(
                "h2",
                "rh",
                Dom.icon("amb"),
                Dom.text("nw", Texts.of("means.title")),
                Dom.text("mut dense clip", Texts.of("means.by")));
        none.setText(Texts.of("means.no-file"));
        Div box = Dom.div("rec", head, list, defibrillators, none);
        box.getElement().setAttribute("tabindex", "0");
        add(map, box);
    }

    /** One vehicle as it is shown. */
    record Model(
            String vehicle,
            String rank,
            String name,
            String crew,
            String minutes,
            String method,
            String reason,
            Flight flight,
            Look look) {}

    /** What can be said of a helicopter's weather. */
    enum Flight {
        NOT_ASKED,
        POSSIBLE,
        IMPOSSIBLE
    }

    /** How a row is dressed. */
    enum Look {
        ENGAGED("ru eng"),
        PRESELECTED("ru best"),
        POSSIBLE("ru"),
        /** Not proposed; may be sent for a reason. */
        AGAINST_ADVICE("ru no"),
        NOT("ru no");

        private final String classes;

        Look(String classes) {
            this.classes = classes;
        }
    }

    void show(Optional<FileModel> model) {
        map.show(model);
        none.setVisible(model.isEmpty());
        Optional<String> aed = model.flatMap(FileModel::defibrillators).map(DefibrillatorText::of);
        defibrillators.setVisible(aed.isPresent());
        Dom.say(defibrillators, aed.orElse(""));
        rows.show(model.map(MeansPanel::models).orElse(List.of()));
    }

    private static List<Model> models(FileModel model) {
        List<Model> models = new ArrayList<>(model.proposals().size());
        for (Proposal proposal : model.proposals()) {
            models.add(new Model(
                    proposal.vehicle().id().value(),
                    proposal.rank().isPresent()
                            ? Integer.toString(proposal.rank().getAsInt())
                            : "–",
                    proposal.vehicle().name(),
                    Texts.of("means.kind." + proposal.kind()) + ", "
                            + Texts.ofOr(
                                    "crew." + proposal.vehicle().crewLevel().code(), ""),
                    ProposalText.minutes(proposal),
                    ProposalText.method(proposal),
                    ProposalText.reason(model.state(), proposal),
                    flight(proposal),
                    look(model, proposal)));
        }
        return models;
    }

    private static Flight flight(Proposal proposal) {
        if (proposal.reason() == Proposal.Reason.WEATHER) {
            return Flight.IMPOSSIBLE;
        }
        boolean mayFly = proposal.kind() == MeansKind.HELICOPTER && proposal.canBeEngaged();
        return mayFly ? Flight.POSSIBLE : Flight.NOT_ASKED;
    }

    private static Look look(FileModel model, Proposal proposal) {
        if (proposal.reason() == Proposal.Reason.ENGAGED_HERE) {
            return Look.ENGAGED;
        }
        if (model.pending() instanceof Pending.Engagement engagement
                && engagement.vehicle().equals(proposal.vehicle().id())) {
            return Look.PRESELECTED;
        }
        if (proposal.canBeEngaged()) {
            return Look.POSSIBLE;
        }
        return proposal.canBeEngagedForAReason() ? Look.AGAINST_ADVICE : Look.NOT;
    }

    private static final class Row extends ListItem implements KeyedRows.Shows<Model> {

        @Override
        public void show(Model model) {
            removeAll();
            setClassName(model.look().classes);
            var name = Dom.tag("h3", "");
            name.setText(model.name());
            var reason = Dom.tag("p", "");
            reason.setText(model.reason());
            HtmlContainer why = Dom.tag("div", "why", reason);
            if (model.flight() != Flight.NOT_ASKED) {
                why.add(flight(model));
            }
            add(
                    model.look() == Look.ENGAGED ? Dom.span("rk", Dom.icon("check")) : Dom.text("rk num", model.rank()),
                    Dom.div("clip", name, Dom.text("mut dense", model.crew())),
                    time(model),
                    why,
                    action(model));
        }

        private static com.vaadin.flow.component.Component flight(Model model) {
            return switch (model.flight()) {
                case NOT_ASKED -> Dom.span("");
                case POSSIBLE ->
                    Dom.button("ghost", Texts.of("means.flight.impossible"), "flight:" + model.vehicle() + "/no");
                case IMPOSSIBLE ->
                    Dom.button("ghost", Texts.of("means.flight.possible"), "flight:" + model.vehicle() + "/yes");
            };
        }

        private static Div time(Model model) {
            Div time = Dom.div("eta num", Dom.text("", model.minutes()));
            if (!model.method().isEmpty()) {
                var method = Dom.tag("small", "");
                method.setText(model.method());
                time.add(Dom.text("u", Texts.of("means.minutes")), method);
            }
            return time;
        }

        private static com.vaadin.flow.component.Component action(Model model) {
            return switch (model.look()) {
                case POSSIBLE -> engage(model, "");
                case PRESELECTED -> engage(model, "pri");
                case AGAINST_ADVICE -> Dom.button("ghost", Texts.of("means.overrule"), "engage:" + model.vehicle());
                case ENGAGED -> Dom.span("st stc move", Dom.icon("check"), Dom.text("", Texts.of("means.engaged")));
                case NOT -> Dom.span("");
            };
        }

        private static com.vaadin.flow.component.Component engage(Model model, String classes) {
            String[] caps = switch (model.rank()) {
                case "1" -> new String[] {"E"};
                case "2", "3", "4", "5", "6", "7", "8", "9" -> new String[] {"E", model.rank()};
                default -> new String[0];
            };
            return Dom.button(classes, Texts.of("means.engage"), "engage:" + model.vehicle(), caps);
        }
    }
}
