package fr.jalon.platform.lifecycle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** With {@code jalon.end-with-stdin=true} the process ends when its standard input does. */
@AutoConfiguration
public class LifecycleAutoConfiguration {

    @Bean
    @ConditionalOnProperty("jalon.end-with-stdin")
    EndWithStdin endWithStdin(ApplicationContext context) {
        return new EndWithStdin(System.in, () -> System.exit(SpringApplication.exit(context)));
    }
}
