package fr.centre15.console.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fr.centre15.console.administration.AccountDesk.Wanted;
import fr.centre15.console.security.StaffPrincipal;
import fr.centre15.console.ui.Dom;
import fr.centre15.console.ui.Texts;
import fr.centre15.dispatch.staff.Account;
import fr.centre15.dispatch.staff.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every account, with what can be done to it, under the form that opens or changes one. */
final class AccountsPanel extends Div {

    private final transient AccountDesk desk;
    private final transient StaffPrincipal who;
    private final transient Consumer<Answer> said;
    private final Div form = Dom.div("");
    private final OfficeTable<Account> table = new OfficeTable<>(
            List.of("admin.account.name", "admin.account.login", "admin.account.roles", "admin.account.scope", ""),
            Account::id,
            this::cells);

    AccountsPanel(AccountDesk desk, StaffPrincipal who, Consumer<Answer> said) {
        this.desk = desk;
        this.who = who;
        this.said = said;
        add(form, table);
        offerNew();
        table.show(desk.accounts());
    }

    private List<Component> cells(Account account) {
        String roles = String.join(
                ", ", account.roles().stream().map(AccountsPanel::titleOf).toList());
        HtmlContainer name = Dom.bold(account.name());
        Component state = account.active()
                ? Dom.text("sec", roles)
                : Dom.span("", Dom.text("st", Texts.of("admin.account.is-closed")), Dom.text("mut", " " + roles));
        return List.of(
                name,
                Dom.text("num", account.login()),
                state,
                Dom.text("sec", account.scope().isEmpty() ? Texts.of("admin.account.everywhere") : account.scope()),
                acts(account));
    }

    private Component acts(Account account) {
        String what = account.name();
        List<Component> acts = new ArrayList<>();
        NativeButton change = new NativeButton(Texts.of("admin.account.change"));
        change.setClassName("btn");
        change.getElement().setAttribute("aria-label", Texts.of("admin.account.change") + " : " + what);
        change.addClickListener(_ -> offerChange(account));
        acts.add(change);
        acts.add(new AskTwice(
                account.active() ? "admin.account.renew" : "admin.account.reopen",
                "admin.account.renew-sure",
                what,
                () -> tell(desk.renewPassword(who, account.id()))));
        if (account.active()) {
            acts.add(new AskTwice(
                    "admin.account.close",
                    "admin.account.close-sure",
                    what,
                    () -> tell(desk.close(who, account.id()))));
        }
        return Dom.div("row end", acts.toArray(Component[]::new));
    }

    private void offerNew() {
        form.removeAll();
        form.add(boxes(
                new OfficeForm("admin.account.open", typed -> opened(desk.open(who, wanted(typed))))
                        .with(
                                "login",
                                "admin.account.login",
                                "maxlength",
                                "40",
                                "autocomplete",
                                "off",
                                "spellcheck",
                                "false")
                        .with("name", "admin.account.name", "maxlength", "80", "autocomplete", "off")
                        .with("scope", "admin.account.scope", "maxlength", "80", "autocomplete", "off"),
                List.of()));
    }

    private void offerChange(Account account) {
        form.removeAll();
        OfficeForm change = new OfficeForm(
                        "admin.account.keep", typed -> opened(desk.change(who, account.id(), wanted(typed))))
                .with("login", "admin.account.login", "value", account.login(), "readonly", "")
                .with("name", "admin.account.name", "value", account.name(), "maxlength", "80")
                .with("scope", "admin.account.scope", "value", account.scope(), "maxlength", "80");
        form.add(boxes(change, account.roles().stream().map(Role::name).toList())
                .withButton("office.leave-it", this::offerNew)
                .focused());
    }

    private static OfficeForm boxes(OfficeForm form, List<String> ticked) {
        List<Map.Entry<String, String>> options = Arrays.stream(Role.values())
                .map(role -> Map.entry(role.name(), titleOf(role)))
                .toList();
        return form.withBoxes("roles", "admin.account.roles", options, ticked);
    }

    private static Wanted wanted(Map<String, String> typed) {
        List<Role> roles = Arrays.stream(typed.getOrDefault("roles", "").split(" "))
                .flatMap(name ->
                        Arrays.stream(Role.values()).filter(role -> role.name().equals(name)))
                .toList();
        return new Wanted(
                typed.getOrDefault("login", ""),
                typed.getOrDefault("name", ""),
                roles,
                typed.getOrDefault("scope", ""));
    }

    private void opened(Answer answer) {
        if (!answer.isRefused()) {
            offerNew();
        }
        tell(answer);
    }

    private void tell(Answer answer) {
        said.accept(answer);
        table.show(desk.accounts());
    }

    private static String titleOf(Role role) {
        return Texts.of("role." + role);
    }
}
