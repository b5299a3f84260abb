package fr.centre15.console.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.centre15.console.engine.InstanceProperties;
import java.util.List;

/** The door for persons: a plain form, so that it works with everything else down. */
@Route("login")
@PageTitle("Connexion")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver {

    private final Div said = Dom.div("band banner warn");

    LoginView(InstanceProperties instance) {
        setClassName("login");
        HtmlContainer title = Dom.tag("h1", "");
        title.setText(Texts.of("app.title"));
        said.getElement().setAttribute("role", "alert");
        said.setVisible(false);
        NativeButton enter = new NativeButton(Texts.of("login.enter"));
        enter.setClassName("btn pri");
        HtmlContainer form = Dom.tag(
                "form",
                "",
                title,
                said,
                field("username", "text", "login.name", "username"),
                field("password", "password", "login.password", "current-password"),
                enter);
        form.getElement().setAttribute("method", "post");
        form.getElement().setAttribute("action", "login");
        if (instance.isExercise()) {
            add(Dom.div("banner exo", Dom.text("", Texts.of("exercise"))));
        }
        add(form);
    }

    private static Div field(String name, String type, String label, String autocomplete) {
        HtmlContainer caption = Dom.tag("label", "");
        caption.setText(Texts.of(label));
        caption.getElement().setAttribute("for", name);
        HtmlContainer input = Dom.tag("input", "");
        input.setId(name);
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("type", type);
        input.getElement().setAttribute("autocomplete", autocomplete);
        input.getElement().setAttribute("required", "");
        if (name.equals("username")) {
            input.getElement().setAttribute("autofocus", "");
            input.getElement().executeJs("this.focus()");
        }
        return Dom.div("field", caption, input);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters();
        if (asked.containsKey("attente")) {
            String seconds = asked.getOrDefault("attente", List.of("")).getFirst();
            say(Texts.of("login.wait", "seconds", seconds.matches("\\d{1,6}") ? seconds : "…"));
        } else if (asked.containsKey("error")) {
            say(Texts.of("login.wrong"));
        }
    }

    private void say(String sentence) {
        said.setText(sentence);
        said.setVisible(true);
    }
}
