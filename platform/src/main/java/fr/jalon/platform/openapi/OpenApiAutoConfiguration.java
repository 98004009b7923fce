package fr.jalon.platform.openapi;

import fr.jalon.platform.security.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Describes the callers of a service that describes itself. */
@AutoConfiguration
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
public class OpenApiAutoConfiguration {

    private static final String SCHEME = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    GlobalOpenApiCustomizer front(@Value("${spring.application.name:service}") String service) {
        return description -> {
            description.setInfo(new Info().title("Jalon " + service).version("v1"));
            description.setServers(List.of(new Server().url("/")));
            if (description.getComponents() == null) {
                description.setComponents(new Components());
            }
            description
                    .getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme(SCHEME)
                                    .bearerFormat("JWT"));
            description.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        };
    }
}
