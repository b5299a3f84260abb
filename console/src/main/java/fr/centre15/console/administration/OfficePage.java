package fr.centre15.console.administration;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.centre15.console.security.AccessPolicy;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.LockCover;
import fr.centre15.console.ui.Texts;

/**
 * The frame of the pages beside the board: the exercise band, where one can go, the way out, what came of an act, and the
 * lock of a workstation nobody is at.
 */
final class OfficePage {

    private final StaffPrincipal person;
    private final Div said = Dom.div("said");

    /** Everything but the frame: not even sent to the browser while the workstation is locked. */
    private final Div held = Dom.div("held", said);

    private OfficePage(StaffPrincipal person) {
        this.person = person;
    }

    /** Dresses an empty view. @param route the view's own */
    static OfficePage on(Main root, String route, OfficeFrame frame) {
        StaffPrincipal person = frame.authentication()
                .getAuthenticatedUser(StaffPrincipal.class)
                .orElseThrow();
        OfficePage page = new OfficePage(person);
        root.setClassName("ui office");
        if (frame.instance().isExercise()) {
            root.add(Dom.div("banner exo", Dom.text("", Texts.of("exercise"))));
        }
        HtmlContainer title = Dom.tag("h1", "vh1");
        title.setText(Texts.of("office." + route));
        root.add(title);
        page.said.getElement().setAttribute("role", "status");
        page.said.getElement().setAttribute("aria-live", "polite");
        root.add(page.bar(route, frame.authentication()), page.held);
        LockCover.over(root, person, frame.lock(), locked -> page.held.setVisible(!locked));
        return page;
    }

    StaffPrincipal person() {
        return person;
    }

    private Header bar(String route, AuthenticationContext authentication) {
        Header bar = new Header();
        bar.setClassName("bar");
        Image mark = new Image("/console/mark.svg", "");
        HtmlContainer links = Dom.tag("nav", "");
        links.getElement().setAttribute("aria-label", Texts.of("office.pages"));
        addLink(links, route, "", "office.board", Action.VIEW_BOARD);
        addLink(links, route, SearchView.ROUTE, "office.recherche", Action.SEARCH_FILES);
        addLink(links, route, AdministrationView.ROUTE, "office.administration", Action.MANAGE_ACCOUNTS);
        addLink(links, route, SupervisionView.ROUTE, "office.supervision", Action.VIEW_TECHNICAL);
        links.add(link(route, OwnPasswordView.ROUTE, "office.mot-de-passe"));
        NativeButton theme = new NativeButton(Texts.of("theme.toggle"));
        theme.setClassName("btn");
        theme.getElement().setAttribute("data-local", "theme");
        NativeButton leave = new NativeButton(Texts.of("office.leave"));
        leave.setClassName("btn");
        leave.addClickListener(_ -> authentication.logout());
        bar.add(mark, links, Dom.span("grow"), Dom.bold(person.displayName()), theme, leave);
        return bar;
    }

    private void addLink(HtmlContainer links, String here, String route, String key, Action right) {
        if (AccessPolicy.may(person.subject(), right)) {
            links.add(link(here, route, key));
        }
    }

    /** A whole page each time: the board's own script must start afresh. */
    private static Anchor link(String here, String route, String key) {
        Anchor link = new Anchor("/" + route, Texts.of(key));
        link.setRouterIgnore(true);
        if (here.equals(route)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /** Says what came of an act; a secret stays until the person has noted it. */
    void say(Answer answer) {
        said.removeAll();
        Div line = Dom.div("band " + (answer.isRefused() ? "bad" : "ok"), Dom.text("", answer.sentence()));
        if (answer.isRefused()) {
            line.getElement().setAttribute("role", "alert");
        }
        said.add(line);
        if (answer instanceof Answer.Handed handed) {
            said.add(secret(handed.secret()));
        }
    }

    private Div secret(String secret) {
        HtmlContainer shown = Dom.tag("output", "num");
        shown.setText(secret);
        NativeButton noted = new NativeButton(Texts.of("office.secret.noted"));
        noted.setClassName("btn pri");
        noted.addClickListener(_ -> said.removeAll());
        Div box = Dom.div("secret", Dom.text("", Texts.of("office.secret")), shown, noted);
        noted.getElement().executeJs("this.focus()");
        return box;
    }

    /** A titled part of the page. */
    Div section(String titleKey) {
        HtmlContainer title = Dom.tag("h2", "ph");
        title.setText(Texts.of(titleKey));
        HtmlContainer section = Dom.tag("section", "panel", title);
        Div body = Dom.div("body");
        section.add(body);
        section.getElement().setAttribute("aria-label", Texts.of(titleKey));
        held.add(section);
        return body;
    }
}
