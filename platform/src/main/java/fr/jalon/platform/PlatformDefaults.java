package fr.jalon.platform;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The settings every service shares, weaker than any of its own. */
public final class PlatformDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.mvc.log-resolved-exception", "false"),
            Map.entry("spring.web.locale", "fr"),
            Map.entry("spring.web.resources.add-mappings", "false"),
            Map.entry("spring.jackson.factory.constraints.read.max-nesting-depth", "32"),
            Map.entry("spring.jackson.factory.constraints.read.max-number-length", "64"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
            Map.entry("server.forward-headers-strategy", "none"),
            Map.entry("server.max-http-request-header-size", "16KB"),
            Map.entry("management.endpoints.web.exposure.include", "health"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry("management.endpoint.health.show-details", "always"),
            Map.entry("management.endpoint.health.status.order", "DOWN,OUT_OF_SERVICE,STALE,UP,UNKNOWN"),
            Map.entry("management.health.diskspace.enabled", "false"),
            Map.entry("management.health.ssl.enabled", "false"),
            Map.entry("logging.pattern.correlation", "[%X{correlationId:-}] "),
            Map.entry("springdoc.swagger-ui.enabled", "false"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("jalon platform defaults", DEFAULTS));
    }
}
