package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.ScoringDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With all of France in the tables, the facts of one establishment are found by indexes alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryPlanTest {

    private static final ScoringDatabase DATABASE = ScoringDatabase.migrated();
    private static final JdbcTemplate DB = new JdbcTemplate(DATABASE.owner());

    /** 1,833 establishments, 8 indicators, two contents each, each of which was corrected once. */
    @BeforeAll
    static void load_the_country() {
        DB.execute("alter table content_fact drop constraint content_fact_once");
        DB.execute("""
            insert into content_fact (declarant, programme, reading, indicator, valid, known, value)
            select '35' || lpad(e::text, 7, '0'), 'HOPEN', 'DECIDED', 'P' || i,
                   daterange(date '2020-01-01' + 100 * v, date '2020-01-01' + 100 * (v + 1)),
                   int8range(e * 100 + v * 10 + k, case k when 0 then e * 100 + v * 10 + 1 end), '{"revision":1}'
            from generate_series(1, 1833) e, generate_series(1, 8) i, generate_series(0, 1) v,
                 generate_series(0, 1) k\
            """);
        DB.execute("""
            alter table content_fact add constraint content_fact_once exclude using gist
            (declarant with =, programme with =, reading with =, indicator with =, valid with &&, known with &&)\
            """);
        DB.execute("""
            insert into establishment_fact (finess, valid, known, value)
            select '35' || lpad(e::text, 7, '0'), '(,)', int8range(e, null), '{"region":"53"}'
            from generate_series(1, 1833) e\
            """);
        DB.execute("""
            insert into membership_fact (code, finess, valid, known, value)
            select 'GHT-' || e % 137, '35' || lpad(e::text, 7, '0'), '[2016-07-01,)', int8range(e, null),
                   '{"role":"PARTIE","counts":true,"uncertain":false}'
            from generate_series(1, 1833) e\
            """);
        DB.execute("""
            insert into grouping_fact (code, valid, known, value)
            select 'GHT-' || g, '(,)', int8range(g, null), '{"region":"53"}' from generate_series(0, 136) g\
            """);
        DB.execute("""
            insert into programme_fact (programme, valid, known, value)
            select case p % 4 when 0 then 'HOPEN' when 1 then 'PLAN' when 2 then 'X' else 'Y' end,
                   daterange(date '2018-01-01' + p, date '2018-01-01' + p + 1), '[1,)',
                   jsonb_build_object('clauses', repeat(md5(p::text), 600))
            from generate_series(1, 20) p\
            """);
        DB.execute("""
            insert into applied (position, source, time, subject, type, folded, sha256, message)
            select p, 's', now() + p * interval '1 second', 'declaration/' || p % 5000, 't', true, '', ''
            from generate_series(1, 100000) p\
            """);
        DB.execute("analyze");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'[2020-06-01,2020-06-01]'", "'[2020-06-01,)'"})
    void the_contents_of_one_establishment_and_its_group_at_a_day_or_from_it_on_and_a_position(String days) {
        assertThat(scans(filled(
                        FactRows.CONTENTS,
                        "array['350000700', 'GHT-7']",
                        "array['HOPEN', 'PLAN']",
                        "array['DECIDED']",
                        "180000",
                        days)))
                .isNotEmpty()
                .allMatch(scan -> scan.contains("Index"));
    }

    @Test
    void its_groups_and_the_members_of_one() {
        assertThat(scans(filled(FactRows.GROUPS_OF, "array['350000700']", "180000", "'[2020-06-01,2020-06-01]'")))
                .isNotEmpty()
                .allMatch(scan -> scan.contains("Index"));
        assertThat(scans(filled(FactRows.MEMBERS_OF, "'GHT-7'", "180000", "'[2020-06-01,2020-06-01]'")))
                .isNotEmpty()
                .allMatch(scan -> scan.contains("Index"));
        assertThat(scans(filled(FactRows.ESTABLISHMENTS, "array['350000700', '350000701']", "180000")))
                .isNotEmpty()
                .allMatch(scan -> scan.contains("Index"));
    }

    /** A table of a page or two is read whole, index or not; it has to have one for the day it is larger. */
    @Test
    void the_versions_of_a_programme_and_a_group_have_their_index_however_few_they_are() {
        DB.execute("alter database %s set enable_seqscan = off".formatted(name()));
        try {
            assertThat(scans(
                            filled(FactRows.VERSIONS, "array['HOPEN', 'PLAN']", "180000", "'[2020-06-01,2020-06-01]'")))
                    .isNotEmpty()
                    .allMatch(scan -> scan.contains("Index"));
            assertThat(scans(filled(FactRows.GROUP, "'GHT-7'", "180000")))
                    .isNotEmpty()
                    .allMatch(scan -> scan.contains("Index"));
        } finally {
            DB.execute("alter database %s reset enable_seqscan".formatted(name()));
        }
    }

    private static String name() {
        return String.valueOf(DB.queryForObject("select current_database()", String.class));
    }

    @Test
    void its_description_and_the_messages_of_a_stream() {
        assertThat(scans(filled(KnownFacts.ESTABLISHMENT, "'350000700'", "180000")))
                .isNotEmpty()
                .allMatch(scan -> scan.contains("Index"));
        assertThat(scans("select message from applied where folded and subject = any (array['declaration/77'])"
                        + " order by position"))
                .isNotEmpty()
                .allMatch(scan -> scan.contains("Index"));
        assertThat(scans("select position from applied where time <= now() order by time desc, position desc limit 1"))
                .isNotEmpty()
                .allMatch(scan -> scan.contains("Index"));
    }

    private static String filled(String query, String... values) {
        var filled = query;
        for (var value : values) {
            filled = filled.replaceFirst("\\?", value);
        }
        return filled;
    }

    private static List<String> scans(String query) {
        var plan = DB.queryForObject("explain (format json) " + query, String.class);
        var scans = new ArrayList<String>();
        collect(JsonMapper.shared().readTree(plan), scans);
        return scans;
    }

    private static void collect(JsonNode node, List<String> scans) {
        var type = node.path("Node Type").asString("");
        if (type.endsWith("Scan")) {
            scans.add(type.equals("Bitmap Heap Scan") ? "of a Bitmap Index Scan" : type);
        }
        node.values().forEach(child -> collect(child, scans));
    }
}
