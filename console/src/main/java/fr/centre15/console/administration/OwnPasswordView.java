package fr.centre15.console.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import fr.centre15.console.api.problem.ApiProblem;
import fr.centre15.console.security.OwnPassword;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;

/** One's own password. */
@Route(OwnPasswordView.ROUTE)
@PageTitle("Mot de passe")
@PermitAll
class OwnPasswordView extends Main {

    static final String ROUTE = "mot-de-passe";

    private final transient OwnPassword passwords;
    private final transient StaffPrincipal person;
    private final transient OfficePage page;
    private final Div form;

    OwnPasswordView(OwnPassword passwords, OfficeFrame frame) {
        this.passwords = passwords;
        this.page = OfficePage.on(this, ROUTE, frame);
        this.person = page.person();
        this.form = page.section("password.title");
        form.addClassName("narrow");
        offer();
    }

    private void offer() {
        form.removeAll();
        form.add(
                Dom.text("sec", Texts.of("password.rule")),
                new OfficeForm("password.change", this::change)
                        .with("present", "password.present", password("current-password"))
                        .with("next", "password.next", password("new-password"))
                        .with("again", "password.again", password("new-password"))
                        .focused());
    }

    private static String[] password(String completion) {
        return new String[] {"type", "password", "autocomplete", completion, "required", "", "maxlength", "200"};
    }

    private void change(Map<String, String> typed) {
        String next = typed.getOrDefault("next", "");
        if (!next.equals(typed.getOrDefault("again", ""))) {
            page.say(new Answer.Refused(Texts.of("password.differs")));
            return;
        }
        try {
            passwords.change(person, source(), typed.getOrDefault("present", ""), next);
            page.say(new Answer.Done(Texts.of("password.changed")));
            offer();
        } catch (ApiProblem refused) {
            page.say(new Answer.Refused(String.valueOf(refused.body().get("detail"))));
        }
    }

    /** Where the request came from: wrong guesses are slowed down by account and place, as at the login. */
    private static String source() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("");
    }
}
