package fr.jalon.scoring.score;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for declaration-service: says of every instant that it is the position a test has set. */
final class RecordKeeper implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile long position;
    private volatile int status = 200;
    private volatile String authorization = "";

    RecordKeeper() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/api/positions", exchange -> {
            asked.incrementAndGet();
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var body = "{\"position\":%d,\"recordedAt\":\"2024-01-01T00:00:00Z\",\"head\":%d}"
                    .formatted(position, position)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(long head) {
        status = 200;
        position = head;
    }

    void fails(int with) {
        status = with;
    }

    int timesAsked() {
        return asked.get();
    }

    String authorization() {
        return authorization;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
