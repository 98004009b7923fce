package fr.jalon.scoring;

import java.time.LocalDate;
import java.util.List;

/** One hospital under a programme with a clause of every shape, a weighted score, a plan to complete and its group. */
public final class StoryOfAllShapes {

    public static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private static final String RENNES = "350005179";
    private static final LocalDate SPRING = LocalDate.of(2021, 3, 1);

    private StoryOfAllShapes() {}

    /** Goes on after {@code log}, which knows the hospital and its group. */
    public static Log after(Log log) {
        log.append("establishment.described", "establishment/" + RENNES, """
            {"finess":"350005179","name":"Hôpital 350005179","department":"35","region":"53",\
            "activities":[{"activity":"MCO"},{"activity":"SSR","from":"2021-06-02"}],\
            "activityVolume":{"value":"120000","unit":{"fr":"séjours","en":"stays"},"year":2020},"sites":[],\
            "source":{"text":"test","standing":"published"}}\
            """);
        log.propose("PLAN", "1", plan()).adopt("PLAN", "1", null, "2021-01-01");
        log.propose("TOUR", "1", tour()).adopt("TOUR", "1", 2, "2021-01-01");
        declarations(log);
        return log;
    }

    private static List<String> plan() {
        return List.of(
                """
                {"programme":"PLAN","version":"1","title":{"fr":"Plan","en":"Plan"},"inForceFrom":"2021-01-01",\
                "source":{"text":"test","standing":"unverified"},\
                "axes":[{"code":"M6","label":{"fr":"é","en":"e"}}],"clauses":2}\
                """,
                RandomProgramme.clause("PLAN", "1", "M6.1", """
                    "shape":"existence","existence":{"procedure":false},"dueMonths":6\
                    """),
                RandomProgramme.clause("PLAN", "1", "M6.2", """
                    "shape":"existence","existence":{"procedure":false},"dueMonths":12\
                    """));
    }

    private static List<String> tour() {
        return List.of(
                """
                {"programme":"TOUR","version":"1","edition":2,"title":{"fr":"Tour","en":"Tour"},\
                "inForceFrom":"2021-01-01","inForceTo":"2022-12-31",\
                "source":{"text":"test","standing":"unverified"},\
                "scoreRule":{"kind":"WEIGHTED","standing":"unverified","eligibleFrom":"50"},\
                "groupRule":{"kind":"ACTIVITY_SHARE","percent":"66","standing":"published"},\
                "axes":[{"code":"P1","label":{"fr":"é","en":"e"}},\
                {"code":"D1","label":{"fr":"é","en":"e"},"role":"DOMAIN"}],"clauses":7}\
                """,
                clause("P1.1", """
                    "shape":"composite","parts":[\
                    {"code":"REGISTER","label":{"fr":"é","en":"e"},"shape":"existence","existence":{"procedure":true}},\
                    {"code":"TARGET","label":{"fr":"é","en":"e"},"shape":"measure",\
                    "measure":{"unit":"PERCENT","operator":"AT_LEAST","value":"99.5"}},\
                    {"code":"PLAN","label":{"fr":"é","en":"e"},"shape":"completion",\
                    "completion":{"programme":"PLAN","percent":"50"}}]\
                    """),
                clause("P1.2", """
                    "shape":"capability","capability":{"activities":["MCO","PSY","SSR"]}\
                    """),
                clause("P1.3", """
                    "shape":"event",\
                    "event":{"kind":"AUDIT","count":2,"minDays":45,"maxDays":60,"withinMonths":12}\
                    """),
                clause("P1.4", """
                    "shape":"existence","existence":{"procedure":false},\
                    "groupRule":{"kind":"GROUP_ITSELF","standing":"derived"}\
                    """),
                clause("P1.5", """
                    "shape":"ratio","threshold":{"operator":"AT_LEAST","percent":"90",\
                    "byActivity":[{"activity":"MCO","percent":"80"}]},"weight":"2"\
                    """),
                clause("D1.1", """
                    "shape":"document","documents":[{"kind":"PSSI","label":{"fr":"é","en":"e"},"dated":true,\
                    "from":"2020-07-16","to":"2021-12-31","validatedBy":"LEGAL_REPRESENTATIVE"}],"dueMonths":18\
                    """),
                clause("D1.2", """
                    "shape":"recurrence","recurrence":{"count":1,"per":"YEAR","kind":"REPORT"}\
                    """));
    }

    private static void declarations(Log log) {
        whole(log, "PLAN/M6.2", "{\"shape\":\"existence\",\"exists\":true}");
        whole(log, "TOUR/P1.1", """
            {"shape":"composite","parts":[{"part":"TARGET","content":{"shape":"measure","value":"99.95"}},\
            {"part":"REGISTER","content":{"shape":"existence","exists":true,"since":"2020-01-01",\
            "procedure":{"date":"2020-02-01","validUntil":"2021-12-31"}}}]}\
            """);
        whole(log, "TOUR/P1.2", """
            {"shape":"capability","activities":[{"activity":"MCO","capable":true,"since":"2020-01-01"}]}\
            """);
        whole(log, "TOUR/P1.3", "{\"shape\":\"event\",\"events\":[\"2020-07-01\",\"2020-08-20\"]}");
        log.submitted("GHT-HB", "TOUR/P1.4", 1, SPRING, "{\"shape\":\"existence\",\"exists\":true}", """
            "covers":[{"establishment":"350005179","to":"2021-09-30"}],"chain":["COORDINATOR","NATIONAL"],\
            """);
        log.endorsed("GHT-HB", "TOUR/P1.4", 1, 1);
        log.decided("GHT-HB", "TOUR/P1.4", 1, "ACCEPTED");
        whole(log, "TOUR/P1.5", """
            {"shape":"ratio","numerator":1,"denominator":2,\
            "byActivity":[{"activity":"MCO","numerator":17,"denominator":20}]}\
            """);
        whole(log, "TOUR/D1.1", """
            {"shape":"document","documents":[{"kind":"PSSI","date":"2021-01-10"}]}\
            """);
        whole(log, "TOUR/D1.2", "{\"shape\":\"not-applicable\",\"justification\":\"sha256:00\"}");
    }

    /** At one level only: submitted and decided. */
    private static void whole(Log log, String indicator, String content) {
        log.submitted(RENNES, indicator, 1, SPRING, content, "\"chain\":[\"REGULATOR\"],");
        log.decided(RENNES, indicator, 1, "ACCEPTED");
    }

    private static String clause(String indicator, String rule) {
        return RandomProgramme.clause("TOUR", "1", indicator, rule);
    }
}
