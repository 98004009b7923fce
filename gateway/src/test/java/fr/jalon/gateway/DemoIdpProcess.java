package fr.jalon.gateway;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The real identity provider of the demo, as a process of its own that ends with this one. */
record DemoIdpProcess(Process process, int port) {

    private static final Path TARGET = Path.of("../demo-idp/target");

    static DemoIdpProcess start(int port, String issuer) {
        try {
            String classPath = TARGET.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(TARGET.resolve("runtime-classpath.txt"));
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath,
                            "fr.jalon.demoidp.DemoIdpApplication",
                            "--server.port=" + port,
                            "--jalon.end-with-stdin=true",
                            "--jalon.demo-idp.token-lifetime=70s",
                            "--jalon.demo-idp.issuer=" + issuer))
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/demo-idp.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new DemoIdpProcess(process, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> status("/demo-idp/actuator/health") == 200);
    }

    private int status(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
