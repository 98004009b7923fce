package fr.jalon.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a topic of one partition in the order of its numbers, effectively once: what the handler writes and how far
 * the topic is taken in are one transaction of the service's database.
 *
 * <p>One instance consumes, the others stand by. A message that comes again with the same bytes is dropped; one with
 * other bytes, or after a gap, stops the consumer as <em>inconsistent</em>. Since a lost topic may have been filled again
 * past the stored offset, a gap makes it read the topic from its beginning, once for as long as nothing new comes. A handler that fails is asked again, at
 * first with one message at a time, so that all before the one it cannot take is taken in. Nothing is ever skipped.
 */
public final class SequencedConsumer implements SmartLifecycle, HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(SequencedConsumer.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(10);
    private static final int BATCH = 500;
    /** After so many polls without a record the broker is asked whether it is still there. */
    private static final int QUIET_POLLS = 25;

    private final String topic;
    private final TopicPartition partition;
    private final MessageHandler handler;
    private final ConsumedPositions positions;
    private final TransactionTemplate transactions;
    private final Map<String, Object> settings;
    private final Duty duty;

    private volatile long lag = -1;
    /** Whether the handler failed last: then it gets one message at a time. */
    private volatile boolean careful;
    /** How much was taken in when the topic was read from its beginning because of a gap; -1 before. */
    private long reread = -1;

    /**
     * A consumer that begins with {@link #start}.
     *
     * @param database     where {@code consumed} is and where the handler writes
     * @param transactions its transaction manager
     * @param kafka        how to reach the broker: the common client settings
     */
    public SequencedConsumer(
            String topic,
            MessageHandler handler,
            DataSource database,
            PlatformTransactionManager transactions,
            Map<String, Object> kafka) {
        this.topic = topic;
        this.partition = new Topic(topic).partition();
        this.handler = handler;
        this.positions = new ConsumedPositions(JdbcClient.create(database), topic);
        this.transactions = new TransactionTemplate(transactions);
        this.settings = consumerSettings(kafka);
        this.duty = new Duty("consumer:" + topic, database, this::consume);
    }

    /** The number of records on the topic that are not taken in yet; -1 while this instance does not know. */
    public long lag() {
        return lag;
    }

    @Override
    public void start() {
        duty.start();
    }

    @Override
    public void stop() {
        duty.stop();
    }

    @Override
    public boolean isRunning() {
        return duty.running();
    }

    @Override
    public Health health() {
        return duty.health().withDetail("topic", topic).withDetail("lag", lag).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jalon.consumer.lag", this, consumer -> consumer.lag)
                .tag("topic", topic)
                .register(registry);
        Gauge.builder("jalon.consumer.failures", duty, Duty::failures)
                .tag("topic", topic)
                .register(registry);
    }

    private void consume(Leadership lead) throws Exception {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            if (!topicExists(consumer)) {
                return;
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, positions.offset() + 1);
            reread = -1;
            int quiet = 0;
            while (duty.running()) {
                var records = poll(consumer);
                lead.confirm();
                takeIn(records, consumer);
                quiet = records.isEmpty() ? quiet + 1 : 0;
                if (quiet >= QUIET_POLLS) {
                    consumer.endOffsets(
                            List.of(partition), BROKER_TIMEOUT); // a broker out of reach shows in nothing else
                    quiet = 0;
                }
                lag = consumer.currentLag(partition).orElse(-1);
                if (!records.isEmpty() || lag == 0) {
                    duty.succeeded();
                }
            }
        } finally {
            lag = -1;
        }
    }

    private boolean topicExists(Consumer<?, ?> consumer) throws InterruptedException {
        while (duty.running()) {
            if (!consumer.partitionsFor(topic, BROKER_TIMEOUT).isEmpty()) {
                return true;
            }
            duty.pause(POLL);
        }
        return false;
    }

    private List<ConsumerRecord<String, byte[]>> poll(Consumer<String, byte[]> consumer) {
        try {
            return consumer.poll(POLL).records(partition);
        } catch (OffsetOutOfRangeException gone) {
            LOG.warn(
                    "{} has no record {}: reads it from its beginning and drops what is known",
                    topic,
                    gone.offsetOutOfRangePartitions());
            consumer.seekToBeginning(List.of(partition));
            return List.of();
        }
    }

    private void takeIn(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        int step = careful ? 1 : BATCH;
        for (int from = 0; from < records.size() && duty.running(); from += step) {
            var contradiction = takeInAtOnce(records.subList(from, Math.min(from + step, records.size())));
            if (contradiction.isPresent()) {
                startAgain(contradiction.get(), consumer);
                return;
            }
        }
    }

    private Optional<Inconsistent> takeInAtOnce(List<ConsumerRecord<String, byte[]>> records) {
        careful = true;
        Optional<Inconsistent> contradiction = transactions.execute(_ -> Intake.of(records, positions, handler));
        careful = false;
        return contradiction;
    }

    private void startAgain(Inconsistent contradiction, Consumer<?, ?> consumer) {
        long taken = positions.taken();
        if (reread == taken || !contradiction.isGap()) {
            throw contradiction;
        }
        LOG.warn("{}: {} Reads it once from its beginning", topic, contradiction.getMessage());
        reread = taken;
        consumer.seekToBeginning(List.of(partition));
    }

    private static Map<String, Object> consumerSettings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) BROKER_TIMEOUT.toMillis());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }
}
