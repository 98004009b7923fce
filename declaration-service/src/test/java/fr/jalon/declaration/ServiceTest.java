package fr.jalon.declaration;

import fr.jalon.embedded.SharedServers;
import fr.jalon.platform.test.TestIdentityProvider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a database of its own and the shared broker, seeded; one for all test classes that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceTest.Surroundings.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public @interface ServiceTest {

    /** Gives the service a database with an owner and a least-privileged role, a broker and an issuer. */
    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var properties = new MapPropertySource("surroundings", surroundings());
            context.getEnvironment().getPropertySources().addFirst(properties);
        }

        private static Map<String, Object> surroundings() {
            var database = SharedServers.freshDatabase();
            var owner = database + "_owner";
            var user = database + "_app";
            try {
                SharedServers.postgres()
                        .execute(
                                "postgres",
                                "create role " + owner + " login",
                                "create role " + user + " login",
                                "alter database " + database + " owner to " + owner);
                SharedServers.postgres().execute(database, "alter schema public owner to " + owner);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            Map<String, Object> properties = new HashMap<>();
            properties.put("spring.datasource.url", SharedServers.postgres().jdbcUrl(database, user));
            properties.put("spring.datasource.username", user);
            properties.put("spring.flyway.url", SharedServers.postgres().jdbcUrl(database, owner));
            properties.put("spring.flyway.user", owner);
            properties.put("spring.kafka.bootstrap-servers", SharedServers.bootstrapServers());
            properties.put("jalon.security.issuer", TestIdentityProvider.issuer());
            properties.put("jalon.security.jwk-set-uri", TestIdentityProvider.jwkSetUri());
            properties.put("jalon.security.audience", TestIdentityProvider.AUDIENCE);
            properties.put("jalon.seed.directory", "../contracts");
            return properties;
        }
    }
}
