package fr.jalon.benchmarks;

import java.util.Locale;
import java.util.Map;

/** The figures as a table, each against the first contender with the same number of callers. */
final class Report {

    private Report() {}

    static String of(Map<Integer, Map<String, Measured>> results) {
        var table = new StringBuilder("""
            | callers | contender | appends/s | ratio to the first | p50 ms | p99 ms |
            |--:|---|--:|--:|--:|--:|
            """);
        results.forEach((callers, contenders) -> {
            double first = contenders.values().iterator().next().perSecond();
            contenders.forEach((name, measured) -> table.append(String.format(
                    Locale.ROOT,
                    "| %d | %s | %.0f | %.2f | %.2f | %.2f |%n",
                    callers,
                    name,
                    measured.perSecond(),
                    measured.perSecond() / first,
                    measured.millis(50),
                    measured.millis(99))));
        });
        return table.toString();
    }
}
