package fr.jalon.platform.messaging;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Offers {@link Messaging} to a service that has a database and Kafka. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnClass(KafkaProperties.class)
@ConditionalOnSingleCandidate(PlatformTransactionManager.class)
class MessagingAutoConfiguration {

    @Bean
    Messaging messaging(DataSource database, PlatformTransactionManager transactions, KafkaProperties kafka) {
        return new Messaging(database, transactions, kafka.buildAdminProperties());
    }
}
