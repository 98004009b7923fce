package fr.jalon.platform.messaging;

import fr.jalon.embedded.SharedServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Empty tables of this package and a topic of its own, on the real servers, for one test at a time. */
final class Ground {

    static final String SOURCE = "urn:test:a";

    private static final DataSource DATABASE =
            new DriverManagerDataSource(SharedServers.postgres().jdbcUrl(SharedServers.freshDatabase(), "postgres"));

    final String topic = "topic-" + UUID.randomUUID();
    final DataSource database = DATABASE;
    final JdbcClient db = JdbcClient.create(DATABASE);
    final Map<String, Object> kafka = Map.of("bootstrap.servers", SharedServers.bootstrapServers());

    Ground() {
        db.sql("""
            drop schema public cascade;
            create schema public;
            create table relay_position (topic text primary key, position bigint not null);
            create table consumed (topic text, source text, sequence bigint not null, kafka_offset bigint not null,
                primary key (topic, source));
            create table stored (position bigint primary key, bytes bytea not null);
            create table taken (place serial, source text, sequence bigint, bytes bytea not null,
                primary key (source, sequence))\
            """).update();
    }

    static String message(long number) {
        return message(number, "x");
    }

    static String message(long number, String word) {
        return "{\"sequence\":\"%019d\",\"time\":\"2026-11-23T19:04:38.123456Z\",\"source\":\"%s\",\"word\":\"%s\"}"
                .formatted(number, SOURCE, word);
    }

    static List<String> messages(int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(Ground::message)
                .toList();
    }

    /** Stores the messages {@code first} to {@code last} for a relay. */
    void store(int first, int last) {
        db.sql("""
            insert into stored select n, convert_to(replace(?, '#', lpad(n::text, 19, '0')), 'UTF8')
            from generate_series(?, ?) n\
            """)
                .params(message(1).replace("%019d".formatted(1), "#"), first, last)
                .update();
    }

    List<RelayedMessage> storedAfter(long position, int limit) {
        return db.sql("select position, bytes from stored where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, _) -> new RelayedMessage(row.getLong(1), "key", row.getBytes(2)))
                .list();
    }

    /** Puts {@code values} on the topic as they are. */
    void send(List<String> values) throws Exception {
        new Topic(topic).ensure(kafka, () -> {});
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, 0, "key", value.getBytes(StandardCharsets.UTF_8)));
            }
            producer.flush();
        }
    }

    void send(String... values) throws Exception {
        send(List.of(values));
    }

    /** Loses the topic with all that was on it. */
    void loseTopic() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    /** All that is on the topic now. */
    List<String> onTopic() {
        var partition = new TopicPartition(topic, 0);
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> values.add(message.value()));
            }
        }
        return values;
    }

    /** What a consumer has taken in, in the order of its coming. */
    List<String> taken() {
        return db.sql("select convert_from(bytes, 'UTF8') from taken order by place")
                .query(String.class)
                .list();
    }

    /** Ends the sessions that hold the lock of a duty, as a lost network or a dead machine would. */
    void endLeaders() {
        db.sql("""
            select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and d.datname = current_database()\
            """).query().listOfRows();
    }
}
