package fr.jalon.declaration.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.Client;
import fr.jalon.declaration.People;
import fr.jalon.declaration.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Every shape of HOP'EN over HTTP: written, handed over, shown again word for word, told without a word of people. */
@ServiceTest
class ShapesStoryTest {

    private static final String HOSPITAL = "350002291";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    private Client declarant() {
        return Client.of(port, "declarant-of-shapes", "declarant@establishment:" + HOSPITAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "P1.1 | {'shape':'ratio','numerator':46,'denominator':50,'perimeter':'Soins','method':'Comptage',"
                        + "'source':'Carte'}",
                "P1.2 | {'shape':'recurrence','occurrences':['2020-10-05','2021-01-15'],'method':'Agenda'}",
                "P1.4 | {'shape':'existence','exists':true,'since':'2020-06-01','procedure':{'date':'2020-06-01',"
                        + "'validUntil':'2022-05-31'},'source':'Référentiel'}",
                "P2.1 | {'shape':'document','documents':[{'kind':'PRA'},{'kind':'TEST_REPORT','date':'2021-02-10',"
                        + "'validUntil':'2023-02-10','validatedBy':'LEGAL_REPRESENTATIVE'}]}",
                "P2.2 | {'shape':'composite','parts':[{'part':'TARGET','content':{'shape':'measure','value':'99.9'}},"
                        + "{'part':'MEASURED','content':{'shape':'measure','value':'99.95','method':'Sondes'}}],"
                        + "'source':'Supervision'}",
                "P3.4 | {'shape':'composite','parts':[{'part':'DESIGNATION','content':{'shape':'existence',"
                        + "'exists':true,'since':'2018-05-25'}},{'part':'REPORT','content':{'shape':'recurrence',"
                        + "'occurrences':['2021-01-15']}}]}",
                "P4.1 | {'shape':'capability','capable':true,'since':'2020-09-01'}",
                "P4.2 | {'shape':'capability','activities':[{'activity':'MCO','capable':true,'since':'2020-09-01'},"
                        + "{'activity':'PSY','capable':false}],'method':'Extraction du ROR'}",
                "P4.3 | {'shape':'not-applicable','justification':'Aucun patient externe'}"
            })
    void a_content_comes_back_as_it_was_written(String indicator, String quoted) {
        var content = quoted.replace('\'', '"');
        var drafted = declarant().command("POST", "/api/declarations", Bodies.draft(HOSPITAL, indicator, content));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        assertThat(drafted.json().at("/current/content")).isEqualTo(JSON.readTree(content));
        var path = drafted.header("Location");
        var submitted = declarant().command("POST", path + "/submission", "{}", "If-Match", drafted.etag());
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        assertThat(submitted.json().at("/current/awaits").asString()).isEqualTo("COORDINATOR");
        var seen = People.coordinator(port).get(path).json();
        assertThat(seen.at("/current/content")).isEqualTo(JSON.readTree(content));
        assertThat(seen.at("/inForce/declared").asInt()).isEqualTo(1);
        var told = declarant()
                .get("/api/events?limit=1&after="
                        + (submitted.json().get("position").asLong() - 1));
        var data = told.json().at("/items/0/data");
        assertThat(data.at("/content/shape")).isEqualTo(JSON.readTree(content).get("shape"));
        assertThat(data.get("chain").toString()).isEqualTo("[\"COORDINATOR\",\"REGULATOR\"]");
        assertThat(data.get("contentHash")).isEqualTo(seen.at("/current/contentHash"));
        assertThat(told.body()).doesNotContain("Comptage", "Agenda", "Sondes", "Extraction", "Aucun patient");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "P1.4 | {'shape':'existence'} | 400 | value-missing | /content/exists",
                "P1.4 | {'shape':'existence','exists':'yes'} | 400 | value-malformed | /content/exists",
                "P1.4 | {'shape':'existence','exists':false,'since':'2020-01-01'} | 400 | since-of-nothing |"
                        + " /content/since",
                "P1.4 | {'shape':'existence','exists':true,'procedure':{'date':'2021-01-01','validUntil':'2020-01-01'}}"
                        + " | 400 | dates-reversed | /content/procedure/validUntil",
                "P1.4 | {'shape':'existence','exists':true,'since':'2099-01-01'} | 409 | date-in-the-future |"
                        + " /content/since",
                "P4.1 | {'shape':'capability'} | 400 | capable-or-activities | /content/capable",
                "P4.1 | {'shape':'capability','activities':[{'activity':'MCO','capable':true}]} | 409 |"
                        + " unknown-activity | /content/activities/0/activity",
                "P4.2 | {'shape':'capability','capable':true} | 409 | activities-asked | /content/capable",
                "P4.2 | {'shape':'capability','activities':[{'activity':'HAD','capable':true}]} | 409 |"
                        + " unknown-activity | /content/activities/0/activity",
                "P4.2 | {'shape':'capability','activities':[{'capable':true}]} | 400 | value-missing |"
                        + " /content/activities/0/activity",
                "P2.2 | {'shape':'measure','value':'99'} | 409 | shape-mismatch | /content/shape",
                "P2.2 | {'shape':'composite','parts':[]} | 400 | list-empty | /content/parts",
                "P2.2 | {'shape':'composite','parts':[{'part':'TARGET','content':{'shape':'measure','value':99}}]} |"
                        + " 400 | value-malformed | /content/parts/0/content/value",
                "P2.2 | {'shape':'composite','parts':[{'part':'TARGET','content':{'shape':'measure','value':'9,9'}}]} |"
                        + " 400 | decimal-shape | /content/parts/0/content/value",
                "P2.2 | {'shape':'composite','parts':[{'part':'NONE','content':{'shape':'measure','value':'9'}}]} |"
                        + " 409 | unknown-part | /content/parts/0/part",
                "P2.2 | {'shape':'composite','parts':[{'part':'TARGET','content':{'shape':'not-applicable',"
                        + "'justification':'x'}}]} | 400 | part-shape | /content/parts/0/content/shape",
                "P2.4 | {'shape':'composite','parts':[{'part':'ACTION_PLAN','content':{'shape':'measure',"
                        + "'value':'100'}}]} | 409 | not-declarable | /content/parts/0/part",
                "P2.1 | {'shape':'document','documents':[{'kind':'PRA','validatedBy':'ME'}]} | 400 | value-malformed |"
                        + " /content/documents/0/validatedBy",
                "P1.1 | {'shape':'ratio','numerator':1,'denominator':2,'perimeter':'a','method':'b','source':'c',"
                        + "'byActivity':[{'activity':'MCO','numerator':1,'denominator':1}]} | 409 | unknown-activity |"
                        + " /content/byActivity/0/activity",
                "P4.3 | {'shape':'not-applicable'} | 400 | value-missing | /content/justification",
                "P4.3 | {'shape':'not-applicable','justification':' '} | 400 | text-malformed |"
                        + " /content/justification"
            })
    void a_wrong_content_is_told_by_name_and_place(
            String indicator, String quoted, int status, String problem, String pointer) {
        var other = Client.of(port, "declarant-of-wrong-shapes", "declarant@establishment:350000089");
        var answer = other.command(
                "POST", "/api/declarations", Bodies.draft("350000089", indicator, quoted.replace('\'', '"')));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.body()).isEqualTo(problem);
        assertThat(answer.pointers()).as(answer.body()).contains(pointer);
        assertThat(answer.json().path("detail").asString("")).isNotEmpty().doesNotContain(".detail", "{0}");
    }

    @Test
    void members_an_establishment_has_not_are_refused() {
        var body = Bodies.opening(
                "HOPEN",
                HOSPITAL,
                "P1.3",
                Bodies.statement("2021-03-01", Bodies.ratio(46), ",\"covers\":[{\"establishment\":\"350005179\"}]"));
        var answer = declarant().command("POST", "/api/declarations", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("covers-forbidden");
        assertThat(answer.pointers()).contains("/covers");
    }
}
