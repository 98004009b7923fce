package fr.jalon.gateway;

import fr.jalon.embedded.SharedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway between a browser and real parts: identity provider, database, a service. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"jalon.gateway.connect-timeout=1s", "jalon.gateway.read-timeout=2s"})
abstract class DoorTest {

    static final int PORT = freePort();
    static final String ISSUER = "http://localhost:" + PORT + "/demo-idp";
    static final Backend BACKEND = new Backend();
    static final DemoIdpProcess IDP = DemoIdpProcess.start(freePort(), ISSUER);
    static final String DATABASE = SharedServers.freshDatabase();
    private static final String IDP_URI = "http://127.0.0.1:" + IDP.port();

    final Browser browser = new Browser(PORT);

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) throws SQLException {
        var postgres = SharedServers.postgres();
        String owner = DATABASE + "_owner";
        postgres.execute("postgres", "create role \"" + owner + "\" login");
        postgres.execute("postgres", "create role \"" + DATABASE + "_app\" login");
        postgres.execute(DATABASE, "grant create on schema public to \"" + owner + "\"");
        registry.add("server.port", () -> PORT);
        registry.add("spring.datasource.url", () -> postgres.jdbcUrl(DATABASE, DATABASE + "_app"));
        registry.add("spring.datasource.username", () -> DATABASE + "_app");
        registry.add("spring.flyway.url", () -> postgres.jdbcUrl(DATABASE, owner));
        registry.add("spring.flyway.user", () -> owner);
        registry.add("jalon.security.issuer", () -> ISSUER);
        registry.add("jalon.security.jwk-set-uri", () -> IDP_URI + "/demo-idp/oauth2/jwks");
        registry.add("jalon.idp.uri", () -> IDP_URI);
        registry.add("jalon.declaration.uri", BACKEND::uri);
        registry.add("jalon.audit.uri", BACKEND::uri);
        registry.add("jalon.scoring.uri", () -> "http://127.0.0.1:" + freePort());
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
