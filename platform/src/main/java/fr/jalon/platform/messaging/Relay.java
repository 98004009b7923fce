package fr.jalon.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Carries what a service has stored to a topic, in order, each message at least once, its bytes untouched.
 *
 * <p>One instance relays, the others stand by. The position moves only when the broker has acknowledged all before it,
 * so a crash repeats and never loses. After any failure the relay starts again from the stored position with a new
 * producer. One request is under way at a time and the first one that fails closes the producer, so nothing is ever
 * sent past a message that did not arrive: leaving repetitions out, the topic holds the messages in order without gap,
 * even while two relays contend.
 */
public final class Relay implements SmartLifecycle, HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int DELIVERY_TIMEOUT_MILLIS = 30_000;
    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;

    private final String topic;
    private final RelaySource source;
    private final Map<String, Object> adminSettings;
    private final Map<String, Object> producerSettings;
    private final Duty duty;

    private volatile long position;

    /**
     * A relay that begins with {@link #start}.
     *
     * @param database where {@code relay_position} is; a connection outside its pool holds the lock
     * @param kafka    how to reach the broker: the common client settings
     */
    public Relay(String topic, RelaySource source, DataSource database, Map<String, Object> kafka) {
        this.topic = topic;
        this.source = source;
        this.adminSettings = Map.copyOf(kafka);
        this.producerSettings = producerSettings(kafka);
        this.duty = new Duty("relay:" + topic, database, this::relay);
    }

    /** Says that there may be something new; cheap, and may be called from any thread. */
    public void wake() {
        duty.wake();
    }

    /** All messages up to here are acknowledged by the broker, as far as this instance knows. */
    public long position() {
        return position;
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
        return duty.health()
                .withDetail("topic", topic)
                .withDetail("position", position)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jalon.relay.position", this, relay -> relay.position)
                .tag("topic", topic)
                .register(registry);
        Gauge.builder("jalon.relay.failures", duty, Duty::failures)
                .tag("topic", topic)
                .register(registry);
    }

    private void relay(Leadership lead) throws Exception {
        new Topic(topic).ensure(adminSettings, () -> beginAgain(lead.connection()));
        var producer = new KafkaProducer<>(producerSettings, new StringSerializer(), new ByteArraySerializer());
        try {
            position = storedPosition(lead.connection());
            while (duty.running()) {
                if (!relayBatch(producer, lead.connection())) {
                    lead.confirm();
                    duty.pause(POLL);
                }
                duty.succeeded();
            }
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private boolean relayBatch(Producer<String, byte[]> producer, Connection connection) throws Exception {
        var batch = source.after(position, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        requireNoGap(batch);
        send(producer, batch);
        move(connection, batch.getLast().position());
        return true;
    }

    private void requireNoGap(List<RelayedMessage> batch) {
        long expected = position;
        for (var message : batch) {
            expected++;
            if (message.position() != expected) {
                throw new IllegalStateException("The source of " + topic + " gave message " + message.position()
                        + " where " + expected + " was due");
            }
        }
    }

    private void send(Producer<String, byte[]> producer, List<RelayedMessage> batch)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<Future<?>> acknowledgements = new ArrayList<>(batch.size());
        for (var message : batch) {
            var sent = new ProducerRecord<>(topic, 0, message.key(), message.bytes());
            acknowledgements.add(producer.send(sent, (_, failed) -> {
                if (failed != null) {
                    producer.close(Duration.ZERO); // on the sending thread: nothing more goes out after this one
                }
            }));
        }
        producer.flush();
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get(DELIVERY_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private long storedPosition(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select position from relay_position where topic = ?")) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** A topic that is gone gets everything again; consumers know by number what they have. */
    private void beginAgain(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("update relay_position set position = 0 where topic = ?")) {
            statement.setString(1, topic);
            if (statement.executeUpdate() > 0) {
                LOG.warn("Topic {} is gone: all its messages are relayed again", topic);
            }
        }
    }

    private void move(Connection connection, long to) throws SQLException {
        try (var statement = connection.prepareStatement("""
            insert into relay_position (topic, position) values (?, ?)
            on conflict (topic) do update set position = greatest(relay_position.position, excluded.position)\
            """)) {
            statement.setString(1, topic);
            statement.setLong(2, to);
            statement.executeUpdate();
        }
        position = to;
    }

    private static Map<String, Object> producerSettings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        return settings;
    }
}
