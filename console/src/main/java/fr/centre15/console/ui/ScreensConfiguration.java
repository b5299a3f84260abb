package fr.centre15.console.ui;

import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import fr.centre15.console.engine.ClockWatch;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our own servlet where Vaadin would put its own, registered in the same way. */
@Configuration(proxyBeanMethods = false)
class ScreensConfiguration {

    @Bean
    ServletRegistrationBean<SpringServlet> screensServlet(
            ObjectProvider<MultipartConfigElement> multipart,
            VaadinConfigurationProperties vaadin,
            ApplicationContext context,
            ClockWatch watch) {
        boolean rootMapping = RootMappedCondition.isRootMapping(vaadin.getUrlMapping());
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                multipart, vaadin, new SteadyServlet(context, rootMapping, watch));
    }
}
