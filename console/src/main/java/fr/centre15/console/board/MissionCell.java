package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.outbox.Effect;
import fr.centre15.dispatch.outbox.EffectId;
import fr.centre15.dispatch.outbox.EffectStatus;
import fr.centre15.dispatch.smur.SmurMission;
import fr.centre15.dispatch.smur.Vehicle;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The file's vehicles: where each one is, whether its order arrived, and the next states by one click. */
final class MissionCell extends HtmlContainer {

    private static final int NEXT_SHOWN = 2;

    private static final Set<String> PLACE_CHANGES = Set.of("PLACE", "PLACE_CONFIRMED", "PLACE_WITHDRAWN");

    private final UnorderedList list = new UnorderedList();
    private final KeyedRows<Model, Row> rows =
            new KeyedRows<>(list, model -> model.mission().id(), _ -> new Row());
    private final Div none = Dom.div("vacant");

    MissionCell() {
        super("section");
        setClassName("cell");
        none.setText(Texts.of("file.missions.none"));
        list.setClassName("missions");
        add(Dom.tag("h2", "", Dom.icon("amb"), Dom.text("", Texts.of("file.missions"))), list, none);
    }

    /**
     * A mission, the name of its vehicle, and what was last to be told to its crew.
     *
     * @param placeIsNews the place was given or changed since the crew had its order
     */
    record Model(SmurMission mission, String vehicle, Optional<Effect> order, boolean placeIsNews) {}

    void show(FileModel model) {
        List<Model> models = model.missions().stream()
                .map(mission -> new Model(
                        mission,
                        model.state()
                                .fleet()
                                .find(mission.vehicle())
                                .map(Vehicle::name)
                                .orElse(mission.vehicle().value()),
                        model.state().outbox().lastToldTo(mission.id()),
                        placeIsNews(model, mission)))
                .toList();
        rows.show(models);
        none.setVisible(models.isEmpty());
    }

    private static boolean placeIsNews(FileModel model, SmurMission mission) {
        // An order that left after the change, or was repeated since, carried it.
        Instant told = model.state()
                .outbox()
                .find(EffectId.orderOf(mission.id()))
                .filter(order -> order.status() != EffectStatus.REQUESTED)
                .map(Effect::since)
                .filter(mission.engagedAt()::isBefore)
                .orElse(mission.engagedAt());
        return mission.status().isBeforeScene()
                && model.file().chronology().stream()
                        .anyMatch(entry -> PLACE_CHANGES.contains(entry.kind())
                                && entry.at().isAfter(told));
    }

    private static final class Row extends ListItem implements KeyedRows.Shows<Model> {

        @Override
        public void show(Model model) {
            removeAll();
            SmurMission mission = model.mission();
            MissionState state = MissionState.of(mission.status());
            Span since = Dom.text("num mut dense", "");
            since.getElement()
                    .setAttribute("data-since", Long.toString(mission.since().toEpochMilli()));
            since.getElement().setAttribute("data-format", "age");
            add(
                    Dom.div(
                            "row",
                            Dom.bold(model.vehicle()),
                            Dom.span(
                                    state.chip(),
                                    Dom.icon(state.icon()),
                                    Dom.text(
                                            "",
                                            CodeList.VEHICLE_STATES.labelOf(
                                                    mission.status().code()))),
                            since,
                            order(model)),
                    Dom.text("mut dense clip", mission.reason()),
                    model.placeIsNews() ? PlaceChips.warning(Texts.of("mission.place-is-news")) : Dom.span(""),
                    next(mission));
        }

        private static Span order(Model model) {
            return model.order()
                    .map(effect -> {
                        boolean uncertain = effect.status() == EffectStatus.UNCERTAIN
                                || effect.status() == EffectStatus.FAILED
                                || effect.status() == EffectStatus.EXPIRED;
                        Span chip =
                                Dom.span(uncertain ? "st warn end" : "st line end", Dom.text("", orderInWords(effect)));
                        if (!effect.status().isSettled() && effect.status() != EffectStatus.HANDED_OVER) {
                            chip.add(Dom.button("ghost", Texts.of("order.given"), "orderGiven:" + effect.id()));
                        }
                        if (effect.status() == EffectStatus.UNCERTAIN || effect.status() == EffectStatus.FAILED) {
                            chip.add(Dom.button("ghost", Texts.of("order.repeat"), "repeatOrder:" + effect.id()));
                        }
                        return chip;
                    })
                    .orElse(Dom.span("end"));
        }

        /** Why it stands where it stands says more than the status alone: who confirmed, or that it was called off. */
        private static String orderInWords(Effect effect) {
            return switch (effect.kind()) {
                case ENGAGEMENT_ORDER ->
                    Texts.ofOr("order.cause." + effect.cause(), Texts.of("order." + effect.status()));
                case CANCELLATION ->
                    Texts.ofOr("cancellation.cause." + effect.cause(), Texts.of("cancellation." + effect.status()));
            };
        }

        private static Div next(SmurMission mission) {
            Div buttons = Dom.div("row");
            VehicleStatus now = mission.status();
            Arrays.stream(VehicleStatus.values())
                    .filter(status -> status != VehicleStatus.CANCELLED && now.canBecome(status) && !now.isLast())
                    .limit(NEXT_SHOWN)
                    .forEach(status -> buttons.add(Dom.button(
                            "soft",
                            CodeList.VEHICLE_STATES.labelOf(status.code()),
                            "status:" + mission.id() + "/" + status.code())));
            if (now.isBeforeScene()) {
                buttons.add(Dom.button("ghost end", Texts.of("mission.cancel"), "cancelMission:" + mission.id()));
            }
            return buttons;
        }
    }
}
