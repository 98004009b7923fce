package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Inapplicable;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Row;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What each kind of message means for what is known. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldTest {

    private static final String RENNES = "350005179";

    @Test
    void a_programme_is_known_once_adopted_until_the_next_version_is_in_force() {
        var log = new Log().programme("1", "2019-02-12", "90").programme("2", "2019-07-26", "95");
        var rows = rows(log, Key.Family.PROGRAMME);
        assertThat(rows)
                .extracting(FoldTest::line)
                .containsExactly("[2019-02-12,) [7,14)", "[2019-02-12,2019-07-26) [14,)", "[2019-07-26,) [14,)");
    }

    @Test
    void a_correction_of_a_version_takes_its_place_once_it_is_adopted_and_a_version_may_end() {
        var log = new Log();
        log.propose("PLAN", "1", plan(1, "")).adopt("PLAN", "1", null, "2021-01-01");
        log.propose("PLAN", "1", plan(2, "\"inForceTo\":\"2021-12-31\","));
        log.propose("PLAN", "1", plan(2, "\"inForceTo\":\"2022-12-31\","));
        log.adopt("PLAN", "1", 2, "2021-01-01");
        assertThat(rows(log, Key.Family.PROGRAMME))
                .extracting(row -> line(row) + " " + ((Value.Programme) row.value()).edition())
                .containsExactly("[2021-01-01,) [3,8) 1", "[2021-01-01,2023-01-01) [8,) 2");
        log.propose("PLAN", "1", plan(2, ""));
        assertThatThrownBy(() -> rows(log, Key.Family.PROGRAMME)).isInstanceOf(Inapplicable.class);
    }

    @Test
    void a_clause_keeps_that_it_may_not_be_declared_not_applicable_and_no_more_than_was_said() {
        var drafts = List.of(
                plan(1, "").getFirst().replace("\"axes\":[],\"clauses\":0", """
                    "axes":[{"code":"M1","label":{"fr":"é","en":"e"}}],"clauses":2\
                    """),
                clause("M1.1", "\"notApplicable\":false,"),
                clause("M1.2", ""));
        var log = new Log().propose("PLAN", "1", drafts).adopt("PLAN", "1", null, "2021-01-01");
        var value = rows(log, Key.Family.PROGRAMME).getFirst().value();
        assertThat(((Value.Programme) value).clauses())
                .extracting(Clause::notApplicable)
                .containsExactly(false, null);
        assertThat(FactJson.write(value)).containsOnlyOnce("notApplicable");
        assertThat(FactJson.read(Key.Family.PROGRAMME, FactJson.write(value))).isEqualTo(value);
    }

    private static String clause(String indicator, String more) {
        return """
            {"programme":"PLAN","version":"1","indicator":"%s","axis":"M1","label":{"fr":"é","en":"e"},%s\
            "shape":"existence","existence":{"procedure":false},"supported":true,"scope":["ESTABLISHMENT"],\
            "evidence":[],"source":{"text":"test","standing":"derived"}}\
            """.formatted(indicator, more);
    }

    @Test
    void what_is_withdrawn_from_a_day_on_leaves_nothing_and_what_never_counted_gives_way() {
        var log = new Log();
        log.submitted(RENNES, "P1.1", 1, LocalDate.of(2021, 1, 1), Log.ratio(45, 50));
        log.submitted(RENNES, "P1.1", 2, LocalDate.of(2021, 6, 1), Log.ratio(46, 50));
        log.withdrawn(RENNES, "P1.1", 2, LocalDate.of(2021, 9, 1));
        log.withdrawn(RENNES, "P1.1", 2, null);
        assertThat(rows(log, Key.Family.CONTENT))
                .extracting(FoldTest::line)
                .containsExactly(
                        "[2021-01-01,) [1,2)",
                        "[2021-01-01,2021-06-01) [2,4)",
                        "[2021-06-01,) [2,3)",
                        "[2021-06-01,2021-09-01) [3,4)",
                        "[2021-01-01,) [4,)");
    }

    @Test
    void each_level_before_the_last_has_to_endorse_and_a_return_takes_out_of_every_reading() {
        var log = new Log();
        var chain = "\"chain\":[\"COORDINATOR\",\"REGULATOR\",\"NATIONAL\"],";
        log.submitted(RENNES, "P1.1", 1, LocalDate.of(2021, 1, 1), Log.ratio(45, 50), chain);
        log.endorsed(RENNES, "P1.1", 1, 1);
        log.endorsed(RENNES, "P1.1", 1, 2);
        log.returned(RENNES, "P1.1", 1);
        log.submitted(RENNES, "P1.2", 1, LocalDate.of(2021, 1, 1), Log.ratio(1, 1), "\"chain\":[\"REGULATOR\"],");
        assertThat(rows(log, Key.Family.CONTENT))
                .extracting(row ->
                        row.key().parts().get(3) + " " + row.key().parts().get(2) + " " + FactTables.positions(row))
                .containsExactly(
                        "P1.1 DECLARED [1,4)", "P1.2 DECLARED [5,)", "P1.1 REVIEWED [3,4)", "P1.2 REVIEWED [5,)");
    }

    @Test
    void a_version_with_another_hash_or_clause_count_stops_everything() {
        var log = new Log().programme("1", "2019-02-12", "90");
        var sealed = new String(log.messages().get(5), java.nio.charset.StandardCharsets.UTF_8);
        var fold = new Fold().applyAll(read(log.messages().subList(0, 5)));
        var forged = sealed.replaceFirst("\"hash\":\"..", "\"hash\":\"zz");
        assertThatThrownBy(() -> fold.applyAll(read(List.of(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .isInstanceOf(Inapplicable.class)
                .hasMessageContaining("not what was sealed");
        var fewer = sealed.replace("\"clauses\":4", "\"clauses\":3");
        assertThatThrownBy(() -> fold.applyAll(read(List.of(fewer.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .isInstanceOf(Inapplicable.class)
                .hasMessageContaining("seals 3");
    }

    @Test
    void what_the_sources_bound_only_is_uncertain() {
        var log =
                new Log().joined("GHT-PSY", RENNES, "2016-07-01", "ON").left("GHT-PSY", RENNES, "2022-06-30", "BEFORE");
        log.joined("GHT-CFC", RENNES, "2022-06-30", "BY");
        assertThat(rows(log, Key.Family.MEMBERSHIP).stream().filter(row -> row.knownUntil() == null))
                .extracting(row -> row.key().parts().getFirst() + " " + line(row) + " " + membership(row))
                .containsExactly(
                        "GHT-CFC [2016-07-01,2022-06-30) [3,) uncertain",
                        "GHT-CFC [2022-06-30,) [3,) member",
                        "GHT-PSY [2016-07-01,2016-07-02) [2,) member",
                        "GHT-PSY [2016-07-02,2022-06-30) [2,) member, uncertain");
    }

    @Test
    void a_content_holds_until_the_next_one_on_each_reading() {
        var log = new Log();
        log.submitted(RENNES, "P1.1", 1, LocalDate.of(2021, 1, 1), Log.ratio(45, 50));
        log.submitted(RENNES, "P1.1", 2, LocalDate.of(2021, 6, 1), Log.ratio(46, 50));
        log.decided(RENNES, "P1.1", 1, "ACCEPTED");
        log.reviewed(RENNES, "P1.1", 2, "RETURNED");
        assertThat(rows(log, Key.Family.CONTENT))
                .extracting(row -> row.key().parts().get(2) + " " + line(row))
                .containsExactly(
                        "DECIDED [2021-01-01,) [3,)",
                        "DECLARED [2021-01-01,) [1,2)",
                        "DECLARED [2021-01-01,2021-06-01) [2,4)",
                        "DECLARED [2021-06-01,) [2,4)",
                        "DECLARED [2021-01-01,) [4,)");
    }

    @Test
    void of_two_contents_from_the_same_day_the_later_submission_holds_whichever_was_decided_last() {
        var log = new Log();
        log.submitted(RENNES, "P1.1", 1, LocalDate.of(2021, 1, 1), Log.ratio(45, 50));
        log.submitted(RENNES, "P1.1", 2, LocalDate.of(2021, 1, 1), Log.ratio(46, 50));
        log.decided(RENNES, "P1.1", 2, "ACCEPTED");
        log.decided(RENNES, "P1.1", 1, "REFUSED");
        var known = rows(log, Key.Family.CONTENT).stream()
                .filter(row -> row.key().parts().contains("DECIDED") && row.knownUntil() == null)
                .toList();
        assertThat(known)
                .singleElement()
                .satisfies(row ->
                        assertThat(((Value.Content) row.value()).revision()).isEqualTo(2));
    }

    @Test
    void a_declaration_that_cannot_be_read_is_parked_and_the_rest_goes_on() {
        var log = new Log();
        log.submitted(RENNES, "P1.1", 1, LocalDate.of(2021, 1, 1), Log.ratio(45, 50));
        log.submitted(RENNES, "P1.1", 2, LocalDate.of(2021, 6, 1), "{\"shape\":\"riddle\"}");
        log.submitted(RENNES, "P1.1", 3, LocalDate.of(2021, 7, 1), Log.ratio(47, 50));
        log.decided(RENNES, "P2.2", 7, "ACCEPTED");
        log.submitted(RENNES, "P1.2", 1, LocalDate.of(2021, 1, 1), Log.ratio(1, 50));
        assertThat(rows(log, Key.Family.PARKED))
                .extracting(row -> row.key().parts().getLast() + " from " + row.knownFrom())
                .containsExactly("P1.1 from 2", "P2.2 from 4");
        assertThat(rows(log, Key.Family.CONTENT))
                .extracting(row -> row.key().parts().getLast() + " " + line(row))
                .containsExactly("P1.1 [2021-01-01,) [1,)", "P1.2 [2021-01-01,) [5,)");
    }

    @Test
    void an_unknown_type_of_a_known_family_stops_and_one_of_another_family_does_not() {
        assertThatThrownBy(() -> MessageReader.isOfUse("fr.jalon.declaration.forgotten.v1"))
                .isInstanceOf(Inapplicable.class);
        assertThatThrownBy(() -> MessageReader.isOfUse("fr.jalon.group.merged.v1"))
                .isInstanceOf(Inapplicable.class);
        assertThat(MessageReader.isOfUse("fr.jalon.declaration.drafted.v1")).isFalse();
        assertThat(MessageReader.isOfUse("fr.jalon.dossier.filed.v1")).isFalse();
    }

    private static List<String> plan(int edition, String more) {
        return List.of("""
            {"programme":"PLAN","version":"1","edition":%d,"title":{"fr":"é","en":"e"},%s\
            "inForceFrom":"2021-01-01","source":{"text":"test","standing":"unverified"},"axes":[],"clauses":0}\
            """.formatted(edition, more));
    }

    private static List<Row> rows(Log log, Key.Family family) {
        return new Fold()
                .applyAll(read(log.messages())).history().rows().stream()
                        .filter(row -> row.key().family() == family)
                        .toList();
    }

    private static List<fr.jalon.scoring.fact.model.Message> read(List<byte[]> messages) {
        return messages.stream()
                .flatMap(bytes -> MessageReader.read(bytes).stream())
                .toList();
    }

    private static String line(Row row) {
        return FactTables.days(row.valid()) + " " + FactTables.positions(row);
    }

    private static String membership(Row row) {
        var membership = (Value.Membership) row.value();
        return (membership.counts() ? "member" : "")
                + (membership.counts() && membership.uncertain() ? ", " : "")
                + (membership.uncertain() ? "uncertain" : "");
    }
}
