package fr.centre15.console.administration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.centre15.console.security.AccessPolicy;
import fr.centre15.console.security.Action;
import fr.centre15.console.security.StaffPrincipal;
import org.springframework.stereotype.Component;

/** Who has no board goes where their work is, instead of being turned away at the first page after the login. */
@Component
class Landing implements VaadinServiceInitListener {

    private final AuthenticationContext authentication;

    Landing(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(event -> prepare(event.getUI()));
    }

    private void prepare(UI ui) {
        ui.addBeforeEnterListener(new FirstPage());
    }

    /** Asked before the check of rights, which would refuse the board. */
    @ListenerPriority(Integer.MAX_VALUE)
    private final class FirstPage implements BeforeEnterListener {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getLocation().getPath().isEmpty()) {
                authentication
                        .getAuthenticatedUser(StaffPrincipal.class)
                        .filter(person -> !AccessPolicy.may(person.subject(), Action.VIEW_BOARD))
                        .ifPresent(person -> event.forwardTo(placeOf(person)));
            }
        }
    }

    private static String placeOf(StaffPrincipal person) {
        return AccessPolicy.may(person.subject(), Action.MANAGE_ACCOUNTS)
                ? AdministrationView.ROUTE
                : OwnPasswordView.ROUTE;
    }
}
