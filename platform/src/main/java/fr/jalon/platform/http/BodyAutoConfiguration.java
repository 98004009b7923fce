package fr.jalon.platform.http;

import fr.jalon.platform.problem.ProblemAutoConfiguration;
import fr.jalon.platform.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Bounds and keeps the bodies of requests. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(BodySettings.class)
public class BodyAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "jalon.http.body.kept", matchIfMissing = true)
    FilterRegistrationBean<RawBodyFilter> rawBodyFilter(BodySettings settings, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new RawBodyFilter(settings, problems));
        registration.setOrder(0); // after the security chain
        return registration;
    }
}
