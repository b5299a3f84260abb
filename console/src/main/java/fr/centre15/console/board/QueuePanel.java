package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.KeyedRows;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.board.FileRow;
import fr.centre15.dispatch.board.LostCaller;
import fr.centre15.dispatch.board.MissionRow;
import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.regulation.RegulationFileId;
import fr.centre15.dispatch.samu.SamuState;
import fr.centre15.dispatch.staff.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The left column: what rings, what waits for a doctor, who hung up, who is on the road. */
final class QueuePanel extends Nav {

    /** More rows than anyone can read; the rest is counted, and found by its number in the command line. */
    private static final int MOST_ROWS = 60;

    private static final int MOST_LOST = 9;

    private final KpiBar kpis = new KpiBar();
    private final Section waiting = new Section("telin", "board.queue.waiting");
    private final Section emergency = new Section("clock", "board.queue.emergency");
    private final Section general = new Section("clock", "board.queue.general");
    private final Section lost = new Section("telx", "board.queue.lost");
    private final Section missions = new Section("amb", "board.queue.missions");

    private final KeyedRows<WaitingCallRow.Model, WaitingCallRow> waitingRows;
    private final KeyedRows<FileQueueRow.Model, FileQueueRow> emergencyRows;
    private final KeyedRows<FileQueueRow.Model, FileQueueRow> generalRows;
    private final KeyedRows<LostCallRow.Model, LostCallRow> lostRows;
    private final KeyedRows<MissionRow, MissionQueueRow> missionRows;

    QueuePanel(QueueLimits limits) {
        setClassName("queue");
        setAriaLabel(Texts.of("board.queue"));
        waitingRows = new KeyedRows<>(waiting.rows, WaitingCallRow.Model::id, _ -> new WaitingCallRow(limits));
        emergencyRows = new KeyedRows<>(emergency.rows, model -> model.row().file(), _ -> new FileQueueRow(limits));
        generalRows = new KeyedRows<>(general.rows, model -> model.row().file(), _ -> new FileQueueRow(limits));
        lostRows = new KeyedRows<>(
                lost.rows,
                model -> model.caller().call(),
                model -> new LostCallRow(model.caller().call()));
        missionRows = new KeyedRows<>(missions.rows, MissionRow::mission, _ -> new MissionQueueRow());
        add(kpis);
        for (Section section : List.of(waiting, emergency, general, lost, missions)) {
            add(section.head, section.rows, section.foot);
        }
    }

    /** @param silent whether nothing was heard of a holder for too long */
    void show(BoardSnapshot snapshot, Viewer viewer, Optional<RegulationFileId> selected, Predicate<PersonId> silent) {
        RegulationBoard board = snapshot.board();
        SamuState state = snapshot.state();
        kpis.show(snapshot.figures());
        waitingRows.show(limited(board.waiting()).stream()
                .map(call -> WaitingCallRow.Model.of(call, state))
                .toList());
        waiting.count(board.waiting().size(), "board.queue.waiting.empty");
        emergencyRows.show(models(limited(board.emergency()), state, viewer, selected, silent));
        emergency.count(board.emergency().size(), "board.queue.files.empty");
        generalRows.show(models(limited(board.general()), state, viewer, selected, silent));
        general.count(board.general().size(), "board.queue.files.empty");
        lostRows.show(ranked(board.lost()));
        lost.count(board.lost().size(), "board.queue.lost.empty");
        missionRows.show(limited(board.missions()));
        missions.count(board.missions().size(), "board.queue.missions.empty");
    }

    private static List<LostCallRow.Model> ranked(List<LostCaller> lost) {
        List<LostCallRow.Model> models = new ArrayList<>();
        lost.stream().limit(MOST_LOST).forEach(caller -> models.add(new LostCallRow.Model(caller, models.size() + 1)));
        return models;
    }

    private static <T> List<T> limited(List<T> rows) {
        return rows.size() <= MOST_ROWS ? rows : rows.subList(0, MOST_ROWS);
    }

    private static List<FileQueueRow.Model> models(
            List<FileRow> rows,
            SamuState state,
            Viewer viewer,
            Optional<RegulationFileId> selected,
            Predicate<PersonId> silent) {
        return rows.stream()
                .map(row -> {
                    Optional<PersonId> holder = row.holder();
                    return new FileQueueRow.Model(
                            row,
                            holder.map(state.staff()::nameOf).orElse(""),
                            holder.filter(viewer.person()::equals).isPresent(),
                            holder.filter(silent).isPresent(),
                            selected.filter(row.file()::equals).isPresent());
                })
                .toList();
    }

    /** A heading with its count, its rows, and what is said when there is none or too many. */
    private static final class Section {

        private final HtmlContainer head = Dom.tag("h2", "qh");
        private final Span count = Dom.text("end mut num", "");
        private final UnorderedList rows = new UnorderedList();
        private final Div foot = Dom.div("vacant");
        private int counted = -1;

        private Section(String icon, String title) {
            head.add(Dom.icon(icon), Dom.text("", Texts.of(title)), count);
        }

        private void count(int size, String emptyText) {
            if (size == counted) {
                return;
            }
            counted = size;
            Dom.say(count, Integer.toString(size));
            boolean overflow = size > MOST_ROWS;
            foot.setVisible(size == 0 || overflow);
            Dom.say(foot, size == 0 ? Texts.of(emptyText) : Texts.of("board.queue.more", "count", size - MOST_ROWS));
        }
    }
}
