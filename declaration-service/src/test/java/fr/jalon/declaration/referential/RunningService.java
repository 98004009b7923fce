package fr.jalon.declaration.referential;

import fr.jalon.declaration.DeclarationApplication;
import fr.jalon.embedded.SharedServers;
import fr.jalon.platform.test.TestIdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real service on the real database and broker, asked over HTTP. */
final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ADMIN = TestIdentityProvider.bearer("admin", "admin@national");

    private final ConfigurableApplicationContext context;
    private final String address;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Creates an empty database with the roles of the service. */
    static String database() throws SQLException {
        String name = SharedServers.freshDatabase();
        for (String role : new String[] {"jalon_declaration_owner", "jalon_declaration"}) {
            SharedServers.postgres()
                    .execute(
                            "postgres",
                            "do $$ begin create role " + role
                                    + " login; exception when duplicate_object then null; end $$");
        }
        SharedServers.postgres().execute("postgres", "alter database " + name + " owner to jalon_declaration_owner");
        SharedServers.postgres().execute(name, "alter schema public owner to jalon_declaration_owner");
        return name;
    }

    /** Starts the service on {@code database}; {@code seed} is empty for none. */
    static RunningService start(String database, String seed) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", "0");
        settings.put("spring.datasource.url", SharedServers.postgres().jdbcUrl(database, "jalon_declaration"));
        settings.put("spring.datasource.username", "jalon_declaration");
        settings.put("spring.flyway.url", SharedServers.postgres().jdbcUrl(database, "jalon_declaration_owner"));
        settings.put("spring.flyway.user", "jalon_declaration_owner");
        settings.put("spring.kafka.bootstrap-servers", SharedServers.bootstrapServers());
        settings.put("jalon.security.issuer", TestIdentityProvider.issuer());
        settings.put("jalon.security.jwk-set-uri", TestIdentityProvider.jwkSetUri());
        settings.put("jalon.security.audience", TestIdentityProvider.AUDIENCE);
        settings.put("jalon.installation", database);
        settings.put("jalon.seed.directory", seed);
        return new RunningService(new SpringApplicationBuilder(DeclarationApplication.class)
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    void ready(ReadinessState state) {
        AvailabilityChangeEvent.publish(context, state);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> get(String path) {
        return getAs(ADMIN, path);
    }

    HttpResponse<String> getAs(String authorization, String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", authorization));
    }

    HttpResponse<String> yaml(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", ADMIN)
                .header("Accept", "application/yaml"));
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    /** A command of the administrator, under a key of its own; {@code more} are names and values of headers. */
    HttpResponse<String> post(String path, String body, String... more) {
        return postAs(ADMIN, path, body, more);
    }

    HttpResponse<String> postAs(String authorization, String path, String body, String... more) {
        return command("POST", authorization, path, body, more);
    }

    HttpResponse<String> put(String path, String body, String... more) {
        return command("PUT", ADMIN, path, body, more);
    }

    private HttpResponse<String> command(
            String method, String authorization, String path, String body, String... more) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("Content-Type", "application/json");
        for (int index = 0; index < more.length; index += 2) {
            headers.put(more[index], more[index + 1]);
        }
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return send(request);
    }

    static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
