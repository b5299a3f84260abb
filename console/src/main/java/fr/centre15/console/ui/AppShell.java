package fr.centre15.console.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;

/** The page around every view: manual push, so that one window of changes is one message. */
@Push(PushMode.MANUAL)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Texts.of("app.title"));
        settings.addLink("stylesheet", "/console/console.css");
        settings.addLink("icon", "/console/mark.svg");
    }
}
