package fr.jalon.eventstore;

import static fr.jalon.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.eventstore.TestLog.Instance;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnitOfWorkTest {

    private final TestLog testLog = new TestLog();
    private final Instance instance = testLog.instance();
    private final GaplessEventStore store =
            GaplessEventStore.builder().log(instance.log()).build();

    @AfterEach
    void close() {
        testLog.close();
    }

    @Test
    void two_aggregates_in_one_unit_of_work_are_one_append() {
        DefaultUnitOfWork.startAndGet(null).execute(() -> {
            store.publish(event("a", 0));
            store.publish(event("b", 0));
        });
        assertThat(store.log().recordedAt(1))
                .isEqualTo(store.log().recordedAt(2))
                .isPresent();
    }

    @Test
    void two_aggregates_in_one_unit_of_work_are_refused_as_one() {
        store.publish(event("b", 0));
        assertThatThrownBy(() -> DefaultUnitOfWork.startAndGet(null).execute(() -> {
                    store.publish(event("a", 0));
                    store.publish(event("b", 0));
                }))
                .hasMessageContaining("[b]");
        assertThat(store.lastSequenceNumberFor("a")).isEmpty();
    }

    @Test
    void a_second_append_in_a_unit_of_work_stores_nothing_and_says_so() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        instance.engine().appendEvents(event("a", 0));
        assertThatThrownBy(() -> instance.engine().appendEvents(event("b", 0)))
                .isInstanceOf(IllegalStateException.class);
        unitOfWork.rollback();
        assertThat(store.log().head().position()).isEqualTo(1);
    }

    @Test
    void what_is_published_after_the_append_is_refused_rather_than_lost() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("a", 0));
        unitOfWork.onPrepareCommit(_ -> store.publish(event("a", 1)));
        assertThatThrownBy(unitOfWork::commit).hasMessageContaining("second append");
        assertThat(store.log().head().position()).isEqualTo(1);
    }

    @Test
    void a_subscribing_processor_is_refused() {
        assertThatThrownBy(() -> store.subscribe(_ -> {})).isInstanceOf(UnsupportedOperationException.class);
    }
}
