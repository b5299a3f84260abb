package fr.centre15.console.administration;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who may come in: persons with their roles, gateways with their keys. */
@Route(AdministrationView.ROUTE)
@PageTitle("Administration")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Main {

    static final String ROUTE = "administration";

    AdministrationView(AccountDesk accounts, DeviceDesk devices, OfficeFrame frame) {
        OfficePage page = OfficePage.on(this, ROUTE, frame);
        page.section("admin.accounts").add(new AccountsPanel(accounts, page.person(), page::say));
        page.section("admin.devices").add(new DevicesPanel(devices, page.person(), page::say));
    }
}
