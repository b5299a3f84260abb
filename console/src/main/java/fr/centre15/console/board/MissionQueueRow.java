package fr.centre15.console.board;

import com.vaadin.flow.component.html.ListItem;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.dispatch.board.MissionRow;

/** A vehicle on its way. */
final class MissionQueueRow extends ListItem implements KeyedRows.Shows<MissionRow> {

    MissionQueueRow() {
        setClassName("qr mini");
    }

    @Override
    public void show(MissionRow row) {
        removeAll();
        getElement().setAttribute("data-row", row.file().toString());
        getElement().setAttribute("data-do", "open:" + row.file());
        var since = Dom.text("num mut dense", "");
        since.getElement().setAttribute("data-since", Long.toString(row.since().toEpochMilli()));
        since.getElement().setAttribute("data-format", "age");
        add(
                Dom.icon(MissionState.of(row.status()).icon()),
                Dom.div(
                        "clip",
                        Dom.bold(row.name()),
                        Dom.text(
                                "mut dense",
                                " " + row.drm() + " · "
                                        + CodeList.VEHICLE_STATES.labelOf(
                                                row.status().code()))),
                since,
                Dom.span(""));
    }
}
