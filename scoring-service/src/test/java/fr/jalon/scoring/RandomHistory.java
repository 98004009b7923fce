package fr.jalon.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A history that could have been: declarations of three hospitals, corrected late, reviewed, decided, refused. */
public final class RandomHistory {

    public static final List<String> HOSPITALS = List.of("350005179", "350000030", "250000015");
    public static final List<String> INDICATORS = List.of("P1.1", "P1.2", "P2.1", "P2.2");

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int QUARTERS = 12;

    private final Random random;
    private final Log log = new Log();
    private final Map<String, Long> revisions = new HashMap<>();

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** The history of {@code seed}: the referential, then {@code steps} messages. */
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
        log.group("GHT-HB", "53");
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0 -> structure();
            case 1 -> log.establishment(any(HOSPITALS), any(List.of("53", "27")));
            case 2 -> version();
            case 3 -> drafted();
            default -> declaration();
        }
    }

    private void structure() {
        var finess = any(HOSPITALS);
        var date = day(random).toString();
        if (random.nextBoolean()) {
            log.joined("GHT-HB", finess, date, any(List.of("ON", "BY")));
        } else {
            log.left("GHT-HB", finess, date, any(List.of("ON", "BEFORE")));
        }
    }

    private void version() {
        var name = Long.toString(log.position());
        log.programme(name, day(random).toString(), any(List.of("80", "90", "95.5")));
    }

    private void drafted() {
        log.append("declaration.drafted", "declaration/HOPEN/%s/P1.1".formatted(any(HOSPITALS)), "{}");
    }

    private void declaration() {
        var finess = any(HOSPITALS);
        var indicator = any(INDICATORS);
        var key = finess + indicator;
        long last = revisions.getOrDefault(key, 0L);
        int what = random.nextInt(4);
        if (last == 0 || what == 0) {
            revisions.put(key, last + 1);
            log.submitted(finess, indicator, last + 1, day(random), content(indicator));
            return;
        }
        long revision = 1 + random.nextLong(last);
        if (what == 1) {
            log.reviewed(finess, indicator, revision, any(List.of("ENDORSED", "ENDORSED", "RETURNED")));
        } else {
            log.decided(finess, indicator, revision, any(List.of("ACCEPTED", "ACCEPTED", "REFUSED")));
        }
    }

    private String content(String indicator) {
        return switch (indicator) {
            case "P1.1", "P2.2" -> {
                int denominator = 1 + random.nextInt(50);
                yield Log.ratio(random.nextInt(4) == 0 ? denominator : random.nextInt(denominator + 1), denominator);
            }
            case "P1.2" -> """
                {"shape":"recurrence","occurrences":[%s]}\
                """.formatted(days());
            default -> """
                {"shape":"document","documents":[{"kind":"PRA"},{"kind":"TEST","date":"%s","validUntil":"%s"}]}\
                """.formatted(day(random), day(random));
        };
    }

    private String days() {
        var days = new ArrayList<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            days.add("\"" + day(random) + "\"");
        }
        return String.join(",", days);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
