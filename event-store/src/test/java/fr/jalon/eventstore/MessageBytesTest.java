package fr.jalon.eventstore;

import static fr.jalon.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.eventstore.TestLog.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageBytesTest {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int TEMPLATE_BYTES = 71;

    private final TestLog testLog = new TestLog();
    private String body = "{}";
    private final Instance instance = testLog.instance(
            2, Duration.ofSeconds(10), builder -> builder.encoder(_ -> body.getBytes(StandardCharsets.UTF_8)));

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void position_and_time_come_first_then_the_body_byte_for_byte() {
        body = "{\"é\\u00e9\\\\\":\"\\\"ß €\\n\\u0000'%s\",\"n\":[1, {\"a\" :null}]}";
        instance.engine().appendEvents(event("stream/1", 0));
        instance.engine().appendEvents(event("stream/1", 1), event("stream/2", 0));
        assertThat(instance.log().messagesAfter(0, 10)).hasSize(3).allSatisfy(message -> {
            String expected = "{\"sequence\":\"%019d\",\"time\":\"%s\",%s"
                    .formatted(message.position(), MICROS.format(message.recordedAt()), body.substring(1));
            assertThat(new String(message.bytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
        });
        assertThat(instance.log().messagesAfter(1, 1))
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("stream/1"))
                .satisfies(message -> assertThat(message.recordedAt())
                        .isEqualTo(instance.log().recordedAt(2).orElseThrow())
                        .isEqualTo(instance.log().recordedAt(3).orElseThrow()));
    }

    @Test
    void the_largest_message_passes_and_one_byte_more_is_the_callers_failure() {
        body = bodyOf(MessageTooLarge.LIMIT - TEMPLATE_BYTES + 1);
        instance.engine().appendEvents(event("a", 0));
        assertThat(instance.log().messagesAfter(0, 1).getFirst().bytes()).hasSize(60_000);
        body = bodyOf(MessageTooLarge.LIMIT - TEMPLATE_BYTES + 2);
        assertThatExceptionOfType(MessageTooLarge.class)
                .isThrownBy(() -> instance.engine().appendEvents(event("a", 1)))
                .satisfies(refusal -> assertThat(refusal.size()).isEqualTo(60_001));
        assertThat(instance.log().head().position()).isEqualTo(1);
    }

    private static String bodyOf(int bytes) {
        return "{\"a\":\"" + "x".repeat(bytes - 8) + "\"}";
    }

    @Test
    void a_body_that_is_no_object_and_an_event_of_no_stream_are_refused() {
        for (String wrong : new String[] {"{}", "[1]", "", "{\"a\":1}\n"}) {
            body = wrong;
            assertThatThrownBy(() -> instance.engine().appendEvents(event("a", 0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        body = "{\"a\":1}";
        assertThatThrownBy(() -> instance.engine().appendEvents(new GenericEventMessage<>("of no stream")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(instance.log().head().position()).isZero();
    }
}
