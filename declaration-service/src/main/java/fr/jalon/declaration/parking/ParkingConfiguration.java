package fr.jalon.declaration.parking;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts every projection behind its own {@link ParkingInterceptor}. */
@Configuration(proxyBeanMethods = false)
class ParkingConfiguration {

    @Bean
    ConfigurerModule projectionsPark(
            ObjectProvider<List<Projection>> projections,
            ObjectProvider<ParkedStreams> parked,
            ObjectProvider<PlatformTransactionManager> transactions) {
        return configurer -> configurer.eventProcessing(processing -> projections
                .getObject()
                .forEach(projection -> processing.registerHandlerInterceptor(
                        projection.name(),
                        _ -> new ParkingInterceptor(projection, parked.getObject(), transactions.getObject()))));
    }
}
