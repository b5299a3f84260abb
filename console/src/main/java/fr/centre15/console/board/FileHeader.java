package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.nomenclature.CodeList;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.board.RegulationBoard;
import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Attribution;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.Motive;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.util.Locale;
import java.util.Optional;

/** Who, how urgent, since when: the head of the open file. The motive is typed here. */
final class FileHeader extends HtmlContainer {

    private final HtmlContainer priority = Dom.priority("", "big");
    private final Span name = Dom.text("nm nw idn", "");
    private final Span about = Dom.text("nw", "");
    private final Span drm = Dom.text("w", "");
    private final HtmlContainer elapsed = Dom.tag("b", "num");
    private final Span phone = Dom.text("", "");
    private final HtmlContainer motive = Dom.tag("samu-motive", "");
    private final HtmlContainer level = Dom.tag("b", "");
    private final Span kind = Dom.text("st line w", "");
    private final Span progress = Dom.text("nw w", "");

    FileHeader(String motives) {
        super("header");
        setClassName("fh");
        motive.getElement().setAttribute("options", motives);
        elapsed.getElement().setAttribute("data-since", "0");
        HtmlContainer call = Dom.tag("b", "nw idn", Dom.icon("tel"), phone);
        var line = Dom.div("row", name, about);
        var meta =
                Dom.div("meta dense", call, dot(), motive, Dom.key("M"), dot(), Dom.span("nw", level), kind, progress);
        line.addClassName("fh-line");
        meta.addClassName("fh-meta");
        add(
                Dom.div("fh-prio", priority),
                line,
                Dom.div(
                        "t0",
                        Dom.span("lbl num", drm, Dom.text("", Texts.of("file.open-since"))),
                        Dom.tag("br", ""),
                        elapsed),
                meta);
    }

    void show(FileModel model) {
        RegulationFile file = model.file();
        Dom.setPriority(
                priority, file.triage().priority().map(RegulationPriority::code).orElse(""), "big");
        Optional<Patient> patient = file.situation().patients().stream().findFirst();
        Dom.say(name, fullNameOr(file, Texts.of("file.patient.unknown")));
        Dom.say(about, patient.map(RegulationBoard::sexAndAge).orElse(""));
        Dom.say(drm, file.drm().spoken() + " · ");
        elapsed.getElement()
                .setAttribute("data-since", Long.toString(file.opening().at().toEpochMilli()));
        Dom.say(
                phone,
                file.situation().caller().callback().map(PhoneNumber::spoken).orElse(Texts.of("board.number.hidden")));
        motive.getElement()
                .setAttribute("value", file.triage().motive().map(Motive::words).orElse(""));
        Dom.say(
                level,
                file.triage()
                        .careLevel()
                        .map(CareLevel::code)
                        .map(code -> Texts.of("file.level", "level", code))
                        .orElse(Texts.of("file.level.none")));
        Optional<Attribution> attribution = file.triage().attribution();
        kind.setVisible(attribution.isPresent());
        Dom.dress(kind, attribution.filter(Attribution::isNoRequest).isPresent() ? "st warn w" : "st line w");
        Dom.say(
                kind,
                attribution
                        .map(Attribution::code)
                        .map(CodeList.ATTRIBUTIONS::labelOf)
                        .orElse(""));
        Dom.say(
                progress,
                "· " + holderOf(model) + " · "
                        + Texts.of("lifecycle." + file.lifeCycle().code()));
    }

    static String fullNameOr(RegulationFile file, String otherwise) {
        return file.situation().patients().stream()
                .findFirst()
                .map(patient -> (patient.lastName().toUpperCase(Locale.FRENCH) + " " + patient.firstName()).strip())
                .filter(known -> !known.isEmpty())
                .orElse(otherwise);
    }

    private static String holderOf(FileModel model) {
        return model.file()
                .progress()
                .holder()
                .map(model.state().staff()::nameOf)
                .orElse(Texts.of("board.nobody"));
    }

    private static Span dot() {
        return Dom.text("", "·");
    }
}
