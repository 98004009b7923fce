package fr.jalon.scoring;

import fr.jalon.embedded.SharedServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic on the real broker. */
public final class Topic implements AutoCloseable {

    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;

    public Topic(String name) {
        this.name = name;
        Map<String, Object> settings = Map.of("bootstrap.servers", SharedServers.bootstrapServers());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public void publish(List<byte[]> messages) {
        messages.forEach(
                message -> producer.send(new ProducerRecord<>(name, "key".getBytes(StandardCharsets.UTF_8), message)));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
