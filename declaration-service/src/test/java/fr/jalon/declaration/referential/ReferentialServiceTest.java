package fr.jalon.declaration.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.declaration.establishment.Establishments;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.Memberships;
import fr.jalon.declaration.group.Memberships.Membership;
import fr.jalon.declaration.programme.Programmes;
import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.eventstore.EventLog;
import fr.jalon.eventstore.StoredMessage;
import fr.jalon.platform.test.TestIdentityProvider;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The seeded referential, read over HTTP and by the other features. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferentialServiceTest {

    private static final String FILES = "../contracts";
    private static final int EVENTS = 6 * 3 + 74 + 1833 + 6 + 41 + 2;
    private static final Finess NOVILLARS = new Finess("250000460");

    private String database = "";
    private RunningService service;

    @BeforeAll
    void seed() throws SQLException {
        database = RunningService.database();
        service = RunningService.start(database, FILES);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void every_seeded_event_has_a_message_that_fits_its_schema() {
        var messages = service.bean(EventLog.class).messagesAfter(0, EVENTS + 1);
        assertThat(messages).hasSize(EVENTS);
        assertThat(messages.stream()
                        .map(StoredMessage::bytes)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .flatMap(message -> Contracts.errors(message).stream()))
                .isEmpty();
    }

    @Test
    void seeding_again_appends_nothing() {
        try (var again = RunningService.start(database, FILES)) {
            assertThat(again.bean(EventLog.class).head().position()).isEqualTo(EVENTS);
        }
    }

    @Test
    void a_programme_is_shown_as_in_force_on_a_day_with_its_basis() {
        var hopen = service.json("/api/programmes/HOPEN?validAt=2019-03-01");
        assertThat(hopen.path("version").stringValue()).isEqualTo("2019-02");
        assertThat(hopen.path("axes")).hasSize(11);
        assertThat(StreamSupport.stream(hopen.path("axes").spliterator(), false)
                        .mapToInt(axis -> axis.path("indicators").size())
                        .boxed())
                .containsExactly(4, 4, 4, 3, 0, 0, 0, 0, 0, 0, 0);
        assertThat(hopen.at("/axes/0/indicators/0/threshold/percent").stringValue())
                .isEqualTo("90");
        assertThat(hopen.at("/declarations/standing").stringValue()).isEqualTo("unverified");
        assertThat(hopen.at("/basis/validAt").stringValue()).isEqualTo("2019-03-01");
        assertThat(hopen.at("/basis/knownAt").longValue()).isEqualTo(EVENTS);
        assertThat(service.json("/api/programmes").at("/items/0/code").stringValue())
                .isEqualTo("CARE_D2");
    }

    @Test
    void outside_its_versions_and_before_its_publication_there_is_no_programme() {
        refused("/api/programmes/HOPEN?validAt=2017-12-31", 404, "programme-not-in-force");
        refused("/api/programmes/HOPEN?knownAt=position:0", 404, "not-known-at");
        refused("/api/programmes/HOPEN?knownAt=position:999999", 400, "known-in-the-future");
        refused("/api/programmes/NONE", 404, "unknown-programme");
    }

    @Test
    void an_establishment_is_shown_with_its_sites_and_a_derived_region() {
        var rennes = service.json("/api/establishments/350005179");
        assertThat(rennes.path("name").stringValue()).isEqualTo("CHU de Rennes");
        assertThat(rennes.path("region").stringValue()).isEqualTo("53");
        assertThat(rennes.path("regionStanding").stringValue()).isEqualTo("derived");
        assertThat(rennes.path("sites")).hasSize(7);
        assertThat(service.get("/api/establishments/350005179").headers().firstValue("ETag"))
                .contains("\"0\"");
        refused("/api/establishments/350005178", 400, "finess-check-digit");
        refused("/api/establishments/870000015x", 400, "finess-malformed");
        refused("/api/establishments/990000010", 404, "unknown-establishment");
        refused("/api/establishments/350005179?knownAt=position:0", 404, "not-known-at");
    }

    @Test
    void members_that_moved_by_a_date_are_uncertain_in_between() {
        assertThat(novillars("GHT-CFC", "2021-01-01")).isEqualTo("possible member");
        assertThat(novillars("GHT-CFC", "2022-06-30")).isEqualTo("member");
        assertThat(novillars("GHT-PSYDJ", "2016-07-01")).isEqualTo("member");
        assertThat(novillars("GHT-PSYDJ", "2021-01-01")).isEqualTo("uncertain member");
        assertThat(novillars("GHT-PSYDJ", "2022-06-30")).isEqualTo("no member");
        assertThat(service.json("/api/groups").path("items")).hasSize(6);
        var page = service.json("/api/groups?limit=2");
        assertThat(page.path("next").stringValue()).isEqualTo("GHT-HB");
        assertThat(service.json("/api/groups?limit=2&cursor=GHT-HB")
                        .path("items")
                        .path(0)
                        .path("code")
                        .stringValue())
                .isEqualTo("GHT-NFC");
        refused("/api/groups/GHT-NONE", 404, "unknown-group");
    }

    @Test
    void the_other_features_find_what_they_ask_for() {
        var memberships = service.bean(Memberships.class);
        assertThat(memberships.groupsOf(NOVILLARS, LocalDate.of(2021, 1, 1)))
                .extracting(Membership::group, Membership::uncertain)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GHT-PSYDJ", true));
        assertThat(memberships.groupsOf(NOVILLARS, LocalDate.of(2022, 6, 30)))
                .extracting(Membership::group, Membership::uncertain)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GHT-CFC", false));
        assertThat(memberships.membersOf("GHT-HB", LocalDate.of(2021, 1, 1))).hasSize(10);
        var programmes = service.bean(Programmes.class);
        assertThat(programmes.clause("HOPEN", "P3.3", LocalDate.of(2021, 1, 1)))
                .hasValueSatisfying(clause -> assertThat(clause.shape()).isEqualTo(Shape.RATIO));
        assertThat(programmes.clause("HOPEN", "P3.3", LocalDate.of(2017, 12, 31)))
                .isEmpty();
        assertThat(programmes.knows("HOPEN", "P2.5")).isTrue();
        assertThat(programmes.clause("HOPEN", "P2.5", LocalDate.of(2019, 7, 25)))
                .isEmpty();
        assertThat(programmes.clause("HOPEN", "P2.5", LocalDate.of(2019, 7, 26)))
                .isPresent();
        var establishments = service.bean(Establishments.class);
        assertThat(establishments.find(new Finess("350005179"))).isPresent();
        assertThat(establishments.find(new Finess("990000010"))).isEmpty();
    }

    @Test
    void an_item_of_a_checklist_says_when_it_is_due_and_that_it_is_a_sample() {
        var item = service.json("/api/programmes/INSTRUCTION_309").at("/axes/0/indicators/0");
        assertThat(item.path("dueOn").stringValue()).isEqualTo("2017-04-14");
        assertThat(item.at("/existence/procedure").isBoolean()).isTrue();
        assertThat(item.at("/label/fr").stringValue()).startsWith("EXEMPLE");
        assertThat(item.at("/source/standing").stringValue()).isEqualTo("unverified");
    }

    @Test
    void the_referential_says_what_the_caller_may_do_and_why_not() {
        String nadia = TestIdentityProvider.bearer("nadia", "national@national");
        for (var path : List.of("/api/establishments/350005179", "/api/groups/GHT-HB", "/api/programmes/HOPEN")) {
            assertThat(service.json(path).at("/actions/0/allowed").booleanValue())
                    .as(path)
                    .isTrue();
            var refused = RunningService.body(service.getAs(nadia, path)).at("/actions/0");
            assertThat(refused.path("allowed").booleanValue()).as(path).isFalse();
            assertThat(refused.path("reason").stringValue()).isEqualTo("forbidden");
            assertThat(refused.path("detail").stringValue()).isNotBlank();
        }
        assertThat(service.json("/api/groups/GHT-HB").path("actions"))
                .extracting(action -> action.path("name").stringValue())
                .containsExactly("join", "leave");
    }

    @Test
    void a_replay_of_the_groups_gives_the_same_rows() {
        var before = rows();
        var processor = service.bean(EventProcessingConfiguration.class)
                .eventProcessor("groups", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows()).isEqualTo(before).hasSize(41 + 2));
    }

    private List<String> rows() {
        return service.bean(JdbcClient.class)
                .sql("select row_to_json(membership_view)::text from membership_view order by 1")
                .query(String.class)
                .list();
    }

    private String novillars(String group, String day) {
        var shown = service.json("/api/groups/" + group + "?validAt=" + day);
        for (JsonNode member : shown.path("members")) {
            if (member.path("establishment").stringValue().equals(NOVILLARS.value())) {
                return member.path("uncertain").booleanValue() ? "uncertain member" : "member";
            }
        }
        return shown.path("possibleMembers").toString().contains(NOVILLARS.value()) ? "possible member" : "no member";
    }

    private void refused(String path, int status, String name) {
        var response = service.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(RunningService.body(response).path("type").stringValue()).isEqualTo("urn:jalon:problem:" + name);
    }
}
