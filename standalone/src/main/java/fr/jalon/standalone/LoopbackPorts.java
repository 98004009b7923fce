package fr.jalon.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Free ports at the loopback address, each given once.
 *
 * <p>They lie below the range from which systems take the ports of outgoing connections, so that none is lost to one
 * between being chosen and being used.
 */
final class LoopbackPorts {

    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    private final Set<Integer> given = new HashSet<>();
    private final Random random = new Random();

    int next() {
        while (true) {
            int port = FIRST + random.nextInt(COUNT);
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
