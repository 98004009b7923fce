package fr.jalon.scoring.publishing;

import fr.jalon.platform.messaging.Messaging;
import fr.jalon.platform.messaging.Relay;
import fr.jalon.platform.messaging.SequencedConsumer;
import fr.jalon.scoring.fact.KnownFacts;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes {@code scores.v1}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PublishingConfiguration {

    private static final String TOPIC = "scores.v1";

    @Bean
    Relay scoresRelay(Messaging messaging, JdbcTemplate db) {
        return messaging.relay(TOPIC, new Outbox(db)::after);
    }

    @Bean
    ScorePublisher scorePublisher(
            JdbcTemplate db,
            KnownFacts facts,
            Standings standings,
            Relay scoresRelay,
            @Value("${jalon.installation}") String installation) {
        return new ScorePublisher(
                db, facts, standings, "urn:jalon:scoring:" + installation, () -> afterCommit(scoresRelay::wake));
    }

    @Bean
    DayTicker dayTicker(
            ScorePublisher publisher,
            SequencedConsumer declarations,
            Clock clock,
            PlatformTransactionManager transactions) {
        return new DayTicker(publisher, declarations::lag, clock, new TransactionTemplate(transactions));
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
