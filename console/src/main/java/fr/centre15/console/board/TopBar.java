package fr.centre15.console.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.samu.SamuProfile;
import fr.centre15.dispatch.staff.Role;

/** The top bar: its middle is reserved for the ringing call, so nothing moves when the telephone rings. */
final class TopBar extends Header {

    private final Span profile = Dom.text("", "");
    private final IncomingBanner incoming = new IncomingBanner();

    TopBar(Viewer viewer) {
        setClassName("top");
        Image mark = new Image("/console/mark.svg", "");
        mark.setClassName("mark");
        var place = Dom.tag("em", "", profile);
        add(Dom.div("brand", mark, Dom.text("", Texts.of("app.name")), place), incoming, tools(viewer));
    }

    private static Div tools(Viewer viewer) {
        var sound = Dom.button("ghost tb", Texts.of("sound.unarmed"), "armSound");
        sound.addClassName("sound-off");
        local(sound, "armSound");
        var mute = Dom.button("ghost tb", Texts.of("sound.armed"), "mute");
        mute.addClassName("sound-on");
        local(mute, "mute");
        var muted = Dom.button("ghost tb", Texts.of("sound.muted"), "mute");
        muted.addClassName("sound-muted");
        local(muted, "mute");
        var theme = Dom.button("ghost tb", Texts.of("theme.toggle"), "theme", "J");
        local(theme, "theme");
        var lock = Dom.button("ghost tb", Texts.of("lock.lock"), "lock");
        Div tools = Dom.div(
                "tools",
                page(
                        "/recherche",
                        Dom.text("", Texts.of("board.search")),
                        Dom.span("keys w", Dom.key("Maj"), Dom.key("F"))),
                ownPassword(viewer),
                sound,
                mute,
                muted,
                theme,
                lock,
                Dom.span("num clk"));
        if (viewer.roles().contains(Role.SUPERVISOR)) {
            tools.addComponentAsFirst(page("/supervision", Dom.text("", Texts.of("board.supervision"))));
        }
        return tools;
    }

    /** One's own name leads to what is one's own. */
    private static Anchor ownPassword(Viewer viewer) {
        Anchor own = page(
                "/mot-de-passe",
                Dom.icon("user"),
                Dom.span("w", Dom.bold(viewer.name()), Dom.text("", " " + viewer.rolesInWords())));
        String label = Texts.of("board.own-password", "name", viewer.name());
        own.setTitle(label);
        own.setAriaLabel(label);
        return own;
    }

    /** A whole page: the board's own script starts afresh when one comes back. */
    private static Anchor page(String address, Component... parts) {
        Anchor link = new Anchor(address);
        link.add(parts);
        link.setRouterIgnore(true);
        link.setClassName("btn ghost tb");
        return link;
    }

    /** Done in the browser; the server hears nothing. */
    private static void local(com.vaadin.flow.component.html.NativeButton button, String action) {
        button.getElement().removeAttribute("data-do");
        button.getElement().setAttribute("data-local", action);
    }

    void show(BoardSnapshot snapshot) {
        SamuProfile samu = snapshot.state().reference().profile();
        Dom.say(profile, samu.town().isEmpty() ? samu.name() : samu.name() + " · " + samu.town());
        incoming.show(snapshot.board().waiting(), snapshot.state());
    }
}
