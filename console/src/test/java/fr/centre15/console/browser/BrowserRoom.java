package fr.centre15.console.browser;

import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the browser tests one console and one Chromium for the whole run, on an empty board each time. */
final class BrowserRoom implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(BrowserRoom.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BrowserConsole.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean mustRun = "true".equals(System.getenv("CI"));
        Assumptions.assumeTrue(
                mustRun || Files.isExecutable(BrowserConsole.CHROMIUM),
                "no Chromium: apt-get install chromium, or name it in SAMU_CHROMIUM");
        return console(context);
    }

    private static BrowserConsole console(ExtensionContext context) {
        return context.getRoot()
                .getStore(PLACE)
                .computeIfAbsent(BrowserConsole.class, _ -> console(), BrowserConsole.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        console(context).tidy();
    }

    /** Pictures for people show the map too. */
    private static BrowserConsole console() {
        return System.getProperty("samu.screens") == null ? BrowserConsole.start() : BrowserConsole.startWithMap();
    }
}
