package fr.centre15.loadtests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Three ports that were free a moment ago. */
record FreePorts(int staff, int operations, int callers) {

    /** Held open together, so that the three differ. */
    static FreePorts find() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket staff = new ServerSocket(0, 1, loopback);
                ServerSocket operations = new ServerSocket(0, 1, loopback);
                ServerSocket callers = new ServerSocket(0, 1, loopback)) {
            return new FreePorts(staff.getLocalPort(), operations.getLocalPort(), callers.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
