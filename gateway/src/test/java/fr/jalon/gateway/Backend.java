package fr.jalon.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service that answers what it was asked, line by line; {@code …/slow} answers when the test says so. */
final class Backend {

    final CountDownLatch slow = new CountDownLatch(1);
    private final HttpServer server;

    Backend() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/slow")) {
            await();
        }
        long length = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        var text = new StringBuilder(
                "%s %s\nbody %d\n".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), length));
        exchange.getRequestHeaders()
                .forEach((name, values) -> text.append(name.toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(values.getFirst())
                        .append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.getResponseHeaders().set("Set-Cookie", "JALON=stolen");
        exchange.getResponseHeaders().set("X-Correlation-Id", "of the service");
        exchange.sendResponseHeaders(201, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            slow.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
