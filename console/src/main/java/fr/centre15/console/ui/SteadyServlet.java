package fr.centre15.console.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.SpringVaadinServletService;
import fr.centre15.console.engine.ClockWatch;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Serves the screens, and closes none of them because somebody moved the wall clock, by which Vaadin counts. */
final class SteadyServlet extends SpringServlet {

    private final transient ApplicationContext context;
    private final transient ClockWatch watch;

    SteadyServlet(ApplicationContext context, boolean rootMapping, ClockWatch watch) {
        super(context, rootMapping);
        this.context = context;
        this.watch = watch;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        Service service = new Service(this, configuration, context, watch);
        service.init();
        return service;
    }

    /** Vaadin's, but for what it thinks of a page after a jump of the clock. */
    static final class Service extends SpringVaadinServletService {

        /** A page sends three signs of life in this time, by whatever clock. */
        private static final int SIGNS = 4;

        private final transient ClockWatch watch;

        Service(
                VaadinServlet servlet,
                DeploymentConfiguration configuration,
                ApplicationContext context,
                ClockWatch watch) {
            super(servlet, configuration, context);
            this.watch = watch;
        }

        @Override
        public boolean isUIActive(UI page) {
            return super.isUIActive(page) || !page.isClosing() && watch.hasMovedWithin(untilAllWereHeard());
        }

        private Duration untilAllWereHeard() {
            return Duration.ofSeconds(
                    (long) SIGNS * getDeploymentConfiguration().getHeartbeatInterval());
        }
    }
}
