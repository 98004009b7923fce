package fr.jalon.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would. */
record RawConnection(int port) {

    private static final int PATIENCE_MILLISECONDS = 5000;

    String get(String path) {
        String token = fr.jalon.platform.test.TestIdentityProvider.bearer("ada");
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                + "\r\nConnection: close\r\n\r\n");
    }

    String send(String bytes) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
