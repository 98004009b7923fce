package fr.jalon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whether the benchmark runs at all; it measures nothing here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BenchmarkTest {

    @Test
    void every_contender_appends() throws Exception {
        String report = Benchmark.run(0.05, 1, 0);
        assertThat(report.lines().skip(2)).hasSize(15).noneMatch(line -> line.contains("| 0 |"));
    }
}
