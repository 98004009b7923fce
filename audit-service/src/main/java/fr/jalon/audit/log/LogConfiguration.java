package fr.jalon.audit.log;

import fr.jalon.audit.log.model.NoteSigner;
import fr.jalon.platform.messaging.Messaging;
import fr.jalon.platform.messaging.SequencedConsumer;
import fr.jalon.platform.security.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the log together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

    private static final String DECLARATIONS = "declarations.v1";
    private static final String SCORES = "scores.v1";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    LogTables logTables(JdbcTemplate jdbc) {
        return new LogTables(jdbc);
    }

    @Bean
    NoteSigner signer(LogSettings settings, LogTables log, @Value("${jalon.installation}") String installation) {
        return new SigningKey(log, new KeyFile(settings.keyFile())).signer("jalon/" + installation);
    }

    @Bean
    Publication checkpoints(LogTables log, NoteSigner signer, PlatformTransactionManager transactions) {
        return new Publication(log, signer, new TransactionTemplate(transactions));
    }

    @Bean
    Verification verification(LogTables log, NoteSigner signer) {
        return new Verification(log, signer.verifierKey());
    }

    @Bean
    SequencedConsumer declarations(Messaging messaging, LogTables log) {
        return messaging.consumer(DECLARATIONS, new Sequencer(DECLARATIONS, log));
    }

    @Bean
    SequencedConsumer scores(Messaging messaging, LogTables log) {
        return messaging.consumer(SCORES, new Sequencer(SCORES, log));
    }

    /** Checkpoint and key are for everyone: they are worth something only where they are widely known. */
    @Bean
    WebSecurityCustomizer openToEveryone() {
        return web -> web.ignoring().requestMatchers("/api/audit/log/checkpoint", "/api/audit/log/key");
    }
}
