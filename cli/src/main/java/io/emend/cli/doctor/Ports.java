package io.emend.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Whether a server could listen for this machine's own programs. */
final class Ports {
    private Ports() {}

    static List<Finding> look() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback, 0));
            return List.of(Finding.good("ports", loopback.getHostAddress() + " can be listened to"));
        } catch (IOException e) {
            return List.of(Finding.missing(
                    "ports",
                    loopback.getHostAddress() + " cannot be listened to: " + e.getMessage(),
                    "bring up the loopback interface; no command but a server needs it"));
        }
    }
}
