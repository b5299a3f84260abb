package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.regulation.DecisionType;
import fr.centre15.dispatch.regulation.LifeCycle;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was sent, and what can be decided next; the proposal that waits for Enter stands here. */
final class DecisionBar extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    DecisionBar() {
        setClassName("dec");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", Texts.of("file.decisions"));
    }

    void show(FileModel model) {
        removeAll();
        List<SmurMission> active = model.missions().stream()
                .filter(mission -> !mission.status().isFree())
                .toList();
        if (!active.isEmpty()) {
            add(engaged(model, active));
        }
        switch (model.pending()) {
            case Pending.Engagement engagement -> add(proposal(model, engagement));
            case Pending.Overruling overruling -> overruling(overruling);
            case Pending.Orientation orientation -> add(OrientationText.proposal(orientation));
            case Pending.Redirecting redirecting ->
                wording(
                        "redirect",
                        Texts.of("receiver.redirect.title", "unit", redirecting.name()),
                        Texts.of("receiver.redirect.placeholder"));
            case Pending.Criteria _ ->
                wording("criterion", Texts.of("criteria.title"), Texts.of("criteria.placeholder"));
            case Pending.Wording(var file, var type) -> wording(type);
            case Pending.Nothing _ -> choices(model, !active.isEmpty());
        }
    }

    private static Div engaged(FileModel model, List<SmurMission> active) {
        ZoneId zone = model.state().reference().profile().zone();
        String names = active.stream().map(mission -> nameOf(model, mission)).collect(Collectors.joining(", "));
        Instant first = active.getFirst().engagedAt();
        Div done = Dom.div(
                "done",
                Dom.icon("amb"),
                Dom.bold(Texts.of("file.engaged", Map.of("vehicle", names, "time", TIME.format(first.atZone(zone))))));
        done.getElement().setAttribute("role", "status");
        return done;
    }

    private static String nameOf(FileModel model, SmurMission mission) {
        return model.state()
                .fleet()
                .find(mission.vehicle())
                .map(Vehicle::name)
                .orElse(mission.vehicle().value());
    }

    private Div proposal(FileModel model, Pending.Engagement engagement) {
        String where = ProposalText.sceneOf(model.state(), model.file()).isEmpty()
                ? Texts.of("file.address-missing") + " · " + engagement.reason()
                : engagement.reason();
        Div waiting = Dom.div(
                "pending row grow",
                Dom.button("pri", Texts.of("file.engage", "vehicle", engagement.name()), "confirm", "↵"),
                Dom.text("sec clip", where),
                Dom.button("ghost", Texts.of("file.not-now"), "escape", "Échap"));
        waiting.getElement().setAttribute("role", "status");
        return waiting;
    }

    private void wording(DecisionType type) {
        wording("decision", Texts.of("decision." + type.code()), Texts.of("decision.placeholder." + type.code()));
    }

    private void overruling(Pending.Overruling overruling) {
        wording(
                "overrule",
                Texts.of("means.overrule.title", "vehicle", overruling.name()),
                Texts.of("means.overrule.placeholder"));
    }

    /** A field whose Enter does what is waiting. */
    private void wording(String action, String title, String placeholder) {
        HtmlContainer field = Dom.tag("input", "grow");
        field.getElement().setAttribute("type", "text");
        field.getElement().setAttribute("data-action", action);
        // Leaving it does nothing: what it does is for Enter alone.
        field.getElement().setAttribute("data-submit", "enter-only");
        field.getElement().setAttribute("aria-label", title);
        field.getElement().setAttribute("placeholder", placeholder);
        add(Dom.bold(title), field, Dom.button("ghost", Texts.of("file.not-now"), "escape", "Échap"));
    }

    private void choices(FileModel model, boolean reinforcement) {
        boolean editable = model.file().lifeCycle().isEditable();
        if (!editable) {
            add(Dom.text("sec", Texts.of("file.closed")));
            return;
        }
        add(
                Dom.button(
                        reinforcement ? "" : "pri",
                        Texts.of(reinforcement ? "file.reinforce" : "file.propose"),
                        "propose:1",
                        "E"),
                OrientationText.button(model),
                Dom.button("", Texts.of("decision.CONSEIL"), "advice", "Y"),
                Dom.button("", Texts.of("decision.PMT"), "prescription", "T"),
                Dom.button("", Texts.of("decision.PASPLUS.short"), "noFurtherDecision", "Maj", "P"));
        if (model.file().lifeCycle() == LifeCycle.ACTIVE) {
            var end = Dom.button("soft end w", Texts.of("file.complete"), "complete");
            add(end);
        } else {
            add(Dom.text(
                    "st line end",
                    Texts.of("lifecycle." + model.file().lifeCycle().code())));
        }
    }
}
