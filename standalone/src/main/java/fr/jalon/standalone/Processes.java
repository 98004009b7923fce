package fr.jalon.standalone;

import fr.jalon.standalone.Children.Start;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line and the environment of each process, and how to tell that it is ready. */
final class Processes {

    static final String READINESS = "/actuator/health/readiness";
    static final String DISCOVERY = "/demo-idp/.well-known/openid-configuration";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String AUDIENCE = "jalon-api";
    private static final int OK = 200;
    private static final int PROBE_SECONDS = 5;

    private final Path home;
    private final DataFolder folder;
    private final int gatewayPort;
    private final Ports ports = Ports.free();

    Processes(Path home, DataFolder folder, int gatewayPort) {
        this.home = home;
        this.folder = folder;
        this.gatewayPort = gatewayPort;
    }

    private record Ports(int postgres, int broker, int identityProvider, int declaration, int scoring, int audit) {

        static Ports free() {
            var free = new LoopbackPorts();
            return new Ports(free.next(), free.next(), free.next(), free.next(), free.next(), free.next());
        }
    }

    void refuseMissingJars() {
        for (String module :
                List.of("declaration-service", "scoring-service", "audit-service", "gateway", "demo-idp")) {
            if (!Files.exists(jar(module))) {
                throw new CannotStart("%s is missing; build it with: mvn -DskipTests package".formatted(jar(module)));
            }
        }
    }

    Start keeper() {
        return new Start(
                Launcher.KEEPER, ports.postgres(), own(PostgresKeeper.class, "-Xmx32m", ports.postgres()), Map.of());
    }

    Start broker() {
        return new Start(Launcher.BROKER, ports.broker(), own(BrokerMain.class, "-Xmx192m", ports.broker()), Map.of());
    }

    Start identityProvider() {
        var environment = common(ports.identityProvider());
        environment.put("JALON_DEMO_IDP_KEY_FILE", folder.identityKey().toString());
        environment.put("JALON_CLIENT_SECRET", secrets().gatewayClient());
        return service("demo-idp", "demo-idp", ports.identityProvider(), "-Xmx96m", environment);
    }

    /** The services on top of database and broker, the door last. */
    List<Start> services() {
        var declaration = withDatabase("jalon_declaration", ports.declaration());
        declaration.put("JALON_SEED_DIRECTORY", home.resolve("contracts").toString());
        var scoring = withDatabase("jalon_scoring", ports.scoring());
        var audit = withDatabase("jalon_audit", ports.audit());
        audit.put("JALON_AUDIT_KEY_FILE", folder.auditKey().toString());
        var gateway = withDatabase("jalon_gateway", gatewayPort);
        gateway.put("JALON_CLIENT_SECRET", secrets().gatewayClient());
        gateway.put("JALON_IDP_URI", http(ports.identityProvider()));
        return List.of(
                service("declaration", "declaration-service", ports.declaration(), "-Xmx256m", declaration),
                service("scoring", "scoring-service", ports.scoring(), "-Xmx256m", scoring),
                service("audit", "audit-service", ports.audit(), "-Xmx192m", audit),
                service("gateway", "gateway", gatewayPort, "-Xmx192m", gateway));
    }

    /** Whether the process at {@code record} answers {@code path} with 200. */
    boolean answers(ProcessRecord record, String path) {
        return Probe.status(URI.create(http(record.port()) + path)) == OK;
    }

    /** Whether the last database that the keeper makes lets its owner in. */
    boolean databaseAnswers() {
        String database = Secrets.DATABASES.getLast();
        String url = "%s?loginTimeout=%d".formatted(jdbc(database), PROBE_SECONDS);
        try (var connection =
                DriverManager.getConnection(url, database, secrets().password(database))) {
            return connection.isValid(PROBE_SECONDS);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Map<String, String> withDatabase(String database, int port) {
        var environment = common(port);
        environment.put("SPRING_DATASOURCE_URL", jdbc(database));
        environment.put("SPRING_DATASOURCE_USERNAME", database);
        environment.put("SPRING_DATASOURCE_PASSWORD", secrets().password(database));
        environment.put("SPRING_FLYWAY_URL", jdbc(database));
        environment.put("SPRING_FLYWAY_USER", Secrets.ownerOf(database));
        environment.put("SPRING_FLYWAY_PASSWORD", secrets().password(Secrets.ownerOf(database)));
        return environment;
    }

    private Secrets secrets() {
        return Secrets.read(folder.secrets());
    }

    private Map<String, String> common(int port) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.broker());
        environment.put("JALON_SECURITY_ISSUER", "http://localhost:%d/demo-idp".formatted(gatewayPort));
        environment.put("JALON_SECURITY_JWK_SET_URI", http(ports.identityProvider()) + "/demo-idp/oauth2/jwks");
        environment.put("JALON_SECURITY_AUDIENCE", AUDIENCE);
        environment.put("JALON_INSTALLATION", secrets().installation());
        environment.put("JALON_END_WITH_STDIN", "true");
        environment.put("JALON_DECLARATION_URI", http(ports.declaration()));
        environment.put("JALON_SCORING_URI", http(ports.scoring()));
        environment.put("JALON_AUDIT_URI", http(ports.audit()));
        return environment;
    }

    private Start service(String name, String module, int port, String heap, Map<String, String> environment) {
        var command = java(heap);
        command.addAll(List.of("-jar", jar(module).toString()));
        return new Start(name, port, command, environment);
    }

    /** A process whose code is in this module. */
    private List<String> own(Class<?> main, String heap, int port) {
        var command = java(heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(folder.root().toString(), Integer.toString(port)));
        return command;
    }

    private static List<String> java(String heap) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(heap);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        return command;
    }

    private Path jar(String module) {
        return home.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT.jar");
    }

    private String jdbc(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, ports.postgres(), database);
    }

    private static String http(int port) {
        return "http://%s:%d".formatted(LOOPBACK, port);
    }
}
