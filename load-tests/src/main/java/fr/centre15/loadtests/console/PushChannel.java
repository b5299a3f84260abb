package fr.centre15.loadtests.console;

import fr.centre15.loadtests.uidl.LengthPrefixed;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The socket on which the server pushes. Calls back on threads of the HTTP client. */
final class PushChannel implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 30;

    private final LengthPrefixed frames = new LengthPrefixed();
    private final Consumer<String> onMessage;
    private final Runnable onLoss;
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private boolean greeted;

    private PushChannel(Consumer<String> onMessage, Runnable onLoss) {
        this.onMessage = onMessage;
        this.onLoss = onLoss;
    }

    /**
     * @param lastSeen number of the last message in order, so that the server repeats what was lost
     * @param onMessage told each message but the handshake
     * @param onLoss told once, when the socket ends
     */
    static PushChannel open(
            BrowserSession browser, PageKeys keys, int lastSeen, Consumer<String> onMessage, Runnable onLoss) {
        PushChannel channel = new PushChannel(onMessage, onLoss);
        URI http = browser.address();
        URI target = URI.create("ws" + http.toString().substring("http".length()) + "/VAADIN/push?v-r=push&v-uiId="
                + keys.ui() + "&v-pushId=" + keys.push()
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=" + lastSeen);
        browser.http()
                .newWebSocketBuilder()
                .header("Cookie", browser.cookies())
                .header("Origin", http.toString())
                .buildAsync(target, channel)
                .whenComplete(channel::opened);
        return channel;
    }

    private void opened(@Nullable WebSocket open, @Nullable Throwable failure) {
        if (open != null) {
            socket.complete(open);
        } else {
            socket.completeExceptionally(
                    new ConsoleUnreachable("the push channel does not open", failure == null ? new Error() : failure));
            onLoss.run();
        }
    }

    void awaitOpen() {
        socket.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** It was open once, however it ended. */
    boolean wasOpen() {
        return socket.isDone() && !socket.isCompletedExceptionally();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        for (String message : frames.take(data)) {
            if (!greeted) {
                greeted = true;
            } else if (message.startsWith("{")) {
                onMessage.accept(message);
            }
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        onLoss.run();
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        onLoss.run();
    }

    /** Ends the connection without a word, as a pulled cable does. */
    void abort() {
        socket.thenAccept(WebSocket::abort);
    }
}
