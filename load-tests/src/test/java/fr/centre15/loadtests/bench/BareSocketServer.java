package fr.centre15.loadtests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least that can push to a page: serves one page, upgrades its socket, writes text frames. One virtual thread per
 * connection; {@link #push} is for one thread.
 */
final class BareSocketServer implements AutoCloseable {

    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
    private static final String PAGE = """
            <!doctype html><title>bare</title><ul></ul><script>
            new WebSocket('ws://' + location.host + '/').onmessage = message => {
              const row = document.createElement('li');
              row.dataset.row = message.data;
              row.textContent = message.data;
              const list = document.querySelector('ul');
              list.append(row);
              if (list.children.length > 60) list.firstElementChild.remove();
            };
            </script>""";

    private final ServerSocket server;
    private final List<OutputStream> sockets = new CopyOnWriteArrayList<>();

    BareSocketServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("bare-accept").start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    int sockets() {
        return sockets.size();
    }

    /** Writes one text frame to every socket. */
    void push(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        if (payload.length > 125) {
            throw new IllegalArgumentException("a short frame holds 125 bytes");
        }
        byte[] frame = new byte[payload.length + 2];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        for (OutputStream socket : sockets) {
            try {
                socket.write(frame);
                socket.flush();
            } catch (IOException gone) {
                sockets.remove(socket);
            }
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().name("bare-socket").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            Matcher key = KEY.matcher(head(in));
            if (!key.find()) {
                byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                                + page.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(page);
                return;
            }
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accepted(key.group(1)) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            sockets.add(out);
            in.transferTo(OutputStream.nullOutputStream());
            sockets.remove(out);
        } catch (IOException gone) {
            sockets.removeIf(_ -> socket.isClosed() && server.isClosed());
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                break;
            }
            next = in.read();
        }
        return head.toString();
    }

    private static String accepted(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(digest.digest((key + SALT).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
