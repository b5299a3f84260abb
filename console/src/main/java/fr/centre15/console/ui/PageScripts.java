package fr.centre15.console.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Puts the board's own script, a plain module, into each page. */
@Component
class PageScripts implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            response.getDocument().getElementsByTag("html").attr("lang", "fr");
            response.getDocument()
                    .head()
                    .appendElement("script")
                    .attr("type", "module")
                    .attr("src", "/console/index.js");
        });
    }
}
