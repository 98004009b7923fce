package fr.jalon.scoring.publishing;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.RandomHistory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A history in which two groups declare for members that come and go, and one programme asks for another. */
final class GroupHistory {

    private static final List<String> HOSPITALS = RandomHistory.HOSPITALS;
    private static final List<String> GROUPS = List.of("GHT-HB", "GHT-CFC");
    private static final List<String> DECLARANTS =
            List.of("350005179", "350000030", "250000015", "GHT-HB", "GHT-CFC", "GHT-HB");
    private static final List<String> INDICATORS = List.of("P1.1", "P1.2", "P2.1");

    private final Random random;
    private final Log log = new Log();
    private final Map<String, Long> revisions = new HashMap<>();

    private GroupHistory(long seed) {
        this.random = new Random(seed);
    }

    static Log of(long seed, int steps) {
        var history = new GroupHistory(seed);
        history.begin();
        for (int step = 0; step < steps; step++) {
            history.step();
        }
        return history.log;
    }

    private void begin() {
        log.programme("1", "2019-02-12", "90");
        HOSPITALS.forEach(finess -> log.establishment(finess, "53"));
        GROUPS.forEach(group -> log.group(group, "53"));
        HOSPITALS.subList(0, 2).forEach(finess -> log.joined("GHT-HB", finess, "2016-07-01", "ON"));
        var clause = """
            {"programme":"ASKING","version":"1","indicator":"%s","axis":"Q1","label":{"fr":"é","en":"e"},%s,\
            "supported":true,"scope":["ESTABLISHMENT"],"evidence":[],"source":{"text":"t","standing":"derived"}}\
            """;
        log.propose("ASKING", "1", List.of("""
            {"programme":"ASKING","version":"1","title":{"fr":"O","en":"O"},\
            "source":{"text":"t","standing":"published"},"inForceFrom":"2019-01-01",\
            "inForceTo":"2022-06-30","declarations":{"from":"2019-01-01"},\
            "axes":[{"code":"Q1","label":{"fr":"Q","en":"Q"}}],"clauses":2}\
            """, clause.formatted("Q1.1", """
                "shape":"completion","completion":{"programme":"HOPEN","percent":"50"}\
                """), clause.formatted("Q1.2", """
                    "shape":"existence","existence":{"procedure":false}\
                    """)))
                .adopt("ASKING", "1", null, "2019-01-01");
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0 -> log.joined(any(GROUPS), any(HOSPITALS), day().toString(), any(List.of("ON", "BY")));
            case 1 -> log.left(any(GROUPS), any(HOSPITALS), day().toString(), any(List.of("ON", "BEFORE")));
            case 2 -> asking();
            case 3 -> log.programme("v" + log.position(), day().toString(), any(List.of("80", "95")));
            case 4, 5, 6 -> about();
            default -> submitted();
        }
    }

    private void asking() {
        var finess = any(HOSPITALS);
        log.append("declaration.submitted", "declaration/ASKING/%s/Q1.2".formatted(finess), """
            {"revision":%d,"programmeVersion":"1","shape":"existence","effectiveFrom":"%s",\
            "content":{"shape":"existence","exists":true,"since":"%s"},"contentHash":"00"}\
            """.formatted(
                        revisions.merge(finess, 1L, Long::sum), day(), day()));
    }

    private void submitted() {
        var declarant = any(DECLARANTS);
        var indicator = any(INDICATORS);
        long revision = revisions.merge(declarant + indicator, 1L, Long::sum);
        log.submitted(
                declarant,
                indicator,
                revision,
                day(),
                content(indicator),
                Structure.isEstablishment(declarant) ? "" : covers());
    }

    private void about() {
        var declarant = any(DECLARANTS);
        var indicator = any(INDICATORS);
        long last = revisions.getOrDefault(declarant + indicator, 0L);
        if (last == 0) {
            return;
        }
        long revision = 1 + random.nextLong(last);
        switch (random.nextInt(4)) {
            case 0 -> log.withdrawn(declarant, indicator, revision, random.nextBoolean() ? null : day());
            case 1 -> log.returned(declarant, indicator, revision);
            case 2 -> log.reviewed(declarant, indicator, revision, "ENDORSED");
            default -> log.decided(declarant, indicator, revision, any(List.of("ACCEPTED", "REFUSED")));
        }
    }

    private String covers() {
        var from = day();
        return """
            "covers":[{"establishment":"%s"},{"establishment":"%s","from":"%s","to":"%s"}],\
            """.formatted(
                        any(HOSPITALS.subList(0, 2)), HOSPITALS.getLast(), from, from.plusDays(random.nextInt(300)));
    }

    private String content(String indicator) {
        return switch (indicator) {
            case "P1.1" -> Log.ratio(80 + random.nextInt(21), 100);
            case "P1.2" -> """
                {"shape":"recurrence","occurrences":["%s","%s"]}\
                """.formatted(day(), day());
            default -> """
                {"shape":"document","documents":[{"kind":"PRA"},{"kind":"TEST","date":"%s","validUntil":"%s"}]}\
                """.formatted(day(), day());
        };
    }

    private LocalDate day() {
        return RandomHistory.day(random);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
