package fr.jalon.declaration.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.test.TestIdentityProvider;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.availability.ReadinessState;

/** The commands of an administrator, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingServiceTest {

    private static final String SOURCE = "\"source\":{\"text\":\"a decree\",\"standing\":\"published\"}";

    private RunningService service;

    @BeforeAll
    void start() throws SQLException {
        service = RunningService.start(RunningService.database(), "");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void an_establishment_is_registered_once_and_described_anew_for_its_version() {
        String body = establishment("250000015", "CHU");
        var created = service.post("/api/establishments", body, "Idempotency-Key", "first");
        expect(created, 201);
        assertThat(created.headers().firstValue("Location")).contains("/api/establishments/250000015");
        assertThat(created.headers().firstValue("ETag")).contains("\"0\"");
        var repeated = service.post("/api/establishments", body, "Idempotency-Key", "first");
        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(created.body());
        assertThat(repeated.headers().firstValue("Location"))
                .isEqualTo(created.headers().firstValue("Location"));
        String renamed = establishment("250000015", "CHU de Besançon");
        refused(
                service.post("/api/establishments", renamed, "Idempotency-Key", "first"),
                422,
                "idempotency-key-reused");
        refused(service.post("/api/establishments", renamed), 428, "if-match-missing");
        expect(service.post("/api/establishments", renamed, "If-Match", "\"0\""), 200);
        var stale = service.post("/api/establishments", body, "If-Match", "\"0\"");
        refused(stale, 412, "stale-version");
        assertThat(RunningService.body(stale).path("currentVersion").longValue())
                .isEqualTo(1);
        assertThat(RunningService.body(stale).path("changes")).hasSize(1);
        var same = service.post("/api/establishments", renamed, "If-Match", "\"1\"");
        assertThat(RunningService.body(same).path("changed").booleanValue()).isFalse();
    }

    @Test
    void what_cannot_be_is_refused_with_the_member_to_blame() {
        blamed(
                service.post("/api/establishments", establishment("250000016", "x")),
                400,
                "finess-check-digit",
                "/finess");
        blamed(
                service.post("/api/establishments", establishment("200000015", "x")),
                400,
                "finess-check-digit",
                "/finess");
        blamed(service.post("/api/groups", group("GHT-X", "99")), 409, "region-unknown", "/region");
        blamed(service.post("/api/groups", group("ght x", "27")), 400, "value-malformed", "/code");
        blamed(service.post("/api/groups", "{\"code\":\"GG\",\"region\":\"27\"}"), 400, "member-missing", "/name");
        blamed(
                service.post("/api/groups", group("GG", "27").replace("{\"code\"", "{\"colour\":1,\"code\"")),
                400,
                "member-unknown",
                "/colour");
        refused(service.post("/api/groups", "{"), 400, "json-malformed");
        refused(service.post("/api/groups", group("GG", "27"), "Idempotency-Key", ""), 400, "idempotency-key-missing");
        refused(
                service.post("/api/groups", group("GG", "27"), "Content-Type", "text/plain"),
                415,
                "media-type-unsupported");
        refused(
                service.postAs(
                        TestIdentityProvider.bearer("somebody", "national@national"),
                        "/api/groups",
                        group("GHT-X", "27")),
                403,
                "forbidden");
        assertThat(service.get("/api/groups/GHT-X").statusCode()).isEqualTo(404);
    }

    @Test
    void activities_and_their_volume_are_put_with_the_whole_description_and_shown() {
        String path = "/api/establishments/580780039";
        refused(service.get(path), 404, "unknown-establishment");
        String body = establishment("580780039", "CH").replace("{\"finess\"", "{%s,\"finess\"");
        String mco =
                "\"activities\":[{\"activity\":\"MCO\"},{\"activity\":\"SSR\",\"from\":\"2015-01-01\",\"to\":\"2016-01-01\"},"
                    + "{\"activity\":\"SSR\",\"from\":\"2016-01-02\"}]";
        String volume =
                "\"activityVolume\":{\"value\":\"12345\",\"unit\":{\"fr\":\"séjours\",\"en\":\"stays\"},\"year\":2020}";
        expect(service.put(path, body.formatted(mco)), 201);
        assertThat(service.json(path).path("activities")).hasSize(3);
        assertThat(service.json(path).has("activityVolume"))
                .as("unknown stays unknown")
                .isFalse();
        expect(service.put(path, body.formatted(mco + "," + volume), "If-Match", "\"0\""), 200);
        assertThat(service.json(path).at("/activityVolume/value").stringValue()).isEqualTo("12345");
        assertThat(service.json(path + "?knownAt=position:" + service.json(path).at("/basis/knownAt"))
                        .path("activities"))
                .hasSize(3);
        activitiesRefused(body, "\"activity\":\"mco\"", "value-malformed", "/activities/0/activity");
        activitiesRefused(body, "\"from\":\"2020-01-01\"", "member-missing", "/activities/0/activity");
        activitiesRefused(
                body,
                "\"activity\":\"MCO\",\"from\":\"2020-01-02\",\"to\":\"2020-01-01\"",
                "dates-reversed",
                "/activities/0/to");
        activitiesRefused(
                body, "\"activity\":\"MCO\"},{\"activity\":\"MCO\"", "duplicate-item", "/activities/1/activity");
        blamed(
                service.put(path, body.formatted(volume.replace("12345", "1,5"))),
                400,
                "value-malformed",
                "/activityVolume/value");
        blamed(
                service.put(path, body.formatted(volume.replace("2020", "20"))),
                400,
                "value-malformed",
                "/activityVolume/year");
        blamed(
                service.put(path, body.formatted(volume.replace(",\"en\":\"stays\"", ""))),
                400,
                "member-missing",
                "/activityVolume/unit/en");
        blamed(service.put("/api/establishments/900004698", body.formatted(volume)), 400, "value-malformed", "/finess");
    }

    private void activitiesRefused(String body, String activity, String name, String pointer) {
        String path = "/api/establishments/580780039";
        blamed(service.put(path, body.formatted("\"activities\":[{" + activity + "}]")), 400, name, pointer);
    }

    @Test
    void members_join_and_leave_a_group_for_its_version() {
        expect(service.post("/api/establishments", establishment("900000365", "HNFC")), 201);
        expect(service.post("/api/groups", group("GHT-T", "27")), 201);
        String join = "{\"establishment\":\"900000365\",\"role\":\"PARTIE\",\"date\":\"2016-07-01\",\"bound\":\"ON\","
                + SOURCE + "}";
        String members = "/api/groups/GHT-T/members";
        blamed(
                service.post(members, join.replace("900000365", "580780039"), "If-Match", "\"0\""),
                409,
                "unknown-establishment",
                "/establishment");
        expect(service.post(members, join, "If-Match", "\"0\""), 200);
        refused(
                service.post(members, join.replace("2016-07-01", "2017-07-01"), "If-Match", "\"1\""),
                409,
                "group-already-member");
        blamed(
                service.post(members, join.replace("2016-07-01", "0000-01-01"), "If-Match", "\"1\""),
                400,
                "value-malformed",
                "/date");
        blamed(
                service.post("/api/establishments", "{\"finess\":\"900004698\",\"sites\":[null]," + SOURCE + "}"),
                400,
                "member-missing",
                "/sites/0");
        refused(service.post("/api/groups/GHT-Z/members", join, "If-Match", "\"0\""), 404, "unknown-group");
        String leave = "{\"establishment\":\"900000365\",\"date\":\"2020-01-01\",\"bound\":\"BEFORE\"," + SOURCE + "}";
        expect(service.post("/api/groups/GHT-T/departures", leave, "If-Match", "\"1\""), 200);
        assertThat(service.json("/api/groups/GHT-T?validAt=2019-12-31").path("members"))
                .hasSize(1);
        assertThat(service.json("/api/groups/GHT-T?validAt=2020-01-01").path("members"))
                .isEmpty();
        assertThat(service.json("/api/groups?knownAt=position:1").path("items")).isEmpty();
        assertThat(service.json("/api/groups").path("items")).isNotEmpty();
    }

    @Test
    void the_service_is_ready_only_when_it_says_so_which_is_after_the_seed() {
        service.ready(ReadinessState.REFUSING_TRAFFIC);
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        service.ready(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    private static String establishment(String finess, String name) {
        return "{\"finess\":\"%s\",\"name\":\"%s\",%s}".formatted(finess, name, SOURCE);
    }

    private static String group(String code, String region) {
        return "{\"code\":\"%s\",\"name\":\"Test\",\"region\":\"%s\",%s}".formatted(code, region, SOURCE);
    }

    private static void expect(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    private static void refused(HttpResponse<String> response, int status, String name) {
        expect(response, status);
        assertThat(RunningService.body(response).path("type").stringValue()).isEqualTo("urn:jalon:problem:" + name);
    }

    private static void blamed(HttpResponse<String> response, int status, String name, String pointer) {
        refused(response, status, name);
        assertThat(RunningService.body(response).at("/errors/0/pointer").stringValue())
                .as(response.body())
                .isEqualTo(pointer);
    }
}
