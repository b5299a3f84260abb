package fr.centre15.loadtests.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A line to the product that can freeze as a browser does whose process is stopped: connections stay, nothing more is read
 * from them, and what the product sends fills the buffers of both ends. Its own are small. Thread-safe.
 */
public final class FreezableLine implements AutoCloseable {

    private static final int BUFFER_BYTES = 4_096;

    private final URI product;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private boolean frozen;

    /** @param product address of the staff connector */
    public FreezableLine(URI product) {
        this.product = product;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("line").start(this::accept);
    }

    /** What a browser behind this line calls the product. */
    public URI address() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    public void freeze() {
        turn(true);
    }

    /** Everything goes on where it stood; what the product closed meanwhile is found closed. */
    public void thaw() {
        turn(false);
    }

    private void turn(boolean cold) {
        lock.lock();
        try {
            frozen = cold;
            thawed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitThaw() throws InterruptedException {
        lock.lock();
        try {
            while (frozen) {
                thawed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket browser = listener.accept();
                Socket server = new Socket();
                server.setReceiveBufferSize(BUFFER_BYTES);
                server.connect(new InetSocketAddress(product.getHost(), product.getPort()));
                sockets.add(browser);
                sockets.add(server);
                Thread.ofVirtual().name("line-up").start(() -> pump(browser, server));
                Thread.ofVirtual().name("line-down").start(() -> pump(server, browser));
            } catch (IOException e) {
                // The line was closed, or the product is gone: the browser sees the same.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            awaitThaw();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitThaw();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One end closed: so does the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
        }
    }

    @Override
    public void close() {
        thaw();
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
