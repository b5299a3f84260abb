package fr.centre15.console.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Stands between a client and its server, and can cut the line or swallow everything that is said on it. */
public final class TcpProxy implements AutoCloseable {

    private enum Mode {
        OPEN,
        CUT,
        SILENT
    }

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.OPEN;
    private volatile CountDownLatch silence = new CountDownLatch(0);

    public TcpProxy(InetSocketAddress target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Drops every connection and refuses new ones, as a stopped server does. */
    public void cut() {
        mode = Mode.CUT;
        sockets.forEach(TcpProxy::closed);
        sockets.clear();
    }

    /** Keeps every connection and lets nothing through, as a dead network does. */
    public void silence() {
        silence = new CountDownLatch(1);
        mode = Mode.SILENT;
    }

    /** What was swallowed stays lost: connections of the dark time are dropped, new ones work. */
    public void restore() {
        sockets.forEach(TcpProxy::closed);
        sockets.clear();
        mode = Mode.OPEN;
        silence.countDown();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (mode == Mode.CUT) {
                    client.close();
                    continue;
                }
                Socket server = new Socket();
                server.connect(target);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            } catch (IOException e) {
                // The listener was closed, or the server is gone: the client sees the same.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                silence.await();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The line was cut.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        silence.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
