package fr.jalon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventTypesTest {

    @Revision("2")
    record Before(String text) {}

    record AfterRenaming(String text) {}

    private final TestLog testLog = new TestLog();

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void what_a_class_wrote_under_a_name_is_read_by_the_class_that_has_the_name_now() {
        write(EventTypes.builder().type("thing.happened", Before.class).build());
        assertThat(stored()).isEqualTo("thing.happened 2");
        assertThat(read(EventTypes.builder()
                        .type("thing.happened", AfterRenaming.class)
                        .build()))
                .isEqualTo(new AfterRenaming("kept"));
        assertThat(read(EventTypes.builder()
                        .type("thing.occurred", AfterRenaming.class)
                        .formerly("thing.happened", AfterRenaming.class)
                        .build()))
                .isEqualTo(new AfterRenaming("kept"));
    }

    @Test
    void a_payload_without_a_name_is_refused_before_it_is_stored() {
        assertThatThrownBy(() -> write(EventTypes.builder().build())).hasMessageContaining("No name was chosen");
        assertThat(testLog.instance().log().head().position()).isZero();
    }

    @Test
    void a_name_and_a_class_are_given_once() {
        var builder = EventTypes.builder().type("a", Before.class);
        assertThatThrownBy(() -> builder.type("b", Before.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.type("a", AfterRenaming.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void write(EventTypes types) {
        instance(types)
                .engine()
                .appendEvents(new GenericDomainEventMessage<>("test", "a", 0, new Before("kept"), Map.of()));
    }

    private Object read(EventTypes types) {
        return instance(types).log().events(1, 1).getFirst().getPayload();
    }

    private String stored() {
        return new LogTables(testLog.dataSource())
                .first("select type || ' ' || revision from event", _ -> {}, row -> row.getString(1))
                .orElseThrow();
    }

    private TestLog.Instance instance(EventTypes types) {
        return testLog.instance(
                2, Duration.ofSeconds(10), builder -> builder.eventSerializer(types.serializer(TestLog.SERIALIZER)));
    }
}
