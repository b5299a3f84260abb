package fr.centre15.console.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import java.util.function.Consumer;

/** Over a workstation nobody is at: the ringing call stays, without identity, and every text stays where it is. */
final class LockPanel extends Div {

    private final HtmlContainer password = Dom.tag("input", "");
    private final Span wrong = Dom.text("bad", "");

    LockPanel(Viewer viewer, LockDesk desk, Consumer<LockPanel> unlocked) {
        setClassName("lock");
        getElement().setAttribute("role", "main");
        HtmlContainer title = Dom.tag("h1", "", Dom.icon("lock"), Dom.text("", Texts.of("lock.title")));
        HtmlContainer label = Dom.tag("label", "");
        label.setText(Texts.of("lock.password", "name", viewer.name()));
        label.getElement().setAttribute("for", "lock-password");
        password.setId("lock-password");
        password.getElement().setAttribute("type", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        password.getElement().setAttribute("autofocus", "");
        wrong.getElement().setAttribute("role", "alert");
        NativeButton open = new NativeButton(Texts.of("lock.unlock"));
        open.setClassName("btn pri");
        HtmlContainer form = Dom.tag(
                "form",
                "",
                title,
                Dom.text("sec", Texts.of("lock.kept")),
                Dom.div("field", label, password, wrong),
                open);
        form.getElement()
                .addEventListener("submit", event -> {
                    String typed = event.getEventData()
                            .get("element.querySelector('input').value")
                            .asString();
                    if (desk.opens(viewer.person(), typed)) {
                        unlocked.accept(this);
                    } else {
                        wrong.setText(Texts.of("lock.wrong"));
                    }
                })
                .preventDefault()
                .addEventData("element.querySelector('input').value");
        add(form);
        password.getElement().executeJs("this.focus()");
    }
}
