package fr.jalon.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends each path to its service. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(GatewaySettings settings, Relay relay, ServiceFailures failures) {
        return settings.routes().stream()
                .filter(GatewaySettings.Route::exists)
                .map(route -> function(route, relay, failures))
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("No service is configured"));
    }

    private static RouterFunction<ServerResponse> function(
            GatewaySettings.Route route, Relay relay, ServiceFailures failures) {
        return route(route.id())
                .route(anyOf(route), http())
                .filter(failures) // first, so that it is around all others
                .before(uri(route.uri()))
                .before(request -> relay.prepared(request, route))
                .after((request, response) -> Headers.answered(response, route))
                .build();
    }

    private static RequestPredicate anyOf(GatewaySettings.Route route) {
        return route.paths().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow(() -> new IllegalStateException("The route " + route.id() + " has no path"));
    }
}
