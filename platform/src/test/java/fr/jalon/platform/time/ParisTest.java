package fr.jalon.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.platform.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParisTest {

    @Test
    void a_day_begins_and_ends_in_paris() {
        var winter = LocalDate.parse("2021-01-15");
        assertThat(ParisDays.startOf(winter)).isEqualTo("2021-01-14T23:00:00Z");
        assertThat(ParisDays.endOf(winter)).isEqualTo("2021-01-15T22:59:59.999999Z");
        assertThat(ParisDays.endOf(LocalDate.parse("2021-07-15"))).isEqualTo("2021-07-15T21:59:59.999999Z");
    }

    @Test
    void the_days_of_the_changing_clocks_are_23_and_25_hours_long() {
        assertThat(length("2021-03-28")).isEqualTo(Duration.ofHours(23));
        assertThat(length("2021-10-31")).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void today_is_the_day_in_paris() {
        var late = Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC);
        assertThat(ParisDays.today(late)).isEqualTo("2026-11-24");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, 2021-03-01T22:59:59.999999Z",
        "2021-03-01T10:00:00Z, 2021-03-01T10:00:00Z",
        "2021-03-01T10:00:00.123456789+01:00, 2021-03-01T09:00:00.123456Z",
        "2021-03-01t10:00:00z, 2021-03-01T10:00:00Z"
    })
    void an_instant_or_a_day_is_an_instant(String text, Instant instant) {
        assertThat(KnownAt.parse(text)).isEqualTo(new KnownAt.AtInstant(instant));
    }

    @Test
    void a_position_is_a_position() {
        assertThat(KnownAt.parse("position:42")).isEqualTo(new KnownAt.AtPosition(42));
        assertThat(KnownAt.parse("position:0")).isEqualTo(new KnownAt.AtPosition(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "position:",
                "position:-1",
                "position:01",
                "position:9999999999999999999",
                "2021-02-30",
                "2021-3-1",
                "2021-03-01T10:00",
                "2021-03-01T10:00:00",
                "2021-03-01T25:00:00Z",
                "2021-03-01T10:00:00+99:00",
                "+12021-03-01",
                "1614556800"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> KnownAt.parse(text))
                .satisfies(problem -> assertThat(problem.name()).isEqualTo("known-at-malformed"));
    }

    private static Duration length(String day) {
        var date = LocalDate.parse(day);
        return Duration.between(ParisDays.startOf(date), ParisDays.startOf(date.plusDays(1)));
    }
}
