package fr.centre15.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringServlet;
import fr.centre15.console.api.RunningConsole;
import fr.centre15.console.engine.ClockWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;

class SteadyServletTest extends RunningConsole {

    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final ClockWatch watch = new ClockWatch(wall::get, nanos::get, Duration.ofSeconds(30));

    @Autowired
    private ServletRegistrationBean<SpringServlet> registration;

    @Autowired
    private ApplicationContext context;

    @Test
    void shouldServeTheScreens() {
        assertThat(registration.getServlet()).isInstanceOf(SteadyServlet.class);
        assertThat(registration.getServlet().getService()).isInstanceOf(SteadyServlet.Service.class);
    }

    @Test
    void shouldCloseAPageOfWhichNothingIsHeard() {
        assertThat(service().isUIActive(heardOf(Duration.ofHours(2)))).isFalse();
        assertThat(service().isUIActive(heardOf(Duration.ofSeconds(5)))).isTrue();
    }

    @Test
    @Tag("T32a")
    void shouldKeepAPageThatOnlySeemsOldBecauseTheClockWasMoved() {
        wall.updateAndGet(now -> now.plus(Duration.ofHours(2)));

        assertThat(service().isUIActive(heardOf(Duration.ofHours(2)))).isTrue();

        nanos.addAndGet(Duration.ofHours(1).toNanos());
        wall.updateAndGet(now -> now.plus(Duration.ofHours(1)));
        assertThat(service().isUIActive(heardOf(Duration.ofHours(2)))).isFalse();
    }

    private SteadyServlet.Service service() {
        SpringServlet servlet = registration.getServlet();
        return new SteadyServlet.Service(servlet, servlet.getService().getDeploymentConfiguration(), context, watch);
    }

    private UI heardOf(Duration ago) {
        VaadinServletService service = registration.getServlet().getService();
        UI page = new UI() {
            @Override
            public VaadinSession getSession() {
                return new VaadinSession(service);
            }
        };
        page.getInternals().setLastHeartbeatTimestamp(System.currentTimeMillis() - ago.toMillis());
        return page;
    }
}
