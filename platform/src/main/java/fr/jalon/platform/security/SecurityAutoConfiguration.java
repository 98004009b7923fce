package fr.jalon.platform.security;

import fr.jalon.platform.problem.ProblemAutoConfiguration;
import fr.jalon.platform.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every path needs a token, but health and the descriptions of the interfaces. */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        before = {
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class
        })
public class SecurityAutoConfiguration {

    private static final String[] PUBLIC = {"/actuator/health/**", "/api/openapi/**"};

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /** What an application gets that does not bring a chain of its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    @EnableConfigurationProperties(SecuritySettings.class)
    static class ResourceServer {

        @Bean
        @ConditionalOnMissingBean
        JwtDecoder jwtDecoder(SecuritySettings settings) {
            return Tokens.verifier(settings);
        }

        @Bean
        SecurityFilterChain securityFilterChain(HttpSecurity http, JwtDecoder decoder, ProblemWriter problems) {
            var refusals = new SecurityProblems(problems);
            return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers(PUBLIC)
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .oauth2ResourceServer(server -> server.jwt(
                                    jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new CallerFromToken()))
                            .authenticationEntryPoint(refusals)
                            .accessDeniedHandler(refusals))
                    .exceptionHandling(failures ->
                            failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .csrf(AbstractHttpConfigurer::disable) // no cookie is ever believed here
                    .logout(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .build();
        }
    }
}
