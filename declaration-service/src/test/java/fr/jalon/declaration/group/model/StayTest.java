package fr.jalon.declaration.group.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StayTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 7, 1);
    private static final LocalDate D = LocalDate.of(2022, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2016-06-30, false, false",
        "2016-07-01, false, true",
        "2022-06-29, false, true",
        "2022-06-30, true, false",
        "2030-01-01, true, false"
    })
    void a_joining_by_a_date_counts_from_it_and_is_uncertain_before_it(LocalDate day, boolean counts, boolean unsure) {
        check(stay(D, JoinBound.BY, null, null), day, counts, unsure);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-06-30, false, false",
        "2016-07-01, true, false",
        "2016-07-02, true, true",
        "2022-06-29, true, true",
        "2022-06-30, false, false",
        "2022-07-01, false, false"
    })
    void a_leaving_before_a_date_counts_until_it_and_is_uncertain_since_the_joining(
            LocalDate day, boolean counts, boolean unsure) {
        check(stay(FIRST, JoinBound.ON, D, LeaveBound.BEFORE), day, counts, unsure);
    }

    @ParameterizedTest
    @CsvSource({"2016-06-30, false", "2016-07-01, true", "2022-06-29, true", "2022-06-30, false"})
    void exact_dates_leave_nothing_uncertain(LocalDate day, boolean counts) {
        check(stay(FIRST, JoinBound.ON, D, LeaveBound.ON), day, counts, false);
    }

    private static void check(Stay stay, LocalDate day, boolean counts, boolean uncertain) {
        assertThat(stay.counts(day)).as("counts").isEqualTo(counts);
        assertThat(stay.uncertain(day, FIRST)).as("uncertain").isEqualTo(uncertain);
    }

    private static Stay stay(LocalDate joined, JoinBound join, @Nullable LocalDate left, @Nullable LeaveBound leave) {
        return new Stay("250000460", Role.PARTIE, Standing.PUBLISHED, joined, join, left, leave);
    }
}
