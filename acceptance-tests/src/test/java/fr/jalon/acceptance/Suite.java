package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real processes, started by the real launcher on a folder and a port of their own. */
final class Suite implements AutoCloseable {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final int port;
    private final Path output;
    private final Process launcher;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Suite(Path data, int port, Path output, Process launcher) {
        this.data = data;
        this.port = port;
        this.output = output;
        this.launcher = launcher;
    }

    /** The suite, without the demonstration, that the stories share which neither stop nor kill; it ends with this JVM. */
    static Suite shared() {
        return Shared.SUITE;
    }

    private static final class Shared {
        static final Suite SUITE = start();

        private static Suite start() {
            return lasting(Suite.begin(temporaryFolder(), freePort(), "--empty"));
        }
    }

    /** A suite as a newcomer starts it, with the demonstration in it; it ends with this JVM. */
    static Suite demonstrated() {
        return Demonstrated.SUITE;
    }

    private static final class Demonstrated {
        static final Suite SUITE = lasting(Suite.begin(temporaryFolder(), freePort()));
    }

    private static Suite lasting(Suite suite) {
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        return suite.awaitReady();
    }

    /** Launches on {@code data} without waiting. */
    static Suite begin(Path data, int port, String... more) {
        try {
            var output = Files.createTempFile("launcher", ".out");
            var start =
                    Stream.concat(Stream.of("start", "--data", data.toString(), "--port", "" + port), Stream.of(more));
            var builder = new ProcessBuilder(command(start.toArray(String[]::new)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JALON_END_WITH_STDIN", "true");
            return new Suite(data, port, output, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Suite awaitReady() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> output().contains("Jalon is ready") || !launcher.isAlive());
        assertThat(output()).contains("Jalon is ready: http://localhost:" + port);
        return this;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** All the launcher has said. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What this suite answers to {@code user}. */
    Api as(String user) {
        return new Api(port, () -> tokens.computeIfAbsent(user, this::token));
    }

    /** What this suite answers to somebody with {@code token}. */
    Api with(String token) {
        return new Api(port, () -> token);
    }

    /** What {@code ./jalon} says to {@code arguments} and its exit code, on this suite. */
    String says(String... arguments) throws Exception {
        var all = Stream.concat(Stream.of(arguments), Stream.of("--port", "" + port));
        var process = new ProcessBuilder(command(all.toArray(String[]::new)))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }

    /** An access token as {@code ./jalon token} prints it. */
    String token(String user) {
        try {
            var request = new ProcessBuilder(command("token", user, "--port", "" + port))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed =
                    new String(request.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(request.waitFor()).as("exit code of the token command").isZero();
            return printed.strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Kills process {@code name} with -9. */
    void kill(String name) {
        var process = process(name).orElseThrow();
        process.destroyForcibly();
    }

    Optional<ProcessHandle> process(String name) {
        return ProcessHandle.of(record(name).get("pid").asLong());
    }

    /** The processes of this suite noted in its folder, the launcher included. */
    List<ProcessHandle> processes() {
        return names().flatMap(name -> process(name).stream()).toList();
    }

    Stream<String> names() {
        try (var files = Files.list(data.resolve("run"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port(String name) {
        return record(name).get("port").asInt();
    }

    private JsonNode record(String name) {
        return JSON.readTree(data.resolve("run").resolve(name + ".json").toFile());
    }

    /** A connection of the superuser to {@code database}, past every service. */
    Connection sql(String database) throws SQLException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port("postgres"), database);
        return DriverManager.getConnection(url, "postgres", secrets.getProperty("postgres"));
    }

    /** Asks the launcher by SIGTERM to stop, and returns its exit code. */
    int stop() {
        launcher.destroy();
        return awaitEnd();
    }

    /** Waits for the launcher to end by itself, and returns its exit code. */
    int awaitEnd() {
        try {
            assertThat(launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS))
                    .as("the launcher ends; it said: %s", output())
                    .isTrue();
            return launcher.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        stop();
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("jalon").resolve("data");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = HOME.resolve("standalone/target/standalone.jar").toString();
        var begin = Stream.of(java, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djalon.home=" + HOME);
        return Stream.concat(Stream.concat(begin, Stream.of("-jar", jar)), Stream.of(arguments))
                .toList();
    }
}
