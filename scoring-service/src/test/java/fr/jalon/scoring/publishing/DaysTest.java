package fr.jalon.scoring.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.publishing.Ground.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What changes because a day begins. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysTest {

    private static final String RENNES = "350005179";
    private static final String FOUGERES = "350000030";

    private final Ground ground = new Ground();
    private final Log log = new Log().programme("1", "2019-02-12", "90").establishment(RENNES, "53");
    private final List<Instant> times = new ArrayList<>();

    /** Applies what was added to the log, all recorded at one instant. */
    private void apply(String instant) {
        long after = times.size();
        times.addAll(Collections.nCopies((int) (log.position() - after), Instant.parse(instant)));
        ground.apply(Ground.received(log, after, times));
    }

    private void documents(String finess, long revision, String validUntil) {
        log.submitted(finess, "P2.1", revision, LocalDate.parse("2020-01-01"), """
            {"shape":"document","documents":[{"kind":"PRA"},{"kind":"TEST","date":"2020-01-01","validUntil":"%s"}]}\
            """.formatted(validUntil));
    }

    private List<Told> dated() {
        return ground.told().stream()
                .filter(told -> told.json().at("/data/cause").has("date"))
                .toList();
    }

    @Test
    void a_document_out_of_date_lowers_the_score_on_that_day_without_a_touch() {
        documents(RENNES, 1, "2024-05-31");
        apply("2024-05-02T10:00:00Z");
        ground.tick("2024-05-31");
        assertThat(dated()).isEmpty();
        ground.tick("2024-06-01");
        ground.tick("2024-06-01");
        ground.tick("2024-06-02");
        assertThat(dated()).hasSize(1);
        var told = dated().getFirst();
        assertThat(told.cause()).isEqualTo("2024-06-01");
        assertThat(told.validAt()).isEqualTo("2024-06-01");
        assertThat(told.json().path("time").asString()).isEqualTo("2024-05-31T22:00:00.000000Z");
        assertThat(told.json().at("/data/knownAt").asLong()).isEqualTo(log.position());
        assertThat(told.status("declared", "P2.1")).isEqualTo("LAPSED");
        assertThat(told.status("decided", "P2.1")).isEqualTo("NOT_DECLARED");
    }

    @Test
    void days_on_which_clocks_change_begin_at_midnight_in_Paris_like_all_others() {
        documents(RENNES, 1, "2024-03-30");
        documents(RENNES, 2, "2024-10-26");
        apply("2024-03-01T10:00:00Z");
        log.reviewed(RENNES, "P2.1", 1, "ENDORSED");
        apply("2024-03-02T10:00:00Z");
        ground.tick("2024-03-31");
        ground.tick("2024-04-01");
        ground.tick("2024-10-27");
        ground.tick("2024-10-28");
        assertThat(dated()).extracting(Told::cause).containsExactly("2024-03-31", "2024-10-27");
        assertThat(dated())
                .extracting(told -> told.json().path("time").asString())
                .containsExactly("2024-03-30T23:00:00.000000Z", "2024-10-26T22:00:00.000000Z");
    }

    @Test
    void after_a_stop_over_several_dates_each_is_made_up_for_in_its_order_and_once() {
        log.establishment(FOUGERES, "53");
        documents(RENNES, 1, "2024-05-31");
        documents(FOUGERES, 1, "2024-06-30");
        log.submitted(FOUGERES, "P1.2", 1, LocalDate.parse("2020-01-01"), """
            {"shape":"recurrence","occurrences":["2024-02-01"]}\
            """);
        apply("2024-05-02T10:00:00Z");
        log.programme("2", "2024-06-15", "80");
        apply("2024-05-03T10:00:00Z");
        ground.tick("2025-02-01");
        assertThat(dated())
                .extracting(told -> told.cause() + " " + told.subject())
                .containsExactly(
                        "2024-06-01 score/HOPEN/350005179",
                        "2024-06-15 score/HOPEN/350000030",
                        "2024-06-15 score/HOPEN/350005179",
                        "2024-07-01 score/HOPEN/350000030",
                        "2025-01-01 score/HOPEN/350000030");
        assertThat(dated().get(1).json().at("/data/programmeVersion").asString())
                .isEqualTo("2");
    }

    @Test
    void missed_days_come_before_the_messages_of_later_days_and_a_late_message_counts_for_the_day_reached() {
        documents(RENNES, 1, "2024-05-31");
        apply("2024-05-02T10:00:00Z");
        log.submitted(RENNES, "P1.1", 1, LocalDate.parse("2020-01-01"), Log.ratio(95, 100));
        apply("2024-06-01T21:59:59Z");
        log.submitted(RENNES, "P1.1", 2, LocalDate.parse("2020-01-01"), Log.ratio(1, 100));
        apply("2024-06-01T22:00:00Z");
        ground.tick("2024-06-05");
        log.submitted(RENNES, "P1.1", 3, LocalDate.parse("2020-01-01"), Log.ratio(100, 100));
        apply("2024-06-04T10:00:00Z");
        var told = ground.told();
        assertThat(told.subList(1, told.size()))
                .extracting(it -> it.validAt() + " " + it.json().at("/data/knownAt"))
                .containsExactly(
                        "2024-06-01 " + (log.position() - 3),
                        "2024-06-01 " + (log.position() - 2),
                        "2024-06-02 " + (log.position() - 1),
                        "2024-06-05 " + log.position());
        assertThat(told.getLast().json().path("time").asString()).isEqualTo("2024-06-04T10:00:00.000000Z");
    }

    @Test
    void of_two_instances_that_tick_at_once_one_tells() throws Exception {
        documents(RENNES, 1, "2024-05-31");
        apply("2024-05-02T10:00:00Z");
        var together = new CountDownLatch(1);
        try (var instances = Executors.newFixedThreadPool(2)) {
            for (int instance = 0; instance < 2; instance++) {
                instances.submit(() -> {
                    together.await();
                    ground.tick("2024-06-20");
                    return null;
                });
            }
            together.countDown();
        }
        assertThat(dated()).hasSize(1);
    }

    @Test
    void when_no_version_is_in_force_any_more_that_is_told_too() {
        var version = """
            {"programme":"OTHER","version":"1","title":{"fr":"O","en":"O"},"source":{"text":"t","standing":"published"},\
            "inForceFrom":"2019-01-01","inForceTo":"2024-05-31","declarations":{"from":"2019-01-01"},"axes":[],"clauses":0}\
            """;
        log.append("programme.version-drafted", "programme/OTHER", version);
        log.append("programme.version-sealed", "programme/OTHER", """
            {"programme":"OTHER","version":"1","clauses":0,"hash":"%s"}\
            """.formatted(Log.sha256(version)));
        log.append("programme.version-adopted", "programme/OTHER", """
            {"programme":"OTHER","version":"1","inForceFrom":"2019-01-01"}\
            """);
        log.append("declaration.submitted", "declaration/OTHER/" + RENNES + "/P1.1", """
            {"revision":1,"programmeVersion":"1","shape":"ratio","effectiveFrom":"2020-01-01","content":%s,\
            "contentHash":"00"}\
            """.formatted(Log.ratio(1, 2)));
        apply("2024-05-02T10:00:00Z");
        ground.tick("2024-06-01");
        var told = dated().getFirst().json().path("data");
        assertThat(told.path("programmeVersion").isNull()).isTrue();
        assertThat(told.path("readings").isEmpty()).isTrue();
    }
}
