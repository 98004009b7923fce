package fr.jalon.scoring.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.publishing.Ground.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whom a message touches: groups, members, and everybody under a programme. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTest {

    private static final String RENNES = "350005179";
    private static final String FOUGERES = "350000030";
    private static final LocalDate SINCE = LocalDate.parse("2020-01-01");

    private final Ground ground = new Ground();
    private final Log log = new Log().programme("1", "2019-02-12", "90");
    private final List<Instant> times = new ArrayList<>();

    private void apply(String instant) {
        long after = times.size();
        times.addAll(Collections.nCopies((int) (log.position() - after), Instant.parse(instant)));
        ground.apply(Ground.received(log, after, times));
    }

    private List<String> subjects() {
        return ground.told().stream().map(Told::subject).toList();
    }

    private Told last(String declarant) {
        return ground.told().stream()
                .filter(told -> told.subject().equals("score/HOPEN/" + declarant))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Test
    void who_has_submitted_nothing_has_no_score_to_tell() {
        log.establishment(RENNES, "53").group("GHT-HB", "53").joined("GHT-HB", RENNES, "2016-07-01", "ON");
        log.append("declaration.drafted", "declaration/HOPEN/" + RENNES + "/P1.1", "{}");
        apply("2024-05-02T10:00:00Z");
        assertThat(ground.told()).isEmpty();
        assertThat(ground.db.queryForList("select * from scorecard")).isEmpty();
    }

    @Test
    void a_group_follows_its_members_as_they_join_declare_and_leave() {
        log.establishment(RENNES, "53").establishment(FOUGERES, "53").group("GHT-HB", "53");
        log.submitted(RENNES, "P1.1", 1, SINCE, Log.ratio(95, 100));
        apply("2024-05-02T10:00:00Z");
        assertThat(subjects()).containsExactly("score/HOPEN/" + RENNES);
        log.joined("GHT-HB", RENNES, "2024-06-01", "ON");
        apply("2024-05-03T10:00:00Z");
        assertThat(last("GHT-HB").json().at("/data/readings").isEmpty())
                .as("no member before June")
                .isTrue();
        ground.tick("2024-06-01");
        assertThat(last("GHT-HB").cause()).isEqualTo("2024-06-01");
        assertThat(last("GHT-HB").status("declared", "P1.1")).isEqualTo("MET");
        log.joined("GHT-HB", FOUGERES, "2024-06-01", "ON");
        apply("2024-06-02T10:00:00Z");
        assertThat(last("GHT-HB").status("declared", "P1.1")).isNotEqualTo("MET");
        log.submitted(FOUGERES, "P1.1", 1, SINCE, Log.ratio(100, 100));
        apply("2024-06-03T10:00:00Z");
        assertThat(last("GHT-HB").status("declared", "P1.1")).isEqualTo("MET");
        log.submitted(FOUGERES, "P1.1", 2, SINCE, Log.ratio(0, 100));
        apply("2024-06-04T10:00:00Z");
        assertThat(last("GHT-HB").status("declared", "P1.1")).isEqualTo("NOT_MET");
        log.left("GHT-HB", FOUGERES, "2024-06-05", "ON");
        apply("2024-06-05T10:00:00Z");
        assertThat(last("GHT-HB").status("declared", "P1.1")).isEqualTo("MET");
        assertThat(last("GHT-HB").json().path("declarant").asString()).isEqualTo("GHT-HB");
    }

    @Test
    void what_a_group_declares_counts_for_those_it_covers_from_the_day_on() {
        log.establishment(RENNES, "53").establishment(FOUGERES, "53").group("GHT-HB", "53");
        log.joined("GHT-HB", RENNES, "2016-07-01", "ON").joined("GHT-HB", FOUGERES, "2016-07-01", "ON");
        log.append("declaration.submitted", "declaration/HOPEN/GHT-HB/P1.1", """
            {"revision":1,"programmeVersion":"1","shape":"ratio","effectiveFrom":"2020-01-01","content":%s,\
            "contentHash":"00","covers":[{"establishment":"350005179"},\
            {"establishment":"350000030","from":"2024-06-01","to":"2024-06-30"}]}\
            """.formatted(Log.ratio(95, 100)));
        apply("2024-05-02T10:00:00Z");
        assertThat(subjects()).containsExactly("score/HOPEN/350000030", "score/HOPEN/350005179", "score/HOPEN/GHT-HB");
        assertThat(last(RENNES).status("declared", "P1.1")).isEqualTo("MET");
        assertThat(last(FOUGERES).status("declared", "P1.1")).isEqualTo("NOT_DECLARED");
        ground.tick("2024-07-01");
        var dated = ground.told().subList(3, ground.told().size());
        assertThat(dated)
                .extracting(told -> told.cause() + " " + told.subject() + " " + told.status("declared", "P1.1"))
                .containsExactly(
                        "2024-06-01 score/HOPEN/350000030 MET",
                        "2024-06-01 score/HOPEN/GHT-HB MET",
                        "2024-07-01 score/HOPEN/350000030 NOT_DECLARED",
                        "2024-07-01 score/HOPEN/GHT-HB NOT_DECLARED");
    }

    @Test
    void a_version_adopted_touches_everybody_under_its_programme_in_order_and_in_steps() {
        int many = 450;
        for (int i = 0; i < many; i++) {
            var finess = "%09d".formatted(350_000_000 + i);
            log.submitted(finess, "P1.1", 1, SINCE, Log.ratio(85, 100));
        }
        apply("2024-05-02T10:00:00Z");
        assertThat(ground.told()).hasSize(many);
        log.programme("2", "2019-02-13", "80");
        apply("2024-05-03T10:00:00Z");
        var told = ground.told().subList(many, ground.told().size());
        assertThat(told).hasSize(many);
        assertThat(told).extracting(Told::subject).isSorted();
        assertThat(told)
                .allSatisfy(it -> assertThat(it.status("declared", "P1.1")).isEqualTo("MET"));
        assertThat(told).extracting(Told::cause).containsOnly(new java.util.UUID(0x7000, log.position()).toString());
    }

    @Test
    void who_completes_one_programme_moves_on_under_another_that_asks_for_it() {
        programme("PLAN", """
            "shape":"existence","existence":{"procedure":false}\
            """);
        programme("ASKING", """
            "shape":"completion","completion":{"programme":"PLAN","percent":"100"}\
            """);
        log.establishment(RENNES, "53");
        var submitted = """
            {"revision":1,"programmeVersion":"1","shape":"existence","effectiveFrom":"2020-01-01",\
            "content":{"shape":"existence","exists":true},"contentHash":"00"}\
            """;
        log.append("declaration.submitted", "declaration/ASKING/" + RENNES + "/Q1.1", submitted);
        apply("2024-05-02T10:00:00Z");
        int before = ground.told().size();
        log.append("declaration.submitted", "declaration/PLAN/" + RENNES + "/Q1.1", submitted);
        apply("2024-05-03T10:00:00Z");
        assertThat(subjects().subList(before, subjects().size()))
                .containsExactly("score/ASKING/350005179", "score/PLAN/350005179");
        assertThat(ground.told().get(before).status("declared", "Q1.1")).isEqualTo("MET");
    }

    private void programme(String code, String rule) {
        var drafts = List.of("""
            {"programme":"%s","version":"1","title":{"fr":"O","en":"O"},\
            "source":{"text":"t","standing":"published"},"inForceFrom":"2019-01-01",\
            "declarations":{"from":"2019-01-01"},"axes":[{"code":"Q1","label":{"fr":"Q","en":"Q"}}],"clauses":1}\
            """.formatted(code), """
                {"programme":"%s","version":"1","indicator":"Q1.1","axis":"Q1","label":{"fr":"é","en":"e"},%s,\
                "supported":true,"scope":["ESTABLISHMENT"],"evidence":[],"source":{"text":"t","standing":"derived"}}\
                """.formatted(code, rule));
        log.append("programme.version-drafted", "programme/" + code, drafts.getFirst());
        log.append("programme.clause-drafted", "programme/" + code, drafts.getLast());
        log.append("programme.version-sealed", "programme/" + code, """
            {"programme":"%s","version":"1","clauses":1,"hash":"%s"}\
            """.formatted(
                        code, Log.sha256(String.join("", drafts))));
        log.append("programme.version-adopted", "programme/" + code, """
            {"programme":"%s","version":"1","inForceFrom":"2019-01-01"}\
            """.formatted(code));
    }

    @Test
    void where_facts_were_applied_before_anything_was_told_everybody_is_told_once() {
        log.establishment(RENNES, "53").group("GHT-HB", "53").joined("GHT-HB", RENNES, "2016-07-01", "ON");
        log.submitted(RENNES, "P1.1", 1, SINCE, Log.ratio(95, 100));
        log.submitted(FOUGERES, "P1.1", 1, SINCE, Log.ratio(95, 100));
        log.decided(RENNES, "P1.1", 1, "ACCEPTED");
        times.addAll(Collections.nCopies((int) log.position(), Instant.parse("2024-05-02T10:00:00Z")));
        ground.applySilently(Ground.received(log, 0, times));
        assertThat(ground.told()).isEmpty();
        long known = log.position();
        ground.tick("2024-05-10");
        ground.tick("2024-05-11");
        assertThat(subjects()).containsExactly("score/HOPEN/350000030", "score/HOPEN/350005179", "score/HOPEN/GHT-HB");
        assertThat(ground.told()).allSatisfy(told -> {
            assertThat(told.validAt()).isEqualTo("2024-05-02");
            assertThat(told.json().at("/data/knownAt").asLong()).isEqualTo(known);
            assertThat(told.cause()).isEqualTo(new java.util.UUID(0x7000, known).toString());
            assertThat(told.json().path("correlationid").asString()).isEqualTo("first");
        });
        log.submitted(RENNES, "P1.1", 2, SINCE, Log.ratio(1, 100));
        apply("2024-05-12T10:00:00Z");
        assertThat(ground.told()).hasSize(5);
    }

    @Test
    void facts_folded_anew_are_looked_at_again_when_the_next_day_begins() {
        log.establishment(RENNES, "53");
        log.submitted(RENNES, "P1.1", 1, SINCE, Log.ratio(95, 100));
        apply("2024-05-02T10:00:00Z");
        var before = ground.db.queryForList("select next_change::text from scorecard", String.class);
        ground.transactions.executeWithoutResult(
                _ -> ground.publisher.refolded(ground.db, java.util.List.of("another")));
        assertThat(ground.db.queryForList("select next_change::text from scorecard", String.class))
                .isEqualTo(before);
        ground.transactions.executeWithoutResult(_ -> ground.publisher.refolded(ground.db, java.util.List.of(RENNES)));
        ground.tick("2024-05-02");
        assertThat(ground.told()).hasSize(1);
        assertThat(ground.db.queryForObject("select next_change::text from scorecard", String.class))
                .isEqualTo("2024-05-03");
        ground.tick("2024-05-03");
        assertThat(ground.told()).as("nothing is another one").hasSize(1);
    }
}
