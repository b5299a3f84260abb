package fr.centre15.console.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Predicate;

/** Over a workstation nobody is at: the ringing call stays, without identity, and every text stays where it is. */
final class LockPanel extends Div {

    private final HtmlContainer password = Dom.tag("input", "");
    private final Span wrong = Dom.text("bad", "");

    /**
     * @param name whose workstation it is
     * @param keptKey what goes on meanwhile
     * @param opens opens the lock with a password, false when it is the wrong one
     */
    LockPanel(String name, String keptKey, Predicate<String> opens) {
        setClassName("lock");
        HtmlContainer title = Dom.tag("h1", "", Dom.icon("lock"), Dom.text("", Texts.of("lock.title")));
        HtmlContainer label = Dom.tag("label", "");
        label.setText(Texts.of("lock.password", "name", name));
        label.getElement().setAttribute("for", "lock-password");
        password.setId("lock-password");
        password.getElement().setAttribute("type", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        password.getElement().setAttribute("autofocus", "");
        wrong.getElement().setAttribute("role", "alert");
        NativeButton open = new NativeButton(Texts.of("lock.unlock"));
        open.setClassName("btn pri");
        HtmlContainer form = Dom.tag(
                "form", "", title, Dom.text("sec", Texts.of(keptKey)), Dom.div("field", label, password, wrong), open);
        form.getElement()
                .addEventListener("submit", event -> {
                    String typed = event.getEventData()
                            .get("element.querySelector('input').value")
                            .asString();
                    if (!opens.test(typed)) {
                        wrong.setText(Texts.of("lock.wrong"));
                    }
                })
                .preventDefault()
                .addEventData("element.querySelector('input').value");
        add(form);
        password.getElement().executeJs("this.focus()");
    }
}
