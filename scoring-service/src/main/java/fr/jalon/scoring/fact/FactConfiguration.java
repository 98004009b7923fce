package fr.jalon.scoring.fact;

import fr.jalon.platform.messaging.Messaging;
import fr.jalon.platform.messaging.SequencedConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes in {@code declarations.v1}. */
@Configuration(proxyBeanMethods = false)
class FactConfiguration {

    static final String TOPIC = "declarations.v1";

    @Bean
    AppliedMessages appliedMessages(JdbcTemplate db) {
        return new AppliedMessages(db);
    }

    @Bean
    DeclarationsHandler declarationsHandler(
            AppliedMessages applied, JdbcTemplate db, Follower follower, RecordClock clock) {
        return new DeclarationsHandler(applied, new FactTables(db), follower, () -> afterCommit(clock::advanced));
    }

    @Bean
    SequencedConsumer declarations(Messaging messaging, DeclarationsHandler handler) {
        return messaging.consumer(TOPIC, handler);
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
