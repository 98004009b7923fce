package fr.jalon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whether the benchmark runs at all; with the Maven profile {@code bench} it measures. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BenchmarkTest {

    @Test
    void every_contender_appends() throws Exception {
        String report = Benchmark.run(
                Double.parseDouble(System.getProperty("jalon.bench.seconds", "0.05")),
                Integer.getInteger("jalon.bench.rounds", 1),
                Integer.getInteger("jalon.bench.warm-up", 0));
        System.out.println(report);
        assertThat(report.lines().skip(2)).hasSize(15).noneMatch(line -> line.contains("| 0 |"));
    }
}
