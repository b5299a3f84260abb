package empty;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The least that Spring Boot and Vaadin can be: what the product's start is held against. */
@SpringBootApplication
public class EmptyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }

    /** One empty page. */
    @Route("login")
    public static class EmptyView extends Div {}
}
