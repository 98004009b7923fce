package fr.jalon.declaration.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.ServiceTest;
import fr.jalon.eventstore.EventLog;
import fr.jalon.platform.messaging.Messaging;
import fr.jalon.platform.messaging.RelayedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the framework gets wrong by default, each with the behaviour it costs. */
@ServiceTest
@Import(TrapsTest.Failing.class)
class TrapsTest {

    private static final int NUMBER = "{\"sequence\":\"0000000000000000042\"".length();

    @Autowired
    ApplicationContext context;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    FailsOnce failsOnce;

    @Autowired
    EventLog log;

    @Autowired
    JdbcClient db;

    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;

    @Test
    void tokens_and_transactions_are_those_of_the_database() {
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBeansOfType(CommandBus.class)).hasSize(1);
        Awaitility.await()
                .untilAsserted(() -> assertThat(tokens("declarations")).isEqualTo(1));
    }

    @Test
    void an_event_whose_handler_fails_comes_again() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> failsOnce.seen() >= log.head().position());
        assertThat(failsOnce.attempts.get()).isGreaterThan(1);
        assertThat(failsOnce.positions()).startsWith(1L, 2L, 3L);
    }

    @Test
    void a_projection_can_be_replayed() {
        long head = log.head().position();
        var processor = processing
                .eventProcessor("declarations", PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(applied()).isZero();
        processor.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> applied() >= head);
    }

    @Test
    void nobody_is_asked_for_updates() {
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
        assertThat(context.getEnvironment().getProperty("axon.timeout.enabled")).isEqualTo("false");
    }

    @Test
    void a_relay_that_lost_its_position_tells_the_same_bytes_under_the_same_numbers() {
        var stored = log.messagesAfter(0, 100);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> position() >= log.head().position());
        var repeated = context.getBean(Messaging.class)
                .relay(
                        "relay-crash-test",
                        (position, limit) -> log.messagesAfter(position, limit).stream()
                                .map(message ->
                                        new RelayedMessage(message.position(), message.subject(), message.bytes()))
                                .toList());
        for (int crash = 0; crash < 2; crash++) {
            repeated.start();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> repeated.position() >= stored.size());
            repeated.stop();
            db.sql("update relay_position set position = 0 where topic = 'relay-crash-test'")
                    .update();
        }
        var told = told("relay-crash-test", 2 * stored.size());
        for (int index = 0; index < stored.size(); index++) {
            assertThat(told.get(index)).isEqualTo(stored.get(index).bytes());
        }
        var messages = told.stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .distinct()
                .toList();
        assertThat(messages.stream().map(message -> message.substring(0, NUMBER)))
                .as("one message under each number")
                .doesNotHaveDuplicates();
    }

    private List<byte[]> told(String topic, int least) {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            List<byte[]> told = new ArrayList<>();
            while (told.size() < least) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> told.add(record.value()));
            }
            return told;
        }
    }

    private long tokens(String processor) {
        return db.sql("select count(*) from token_entry where processor_name = ? and token is not null")
                .param(processor)
                .query(Long.class)
                .single();
    }

    private long applied() {
        return db.sql("select position from applied where projection = 'declarations'")
                .query(Long.class)
                .single();
    }

    private long position() {
        return db.sql("select position from relay_position where topic = 'declarations.v1'")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        FailsOnce failsOnce() {
            return new FailsOnce();
        }
    }

    /** Fails on the second event it is given, once. */
    @ProcessingGroup("fails-once")
    static class FailsOnce {

        final AtomicInteger attempts = new AtomicInteger();
        private final List<Long> handled = new ArrayList<>();

        @EventHandler
        void on(Object event, TrackingToken token) {
            long position = token.position().orElseThrow();
            if (position == 2 && attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
            synchronized (handled) {
                if (!handled.contains(position)) {
                    handled.add(position);
                }
            }
        }

        long seen() {
            return positions().size();
        }

        List<Long> positions() {
            synchronized (handled) {
                return List.copyOf(handled);
            }
        }
    }
}
