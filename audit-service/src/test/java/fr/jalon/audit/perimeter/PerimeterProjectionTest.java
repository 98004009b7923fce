package fr.jalon.audit.perimeter;

import static fr.jalon.audit.Messages.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.audit.AuditDatabase;
import fr.jalon.audit.Samples;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Grant;
import fr.jalon.platform.security.Perimeter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PerimeterProjectionTest {

    private static final AuditDatabase DATABASE = AuditDatabase.migrated();
    private static final JdbcTemplate JDBC = DATABASE.jdbc(AuditDatabase.APPLICATION);

    private final PerimeterProjection projection = new PerimeterProjection(
            JdbcClient.create(JDBC),
            new JdbcTransactionManager(java.util.Objects.requireNonNull(JDBC.getDataSource())));

    @BeforeEach
    void empty() {
        DATABASE.tamper("truncate entry, oversized, region_of, membership;"
                + " update perimeter_position set next_index = 0, folded = 0");
    }

    @Test
    void every_sample_of_the_published_language_is_read() throws Exception {
        var json = new JsonMapper();
        for (var sample : Samples.all()) {
            byte[] body = sample.getContentAsByteArray();
            sequence(json.readTree(body).path("type").asString(), body);
        }
        projection.catchUp();
        assertThat(seen("2026-11-23", "regulator", "region:53").declarations()).contains("350005179");
        assertThat(seen("2026-11-23", "coordinator", "group:GHT-CFC").declarations())
                .contains("250000015");
    }

    @Test
    void a_member_counts_from_its_day_until_the_day_it_left() {
        joined("A", "1", "2016-07-01");
        joined("A", "2", "2020-01-01");
        sequence("fr.jalon.group.member-left.v1", bytes(data("A", "1", "2022-06-30")));
        joined("A", "1", "2024-01-01");
        projection.catchUp();
        assertThat(members("2016-06-30")).isEmpty();
        assertThat(members("2016-07-01")).containsExactly("1");
        assertThat(members("2022-06-29")).containsExactlyInAnyOrder("1", "2");
        assertThat(members("2022-06-30")).containsExactly("2");
        assertThat(members("2024-01-01")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void a_message_it_cannot_read_is_left_out_and_the_rest_counts() {
        sequence("fr.jalon.group.member-joined.v1", bytes("{\"data\":{\"group\":7}}"));
        sequence("fr.jalon.group.member-joined.v1", bytes("no json"));
        sequence("fr.jalon.group.member-joined.v1", bytes(data("A\\u0000", "1", "2016-07-01")));
        sequence("fr.jalon.group.member-joined.v1", bytes(data("A", "1", "tomorrow")));
        sequence("fr.jalon.group.merged.v1", bytes("{}"));
        joined("A", "2", "2016-07-01");
        projection.catchUp();
        assertThat(members("2020-01-01")).containsExactly("2");
    }

    @Test
    void a_group_declares_too_and_shows_to_its_members_coordinator_and_region() {
        sequence("fr.jalon.group.registered.v1", bytes("{\"data\":{\"group\":\"A\",\"region\":\"53\"}}"));
        joined("A", "1", "2016-07-01");
        sequence("fr.jalon.group.member-joined.v1", bytes("""
            {"data":{"group":"A","establishment":"2","date":"2016-07-01","role":"SUPPORT"}}\
            """));
        projection.catchUp();
        var member = seen("2020-01-01", "declarant", "establishment:1");
        assertThat(member.declarations()).containsExactlyInAnyOrder("1", "A");
        assertThat(member.drafts()).containsExactly("1");
        assertThat(member.scores()).containsExactly("1");
        var support = seen("2020-01-01", "declarant", "establishment:2");
        assertThat(support.drafts()).containsExactlyInAnyOrder("2", "A");
        assertThat(support.scores()).containsExactly("2");
        var coordinator = seen("2020-01-01", "coordinator", "group:A");
        assertThat(coordinator.drafts()).containsExactly("A");
        assertThat(coordinator.scores()).containsExactlyInAnyOrder("A", "1", "2");
        var regulator = seen("2020-01-01", "regulator", "region:53");
        assertThat(regulator.scores()).containsExactly("A");
        assertThat(regulator.declarations()).containsExactly("A");
        assertThat(regulator.drafts()).isEmpty();
    }

    @Test
    void what_an_older_instance_read_during_an_upgrade_is_read_again() {
        sequence("fr.jalon.group.registered.v1", bytes("{\"data\":{\"group\":\"A\",\"region\":\"53\"}}"));
        sequence("fr.jalon.group.member-joined.v1", bytes("""
            {"data":{"group":"A","establishment":"2","date":"2016-07-01","role":"SUPPORT"}}\
            """));
        JDBC.update("insert into membership (code, declarant, joined) values ('A', '2', '2016-07-01')");
        JDBC.update("update perimeter_position set next_index = 2");
        projection.catchUp();
        assertThat(seen("2020-01-01", "declarant", "establishment:2").drafts()).containsExactlyInAnyOrder("2", "A");
        assertThat(seen("2020-01-01", "regulator", "region:53").declarations()).containsExactly("A");
    }

    private Iterable<String> members(String day) {
        return seen(day, "coordinator", "group:A").declarations().stream()
                .filter(declarant -> !declarant.equals("A"))
                .toList();
    }

    private static Sight seen(String day, String role, String perimeter) {
        var clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        var grant = new Grant(role, Perimeter.parse(perimeter).orElseThrow(), null, null);
        var caller = new Caller("issuer", "somebody", "client", Caller.Kind.PERSON, List.of(grant), "");
        return new Perimeters(JdbcClient.create(JDBC), clock).sightOf(caller);
    }

    private static void joined(String group, String declarant, String date) {
        sequence("fr.jalon.group.member-joined.v1", bytes(data(group, declarant, date)));
    }

    private static String data(String group, String declarant, String date) {
        return "{\"data\":{\"group\":\"%s\",\"establishment\":\"%s\",\"date\":\"%s\"}}"
                .formatted(group, declarant, date);
    }

    private static void sequence(String type, byte[] body) {
        JDBC.update("""
            insert into entry (index, topic, kafka_offset, type, body, digest, leaf_hash)
            select coalesce(max(index) + 1, 0), 'topic', 0, ?, ?, sha256(''), sha256('') from entry\
            """, type, body);
    }
}
