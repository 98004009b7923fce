package fr.jalon.scoring.fact;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.ScoringDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A made-up history of real legal entities: each declares all 15 indicators of HOP'EN anew every half-year, each content
 * is endorsed and accepted. The messages are made by the database itself; the facts come from a rebuild.
 */
final class Country {

    static final int FIRST_YEAR = 2019;

    private static final Map<String, String> CLAUSES = Map.ofEntries(
            Map.entry("P1.1", ratio("AT_LEAST", 90)),
            Map.entry("P1.2", recurrence("MEETING")),
            Map.entry("P1.3", ratio("AT_LEAST", 90)),
            Map.entry("P1.4", "\"shape\":\"existence\",\"existence\":{\"procedure\":true}"),
            Map.entry("P2.1", documents("PRA", "TEST_PLAN", "TEST_REPORT")),
            Map.entry("P2.2", "\"shape\":\"measure\",\"measure\":{\"unit\":\"PERCENT\"}"),
            Map.entry("P2.3", documents("DEGRADED", "RETURN")),
            Map.entry("P2.4", documents("PSSI")),
            Map.entry("P3.1", documents("CHARTER")),
            Map.entry("P3.2", documents("NOTICE", "PROCEDURE")),
            Map.entry("P3.3", ratio("EQUAL", 100)),
            Map.entry("P3.4", recurrence("REPORT")),
            Map.entry("P4.1", "\"shape\":\"capability\",\"capability\":{}"),
            Map.entry("P4.2", "\"shape\":\"capability\",\"capability\":{\"activities\":[\"MCO\",\"SSR\"]}"),
            Map.entry("P4.3", "\"shape\":\"capability\",\"capability\":{}"));

    private static final Map<String, String> CONTENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("P1.1", Log.ratio(48, 50)),
            Map.entry("P1.2", "{\"shape\":\"recurrence\",\"occurrences\":[\"#\"]}"),
            Map.entry("P1.3", Log.ratio(45, 50)),
            Map.entry(
                    "P1.4", "{\"shape\":\"existence\",\"exists\":true,\"since\":\"#\",\"procedure\":{\"date\":\"#\"}}"),
            Map.entry("P2.1", given("PRA", "TEST_PLAN", "TEST_REPORT")),
            Map.entry("P2.2", "{\"shape\":\"measure\",\"value\":\"99.95\"}"),
            Map.entry("P2.3", given("DEGRADED", "RETURN")),
            Map.entry("P2.4", given("PSSI")),
            Map.entry("P3.1", given("CHARTER")),
            Map.entry("P3.2", given("NOTICE", "PROCEDURE")),
            Map.entry("P3.3", Log.ratio(50, 50)),
            Map.entry("P3.4", "{\"shape\":\"recurrence\",\"occurrences\":[\"#\"]}"),
            Map.entry("P4.1", "{\"shape\":\"capability\",\"capable\":true,\"since\":\"#\"}"),
            Map.entry("P4.2", """
                {"shape":"capability","activities":[{"activity":"MCO","capable":true,"since":"#"},\
                {"activity":"SSR","capable":true,"since":"#"}]}\
                """),
            Map.entry("P4.3", "{\"shape\":\"capability\",\"capable\":true,\"since\":\"#\"}")));

    private Country() {}

    /** The numbers of up to {@code limit} legal entities of the public extract. */
    static List<String> entities(int limit) {
        var csv = Objects.requireNonNull(
                Country.class.getResourceAsStream("/contracts/referential/finess-hospitals-2021-01-08.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .distinct()
                    .limit(limit)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A database that has taken in the messages of {@code entities} over {@code years}, without their facts. */
    static ScoringDatabase messages(List<String> entities, int years) {
        var database = ScoringDatabase.migrated();
        var log = new Log();
        log.propose("HOPEN", "1", drafts()).adopt("HOPEN", "1", null, FIRST_YEAR + "-01-01");
        entities.forEach(finess -> log.establishment(finess, "53"));
        for (int from = 0; from < log.messages().size(); from += 500) {
            int to = Math.min(from + 500, log.messages().size());
            new AppliedMessages(new JdbcTemplate(database.application()))
                    .add(TakenIn.received(log.messages(), from, to));
        }
        declare(new JdbcTemplate(database.application()), entities, years, log.position());
        new JdbcTemplate(database.owner()).execute("analyze");
        return database;
    }

    private static void declare(JdbcTemplate db, List<String> entities, int years, long position) {
        db.update(
                """
                insert into applied (position, source, time, subject, type, folded, sha256, message)
                select position, ?, at, subject, type, true, sha256(message), message from (
                    select position, at, subject, type, convert_to(format('{"sequence":"%s","time":"%s","specversion":"1.0",\
                "id":"%s","source":"%s","type":"%s","subject":"%s","version":"%s","datacontenttype":"application/json",\
                "actor":"00000000-0000-4000-8000-000000000001","actorkind":"person","client":"test",\
                "correlationid":"size","declarant":"%s","programme":"HOPEN","indicator":"%s","data":%s}',
                        lpad(position::text, 19, '0'), to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        md5(position::text)::uuid, ?, type, subject, lpad('0', 19, '0'), finess, indicator, data), 'UTF8')
                        as message
                    from (select ? + row_number() over (order by revision, finess, indicator, step) as position,
                            (day + time '12:00') at time zone 'UTC'
                                + row_number() over (order by revision, finess, indicator, step) * interval '1 us' as at,
                            'declaration/HOPEN/' || finess || '/' || indicator as subject,
                            'fr.jalon.declaration.' || (array['submitted', 'reviewed', 'decided'])[step] || '.v1' as type,
                            finess, indicator,
                            case step
                            when 1 then format('{"revision":%s,"programmeVersion":"1","shape":"any","effectiveFrom":"%s",\
                "observation":{"from":"%s","to":"%s"},"content":%s,"proofs":[],"contentHash":"%s","reconstructed":false}',
                                revision, day, day, day, replace(content, '#', day::text), hash)
                            when 2 then format('{"revision":%s,"contentHash":"%s","outcome":"ENDORSED"}', revision, hash)
                            else format('{"revision":%s,"contentHash":"%s","outcome":"ACCEPTED"}', revision, hash) end
                            as data
                        from (select *, make_date(?, 1 + 6 * ((revision - 1) % 2), 15)
                                    + (revision - 1) / 2 * interval '1 year' as moment,
                                lpad(revision::text, 64, '0') as hash
                            from unnest(?::text[]) as finess, unnest(?::text[], ?::text[]) as said (indicator, content),
                                generate_series(1, ?) as revision) contents
                        cross join lateral (select moment::date as day) days, generate_series(1, 3) as step) told) made\
                """,
                Log.SOURCE,
                Log.SOURCE,
                position,
                FIRST_YEAR,
                entities.toArray(String[]::new),
                CONTENTS.keySet().toArray(String[]::new),
                CONTENTS.values().toArray(String[]::new),
                2 * years);
    }

    private static List<String> drafts() {
        var drafts = new java.util.ArrayList<>(List.of("""
            {"programme":"HOPEN","version":"1","title":{"fr":"HOP'EN","en":"HOP'EN"},\
            "source":{"text":"test","standing":"published"},"inForceFrom":"%d-01-01","declarations":{"from":"%d-01-01"},\
            "axes":[%s],"clauses":%d}\
            """.formatted(FIRST_YEAR, FIRST_YEAR, axes(), CLAUSES.size())));
        new TreeMap<>(CLAUSES)
                .forEach((indicator, rule) -> drafts.add("""
                    {"programme":"HOPEN","version":"1","indicator":"%s","axis":"%s","label":{"fr":"é","en":"e"},%s,\
                    "supported":true,"scope":["ESTABLISHMENT"],"evidence":[],"source":{"text":"test","standing":"derived"}}\
                    """.formatted(indicator, indicator.substring(0, 2), rule)));
        return drafts;
    }

    private static String axes() {
        return CLAUSES.keySet().stream()
                .map(indicator -> indicator.substring(0, 2))
                .distinct()
                .sorted()
                .map("{\"code\":\"%s\",\"label\":{\"fr\":\"é\",\"en\":\"e\"}}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static String ratio(String operator, int percent) {
        return "\"shape\":\"ratio\",\"threshold\":{\"operator\":\"%s\",\"percent\":\"%d\"}"
                .formatted(operator, percent);
    }

    private static String recurrence(String kind) {
        return "\"shape\":\"recurrence\",\"recurrence\":{\"count\":1,\"per\":\"SEMESTER\",\"kind\":\"%s\"}"
                .formatted(kind);
    }

    private static String documents(String... kinds) {
        return "\"shape\":\"document\",\"documents\":[%s]"
                .formatted(List.of(kinds).stream()
                        .map("{\"kind\":\"%s\",\"label\":{\"fr\":\"é\",\"en\":\"e\"},\"dated\":true}"::formatted)
                        .collect(Collectors.joining(",")));
    }

    private static String given(String... kinds) {
        return "{\"shape\":\"document\",\"documents\":[%s]}"
                .formatted(List.of(kinds).stream()
                        .map("{\"kind\":\"%s\",\"date\":\"#\"}"::formatted)
                        .collect(Collectors.joining(",")));
    }
}
