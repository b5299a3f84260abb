package fr.centre15.console.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import java.util.Optional;

/**
 * Bounds what is drawn for a browser that cannot be reached. Every drawing nobody fetches is kept in memory until the page is
 * given up, a quarter of an hour later: so one is made, which is pushed as soon as the browser is back, and no more until
 * then. Used under the lock of the page's session.
 */
final class OwedDrawing {

    private boolean owed;

    /** Whether the page is to be drawn now; always so for a page to which nothing is pushed. */
    boolean isDue(UI ui) {
        boolean connected = Optional.ofNullable(ui.getInternals().getPushConnection())
                .map(PushConnection::isConnected)
                .orElse(true);
        boolean due = connected || !owed;
        owed = !connected;
        return due;
    }
}
