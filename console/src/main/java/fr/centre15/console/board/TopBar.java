package fr.centre15.console.board;

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
        var name = Dom.bold(viewer.name());
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
                Dom.span("tb w", Dom.icon("user"), name, Dom.text("", " " + viewer.rolesInWords())),
                sound,
                mute,
                muted,
                theme,
                lock,
                Dom.span("num clk"));
        if (viewer.roles().contains(Role.SUPERVISOR)) {
            Anchor supervision = new Anchor("/supervision", Texts.of("board.supervision"));
            supervision.setRouterIgnore(true);
            supervision.setClassName("btn ghost tb");
            tools.addComponentAsFirst(supervision);
        }
        return tools;
    }

    /** Done in the browser; the server hears nothing. */
    private static void local(com.vaadin.flow.component.html.NativeButton button, String action) {
        button.getElement().removeAttribute("data-do");
        button.getElement().setAttribute("data-local", action);
    }

    void show(BoardSnapshot snapshot) {
        SamuProfile samu = snapshot.state().reference().profile();
        Dom.say(profile, samu.town().isEmpty() ? samu.name() : samu.name() + " · " + samu.town());
        incoming.show(snapshot.board().waiting());
    }
}
