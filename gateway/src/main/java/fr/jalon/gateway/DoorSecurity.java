package fr.jalon.gateway;

import fr.jalon.platform.problem.ProblemWriter;
import fr.jalon.platform.security.SecurityProblems;
import fr.jalon.platform.security.SecuritySettings;
import fr.jalon.platform.security.Tokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.WebUtils;

/** Who may pass the door: sessions made by signing in, or tokens; {@code /api} answers strangers 401, never a redirect. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GatewaySettings.class, SecuritySettings.class})
class DoorSecurity {

    private static final String SESSION = "JALON";
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    JwtDecoder jwtDecoder(SecuritySettings settings) {
        return Tokens.verifier(settings);
    }

    /** What passes untouched: no session of ours, no check of ours. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http, GatewaySettings settings) {
        String[] paths = settings.routes().stream()
                .filter(route -> !route.secured())
                .flatMap(route -> route.paths().stream())
                .toArray(String[]::new);
        return http.securityMatcher(paths)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(DoorSecurity::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(HttpSecurity http, JwtDecoder decoder, ProblemWriter problems) {
        var refusals = new SecurityProblems(problems);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login ->
                        login.loginPage("/").defaultSuccessUrl("/", true).failureUrl("/?signin=failed"))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(DoorSecurity::csrf)
                .logout(logout -> logout.logoutSuccessUrl("/").deleteCookies(SESSION))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(DoorSecurity::headers)
                .build();
    }

    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieName("JALON-XSRF");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        csrf.spa().csrfTokenRepository(cookies).requireCsrfProtectionMatcher(DoorSecurity::actsOnASession);
    }

    /** Only a cookie can be misused by another page; who shows none is a stranger, and told so. */
    private static boolean actsOnASession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && WebUtils.getCookie(request, SESSION) != null;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }
}
