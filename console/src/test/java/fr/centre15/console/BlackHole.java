package fr.centre15.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A peer on loopback that is there and never answers. The one fixture for "unreachable": no test aims outside the
 * machine.
 */
public final class BlackHole implements AutoCloseable {

    private static final int PROBE_MILLIS = 300;
    private static final int MOST_PENDING = 16;

    private final ServerSocket listener;
    private final List<Socket> held = new ArrayList<>();

    private BlackHole(int backlog) throws IOException {
        listener = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    }

    /** The next connect hangs until its own time-out: nobody accepts, and the queue of pending connections is full. */
    public static BlackHole swallowingConnects() {
        try {
            BlackHole hole = new BlackHole(1);
            hole.fill();
            return hole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects at once (the kernel completes it), takes what is sent and never says a word. */
    public static BlackHole acceptingAndSilent() {
        try {
            return new BlackHole(50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kernel lets one more in than the backlog says, so connections are added until one hangs. */
    private void fill() throws IOException {
        for (int i = 0; i < MOST_PENDING; i++) {
            Socket pending = new Socket();
            try {
                pending.connect(address(), PROBE_MILLIS);
                held.add(pending);
            } catch (SocketTimeoutException full) {
                pending.close();
                return;
            }
        }
        throw new IllegalStateException("the backlog never filled up");
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            for (Socket socket : held) {
                socket.close();
            }
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
