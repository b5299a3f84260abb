package fr.centre15.console.ui;

import com.vaadin.flow.spring.SpringServlet;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long one message to a browser may take. A browser that is frozen leaves its connection open and reads nothing: what is
 * pushed to it waits in memory and holds one thread until this time is over, then its connection is closed. It comes back by
 * itself, and is sent the board as it is then. Nobody else waits for it.
 */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    private static final String WRITE_TIMEOUT_MILLIS = "org.atmosphere.websocket.writeTimeout";

    /** Before the servlet is registered, since the push channel is set up together with it. */
    @Bean
    static BeanPostProcessor pushLongest(@Value("${samu.board.push-longest:10s}") Duration longest) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> registration
                        && registration.getServlet() instanceof SpringServlet) {
                    registration.addInitParameter(WRITE_TIMEOUT_MILLIS, Long.toString(longest.toMillis()));
                }
                return bean;
            }
        };
    }
}
