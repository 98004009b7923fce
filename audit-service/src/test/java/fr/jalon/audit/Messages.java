package fr.jalon.audit;

import fr.jalon.embedded.SharedServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Messages as declaration-service writes them, and their way onto a topic. */
public final class Messages {

    public static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", SharedServers.bootstrapServers());

    private static final long FIRST_SCORE = 1_000;

    private Messages() {}

    public static String eventId(long sequence) {
        return new UUID(0x0199aa0000007000L, 0x8000000000000000L | sequence).toString();
    }

    /** A message about {@code subject}; {@code more} are further members such as {@code "declarant":"350005179",}. */
    public static String message(long sequence, String type, String subject, String more, String data) {
        return ("{\"sequence\":\"%019d\",\"time\":\"2026-11-23T19:04:38.123456Z\",\"specversion\":\"1.0\",\"id\":\"%s\","
            + "\"source\":\"urn:jalon:declaration:test\",\"type\":\"%s\",\"subject\":\"%s\",%s\"data\":%s}")
                .formatted(sequence, eventId(sequence), type, subject, more, data);
    }

    /** A score of {@code declarant} as scoring-service publishes it. */
    public static String score(long sequence, String declarant) {
        return message(
                        sequence,
                        "fr.jalon.score.changed.v1",
                        "score/HOPEN/" + declarant,
                        "\"declarant\":\"%s\",\"programme\":\"HOPEN\",".formatted(declarant),
                        "{}")
                .replace("urn:jalon:declaration:", "urn:jalon:scoring:")
                .replace(eventId(sequence), eventId(FIRST_SCORE + sequence));
    }

    public static String message(long sequence) {
        return message(sequence, "fr.jalon.programme.version-adopted.v1", "programme/HOPEN", "", "{}");
    }

    /** Makes the topic as its publisher would. */
    public static void createTopic(String topic) throws Exception {
        try (var admin = Admin.create(KAFKA)) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
        }
    }

    public static void send(String topic, List<byte[]> values) {
        try (var producer = new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer())) {
            values.forEach(value -> producer.send(new ProducerRecord<>(topic, 0, "key", value)));
            producer.flush();
        }
    }

    public static void send(String topic, String... values) {
        send(topic, List.of(values).stream().map(Messages::bytes).toList());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
