package fr.jalon.scoring;

import java.util.List;
import java.util.Random;

/** Versions of two programmes with clauses of every shape, one of which wants the other programme completed. */
final class RandomProgramme {

    static final List<String> INDICATORS = List.of("P1.1", "P1.2", "P2.1", "P2.2", "P3.1", "PLAN/M6.1");

    private RandomProgramme() {}

    /** The data of a version of HOPEN and of its clauses; {@code more} are members, each with a comma after it. */
    static List<String> hopen(Random random, String version, String more) {
        var percent = List.of("80", "90", "95.5").get(random.nextInt(3));
        return List.of(
                """
                {"programme":"HOPEN","version":"%s","title":{"fr":"HOP'EN","en":"HOP'EN"},%s\
                "source":{"text":"test","standing":"published"},\
                "scoreRule":{"kind":"WEIGHTED","standing":"unverified"},\
                "axes":[{"code":"P1","label":{"fr":"é","en":"e"}},{"code":"P2","label":{"fr":"é","en":"e"}},\
                {"code":"P3","label":{"fr":"é","en":"e"},"role":"DOMAIN"}],"clauses":6}\
                """.formatted(version, more),
                clause("HOPEN", version, "P1.1", """
                    "shape":"ratio","threshold":{"operator":"AT_LEAST","percent":"%s",\
                    "byActivity":[{"activity":"PSY","percent":"50"}]},"weight":"2"\
                    """.formatted(percent)),
                clause("HOPEN", version, "P1.2", """
                    "shape":"recurrence","recurrence":{"count":1,"per":"%s","kind":"MEETING"}\
                    """.formatted(
                                List.of("MONTH", "QUARTER", "SEMESTER", "YEAR").get(random.nextInt(4)))),
                clause("HOPEN", version, "P2.1", """
                    "shape":"document","documents":[{"kind":"PRA","label":{"fr":"é","en":"e"},"dated":false},\
                    {"kind":"TEST","label":{"fr":"é","en":"e"},"dated":true,"from":"2020-03-01"}]\
                    """),
                clause("HOPEN", version, "P2.2", """
                    "shape":"ratio","threshold":{"operator":"AT_MOST","percent":"50"}\
                    """),
                clause("HOPEN", version, "P2.3", """
                    "shape":"completion","completion":{"programme":"PLAN","percent":"100"}\
                    """),
                clause("HOPEN", version, "P3.1", """
                    "shape":"composite","parts":[\
                    {"code":"A","label":{"fr":"é","en":"e"},"shape":"existence","existence":{"procedure":true}},\
                    {"code":"B","label":{"fr":"é","en":"e"},"shape":"event",\
                    "event":{"kind":"AUDIT","count":1,"withinMonths":9}},\
                    {"code":"C","label":{"fr":"é","en":"e"},"shape":"capability",\
                    "capability":{"activities":["MCO","PSY"]}}]\
                    """));
    }

    /** The data of a version of PLAN and of its clause. */
    static List<String> plan(String version, String more) {
        return List.of("""
            {"programme":"PLAN","version":"%s","title":{"fr":"Plan","en":"Plan"},%s\
            "source":{"text":"test","standing":"unverified"},\
            "axes":[{"code":"M6","label":{"fr":"é","en":"e"}}],"clauses":1}\
            """.formatted(version, more), clause("PLAN", version, "M6.1", """
                "shape":"existence","existence":{"procedure":false},"dueMonths":6\
                """));
    }

    static String clause(String programme, String version, String indicator, String rule) {
        return """
            {"programme":"%s","version":"%s","indicator":"%s","axis":"%s","label":{"fr":"é","en":"e"},%s,\
            "supported":true,"scope":["ESTABLISHMENT","GROUP"],"evidence":[],\
            "source":{"text":"test","standing":"derived"}}\
            """.formatted(programme, version, indicator, indicator.substring(0, 2), rule);
    }
}
