package fr.jalon.platform.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a record of a topic is, as far as its order is concerned. */
sealed interface Envelope {

    record Numbered(Received message) implements Envelope {}

    record Illegible(Unnumbered message) implements Envelope {}

    /** Reads source, number and time of {@code message}; anything that lacks one of them is illegible. */
    static Envelope of(ConsumerRecord<?, byte @Nullable []> message) {
        byte[] bytes = message.value() == null ? new byte[0] : message.value();
        try {
            return new Numbered(Reader.received(bytes, message.offset()));
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            return new Illegible(new Unnumbered(message.offset(), bytes, Reader.sentence(unreadable)));
        }
    }

    /** Strict: members given twice and text after the document are refused, for two readers might read them differently. */
    final class Reader {

        private static final Pattern SOURCE = Pattern.compile("[!-~]{1,200}");
        private static final Pattern NUMBER = Pattern.compile("[0-9]{19}");
        private static final Pattern TIME = Pattern.compile("[1-9][0-9]{3}-.*");
        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Reader() {}

        private static Received received(byte[] bytes, long offset) {
            JsonNode json = JSON.readTree(bytes);
            String source = text(json, "source", SOURCE);
            long number = Long.parseLong(text(json, "sequence", NUMBER));
            if (number == 0) {
                throw new IllegalArgumentException("sequence begins at 1");
            }
            return new Received(source, number, Instant.parse(text(json, "time", TIME)), bytes, json, offset);
        }

        private static String text(JsonNode json, String member, Pattern form) {
            JsonNode value = json.path(member);
            if (!value.isString() || !form.matcher(value.stringValue()).matches()) {
                throw new IllegalArgumentException(member + " is missing or malformed");
            }
            return value.stringValue();
        }

        private static String sentence(Exception unreadable) {
            return unreadable instanceof JacksonException json
                    ? "no JSON document, " + json.getOriginalMessage()
                    : String.valueOf(unreadable.getMessage());
        }
    }
}
