package fr.jalon.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A history that could have been: declarations of three hospitals and two groups, corrected late, reviewed at one to
 * three levels, returned, decided, refused, withdrawn; programmes proposed again and members that come and go.
 */
public final class RandomHistory {

    public static final List<String> HOSPITALS = List.of("350005179", "350000030", "250000015");
    public static final List<String> GROUPS = List.of("GHT-HB", "GHT-CFC");
    public static final List<String> INDICATORS = RandomProgramme.INDICATORS;

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int QUARTERS = 12;

    private final Random random;
    private final Log log = new Log();
    private final Map<String, Long> revisions = new HashMap<>();
    private final Map<String, Integer> editions = new HashMap<>();

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** The history of {@code seed}: the referential, then {@code steps} steps. */
    public static Log of(long seed, int steps) {
        var history = new RandomHistory(seed);
        history.referential();
        for (int step = 0; step < steps; step++) {
            history.step();
        }
        return history.log;
    }

    /** A day on which something may have held; often the first of a quarter, so that days coincide. */
    public static LocalDate day(Random random) {
        var quarter = FIRST_DAY.plusMonths(3L * random.nextInt(QUARTERS));
        return random.nextInt(3) == 0 ? quarter.plusDays(random.nextInt(90)) : quarter;
    }

    private void referential() {
        log.programme("1", "2019-02-12", "90");
        HOSPITALS.forEach(finess -> log.establishment(finess, finess.startsWith("35") ? "53" : "27"));
        log.group("GHT-HB", "53").group("GHT-CFC", "27");
        log.joined("GHT-HB", any(HOSPITALS), "2016-07-01", "ON");
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0 -> structure();
            case 1 -> described();
            case 2 -> version();
            case 3 -> log.append("declaration.drafted", Log.stream(any(HOSPITALS), "P1.1"), "{}");
            default -> declaration();
        }
    }

    private void structure() {
        var group = any(GROUPS);
        var finess = any(HOSPITALS);
        var date = day(random).toString();
        if (random.nextInt(3) > 0) {
            log.joined(group, finess, date, any(List.of("ON", "BY")));
        } else {
            log.left(group, finess, date, any(List.of("ON", "BEFORE")));
        }
    }

    private void described() {
        var finess = any(HOSPITALS);
        log.append("establishment.described", "establishment/" + finess, """
            {"finess":"%s","department":"35","region":"%s",%s"sites":[],\
            "source":{"text":"test","standing":"published"}}\
            """.formatted(
                        finess,
                        any(List.of("53", "27")),
                        random.nextInt(3) == 0 ? "" : """
                            "activities":[{"activity":"%s","from":"%s"}],\
                            """.formatted(any(List.of("MCO", "PSY", "SSR")), day(random))));
    }

    /** Proposes a new version or a correction of one, and adopts it most of the time. */
    private void version() {
        boolean plan = random.nextBoolean();
        var programme = plan ? "PLAN" : "HOPEN";
        var name = any(List.of("A", "B", "C"));
        int edition = editions.merge(programme + name, 1, Integer::sum);
        var from = day(random);
        var members = """
            "inForceFrom":"%s","edition":%d,%s\
            """.formatted(from, edition, maybe(() -> "\"inForceTo\":\"%s\",".formatted(from.plusMonths(7))));
        log.propose(
                programme,
                name,
                plan ? RandomProgramme.plan(name, members) : RandomProgramme.hopen(random, name, members));
        if (random.nextInt(4) > 0) {
            log.adopt(programme, name, edition, from.toString());
        }
    }

    private void declaration() {
        boolean group = random.nextInt(4) == 0;
        var declarant = any(group ? GROUPS : HOSPITALS);
        var indicator = any(INDICATORS);
        var key = declarant + indicator;
        long last = revisions.getOrDefault(key, 0L);
        if (last == 0 || random.nextInt(4) == 0) {
            revisions.put(key, last + 1);
            var chain = any(List.of("", "\"chain\":[\"NATIONAL\"],", """
                "chain":["COORDINATOR","REGULATOR","NATIONAL"],\
                """));
            log.submitted(
                    declarant, indicator, last + 1, day(random), content(indicator), group ? covers() + chain : chain);
            return;
        }
        long revision = 1 + random.nextLong(last);
        switch (random.nextInt(10)) {
            case 0 -> log.reviewed(declarant, indicator, revision, any(List.of("ENDORSED", "RETURNED")));
            case 1 -> log.returned(declarant, indicator, revision);
            case 2 -> log.withdrawn(declarant, indicator, revision, random.nextInt(3) == 0 ? null : day(random));
            case 3, 4, 5 -> log.endorsed(declarant, indicator, revision, 1 + random.nextInt(2));
            default -> log.decided(declarant, indicator, revision, any(List.of("ACCEPTED", "ACCEPTED", "REFUSED")));
        }
    }

    private String covers() {
        var covers = new ArrayList<String>();
        for (var finess : HOSPITALS) {
            if (random.nextInt(3) > 0) {
                covers.add("{\"establishment\":\"%s\"%s}".formatted(finess, span()));
            }
        }
        return "\"covers\":[%s],".formatted(String.join(",", covers));
    }

    private String span() {
        var from = day(random);
        return maybe(() -> ",\"from\":\"%s\"".formatted(from))
                + maybe(() -> ",\"to\":\"%s\"".formatted(from.plusMonths(5)));
    }

    private String content(String indicator) {
        return random.nextInt(12) == 0
                ? "{\"shape\":\"not-applicable\",\"justification\":\"sha256:00\"}"
                : switch (indicator) {
                    case "P1.1", "P2.2" -> {
                        int whole = 1 + random.nextInt(50);
                        yield Log.ratio(random.nextInt(4) == 0 ? whole : random.nextInt(whole + 1), whole);
                    }
                    case "P1.2" -> "{\"shape\":\"recurrence\",\"occurrences\":[%s]}".formatted(days());
                    case "P2.1" -> """
                        {"shape":"document","documents":[{"kind":"PRA"},\
                        {"kind":"TEST","date":"%s","validUntil":"%s"}]}\
                        """.formatted(day(random), day(random));
                    case "P3.1" -> """
                        {"shape":"composite","parts":[{"part":"A","content":{"shape":"existence","exists":true,\
                        "since":"%s","procedure":{"validUntil":"%s"}}},\
                        {"part":"B","content":{"shape":"event","events":[%s]}},\
                        {"part":"C","content":{"shape":"capability","activities":[\
                        {"activity":"MCO","capable":true,"since":"%s"}]}}]}\
                        """.formatted(day(random), day(random), days(), day(random));
                    default -> "{\"shape\":\"existence\",\"exists\":true,\"since\":\"%s\"}".formatted(day(random));
                };
    }

    private String days() {
        var days = new ArrayList<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            days.add("\"" + day(random) + "\"");
        }
        return String.join(",", days);
    }

    private String maybe(Supplier<String> text) {
        return random.nextBoolean() ? "" : text.get();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
