package fr.jalon.declaration.store;

import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How Axon runs here: commands without a transaction, since the append alone makes them last; projections with one,
 * their tokens kept in the same database; and a handler that fails stops its processor instead of losing an event.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    private static final int EVENTS_AT_ONCE = 100;

    @Bean
    CommandBus commandBus(org.axonframework.config.Configuration axon) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(axon.correlationDataProviders()));
        return bus;
    }

    /** Whoever caused a command caused its events: the events bear all its metadata, the claim included. */
    @Bean
    CorrelationDataProvider metaDataReachesTheEvents() {
        return message -> Map.copyOf(message.getMetaData());
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        var schema = TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(schema)
                .build();
    }

    /** One segment each: a projection applies events in the order of the log. */
    @Bean
    ConfigurerModule projectionsInOrderAndWithoutLoss() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors((_, processor) -> processor
                        .initialSegmentCount(1)
                        .batchSize(EVENTS_AT_ONCE)
                        .workerExecutor(AxonConfiguration::virtualThreads))
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance()));
    }

    private static ScheduledThreadPoolExecutor virtualThreads(String processor) {
        return new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name(processor + "-", 0).factory());
    }
}
