package fr.centre15.console.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.centre15.console.security.AccessTrace;
import fr.centre15.console.security.Action;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.LiveDrawing;
import fr.centre15.console.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** What happens to the machine, and who saw what; fresh once a second while it is shown. */
@Route(SupervisionView.ROUTE)
@PageTitle("Supervision")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class SupervisionView extends Main {

    static final String ROUTE = "supervision";

    private final transient Facts facts;
    private final transient ClockCheck clock;
    private final transient OfficePage page;
    private final transient Optional<TracePanel> traces;
    private final Span asOf = Dom.text("mut num", "");
    private final OfficeTable<Fact> now = table();
    private final NativeButton settled = new NativeButton(Texts.of("supervision.clock.settle"));

    SupervisionView(
            Facts facts,
            Pulse pulse,
            Accesses accesses,
            ReserveRelease reserve,
            ClockCheck clock,
            Counter counter,
            AccessTrace trace,
            OfficeFrame frame) {
        this.facts = facts;
        this.clock = clock;
        this.page = OfficePage.on(this, ROUTE, frame);
        if (counter.allows(page.person(), Action.VIEW_AUDIT)) {
            TracePanel panel = new TracePanel(accesses, counter);
            page.section("supervision.accesses").add(panel);
            traces = Optional.of(panel);
            trace.viewed(page.person().actor(), ROUTE, Optional.empty());
        } else {
            traces = Optional.empty();
        }
        Div machine = page.section("supervision.now");
        machine.add(asOf, now, Dom.div("acts", release(reserve), settle()));
        OfficeTable<Fact> start = table();
        start.show(facts.start());
        page.section("supervision.start").add(start);
        draw();
        LiveDrawing.of(this, pulse::subscribe, this::draw);
    }

    /** Offered only while the clock's alarm stands. */
    private Component settle() {
        settled.setClassName("btn");
        settled.addClickListener(_ -> {
            page.say(clock.settle(page.person()));
            draw();
        });
        return settled;
    }

    private Component release(ReserveRelease reserve) {
        return new AskTwice(
                "supervision.reserve.release",
                "supervision.reserve.release-sure",
                Texts.of("supervision.fact.reserve"),
                () -> {
                    page.say(reserve.release(page.person()));
                    draw();
                });
    }

    private static OfficeTable<Fact> table() {
        OfficeTable<Fact> table = new OfficeTable<>(
                List.of("supervision.what", "supervision.value", "supervision.weight", "supervision.advice"),
                Fact::id,
                fact -> List.of(
                        Dom.bold(fact.name()),
                        Dom.text("num", fact.value()),
                        Dom.text("st " + fact.weight().css(), Texts.of("supervision.weight." + fact.weight())),
                        Dom.text("sec", fact.advice())));
        table.setClassName("facts");
        return table;
    }

    private void draw() {
        now.show(facts.now());
        settled.setVisible(clock.isWanted());
        asOf.setText(Texts.of("supervision.as-of", "time", facts.asOf()));
        traces.ifPresent(TracePanel::draw);
    }
}
