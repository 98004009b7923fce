package fr.jalon.scoring.score.model;

import static fr.jalon.scoring.score.model.Scene.TEXT;
import static fr.jalon.scoring.score.model.Scene.clause;
import static fr.jalon.scoring.score.model.Scene.day;
import static fr.jalon.scoring.score.model.Scene.one;
import static fr.jalon.scoring.score.model.Scene.only;
import static fr.jalon.scoring.score.model.Scene.programme;
import static fr.jalon.scoring.score.model.Status.MET;
import static fr.jalon.scoring.score.model.Status.NOT_APPLICABLE;
import static fr.jalon.scoring.score.model.Status.NOT_DECLARED;
import static fr.jalon.scoring.score.model.Status.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Existence, capability, measures, inverse ratios and periods, at their edges. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShapesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "true, 2021-03-01, MET,",
        "true, , MET,",
        "true, 2021-03-02, NOT_MET,",
        "false, 2020-01-01, NOT_MET,",
    })
    void what_exists_counts_from_its_first_day(
            boolean exists, @Nullable LocalDate since, Status expected, @Nullable LocalDate lapsesOn) {
        var score = one(new Requirement.Existence(false), new Answer.Existence(exists, since, null), DAY);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.lapsesOn()).isEqualTo(lapsesOn);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, , MET,",
        ", , MET,",
        "2021-03-02, , NOT_MET,",
        "2020-01-01, 2021-03-01, MET, 2021-03-02",
        "2020-01-01, 2021-02-28, LAPSED,",
    })
    void a_procedure_that_is_asked_for_has_to_be_dated_and_in_force(
            @Nullable LocalDate date, @Nullable LocalDate validUntil, Status expected, @Nullable LocalDate lapsesOn) {
        var procedure = new Answer.Procedure(date, validUntil);
        var score = one(new Requirement.Existence(true), new Answer.Existence(true, null, procedure), DAY);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.lapsesOn()).isEqualTo(lapsesOn);
        assertThat(one(new Requirement.Existence(true), new Answer.Existence(true, null, null), DAY)
                        .status())
                .isEqualTo(NOT_MET);
    }

    @Test
    void a_capability_is_asked_for_each_activity_the_hospital_has() {
        var asked = programme(clause("P4.2", new Requirement.Capability(List.of("MCO", "SSR", "PSY"))));
        var given = capable("MCO", true, "SSR", false);
        assertThat(only(new Scene().has("MCO").declared("P4.2", given).score(asked, DAY))
                        .status())
                .isEqualTo(MET);
        var both = only(new Scene().has("SSR", "MCO").declared("P4.2", given).score(asked, DAY));
        assertThat(both.status()).isEqualTo(NOT_MET);
        assertThat(both.finding().activities())
                .containsExactly(new Finding.OfActivity("MCO", MET), new Finding.OfActivity("SSR", NOT_MET));
        var unknown = only(new Scene().declared("P4.2", given).score(asked, DAY));
        assertThat(unknown.status()).isEqualTo(NOT_MET);
        assertThat(unknown.finding().activities()).contains(new Finding.OfActivity("PSY", NOT_DECLARED));
        assertThat(only(new Scene().has("DIALYSE").score(asked, DAY)).status()).isEqualTo(NOT_APPLICABLE);
        assertThat(only(new Scene().has().score(asked, DAY)).status()).isEqualTo(NOT_APPLICABLE);
        assertThat(only(new Scene().has("PSY").score(asked, DAY)).status()).isEqualTo(NOT_DECLARED);
    }

    @Test
    void an_activity_counts_from_its_first_day_to_its_last() {
        var asked = programme(clause("P4.2", new Requirement.Capability(List.of("PSY"))));
        var scene = new Scene().hasFromTo("PSY", day("2021-01-01"), day("2021-12-31"));
        assertThat(only(scene.score(asked, day("2020-12-31"))).status()).isEqualTo(NOT_APPLICABLE);
        assertThat(only(scene.score(asked, day("2021-01-01"))).status()).isEqualTo(NOT_DECLARED);
        assertThat(only(scene.score(asked, day("2021-12-31"))).status()).isEqualTo(NOT_DECLARED);
        assertThat(only(scene.score(asked, day("2022-01-01"))).status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void a_capability_that_is_asked_for_as_a_whole_is_answered_as_a_whole() {
        var asked = new Requirement.Capability(List.of());
        assertThat(one(asked, new Answer.Capability(true, DAY, List.of()), DAY).status())
                .isEqualTo(MET);
        assertThat(one(asked, new Answer.Capability(true, DAY.plusDays(1), List.of()), DAY)
                        .status())
                .isEqualTo(NOT_MET);
        assertThat(one(asked, new Answer.Capability(false, null, List.of()), DAY)
                        .status())
                .isEqualTo(NOT_MET);
        assertThat(one(asked, capable("MCO", true), DAY).status()).isEqualTo(NOT_DECLARED);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 99.95, 99.95, MET",
        "AT_LEAST, 99.95, 99.949999, NOT_MET",
        "AT_MOST, 4.5, 4.50, MET",
        "AT_MOST, 4.5, 4.500001, NOT_MET",
        "EQUAL, 3, 3.0, MET",
        "EQUAL, 3, 3.000001, NOT_MET",
        ", , 0, MET",
    })
    void a_measure_is_compared_exactly_or_only_has_to_be_given(
            Requirement.@Nullable Operator operator, @Nullable BigDecimal value, BigDecimal measured, Status expected) {
        var asked = new Requirement.Measure(Requirement.Unit.PERCENT, operator, value);
        assertThat(one(asked, new Answer.Measure(measured), DAY).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2021-03-31, 2021-03-31, MET, 2021-05-01",
        "MONTH, 2021-02-28, 2021-03-31, MET, 2021-04-01",
        "MONTH, 2021-02-28, 2021-04-01, LAPSED,",
        "QUARTER, 2020-12-31, 2021-03-31, MET, 2021-04-01",
        "QUARTER, 2020-12-31, 2021-04-01, LAPSED,",
        "SEMESTER, 2020-07-01, 2021-06-30, MET, 2021-07-01",
        "YEAR, 2020-01-01, 2021-12-31, MET, 2022-01-01",
        "YEAR, 2020-12-31, 2022-01-01, LAPSED,",
    })
    void an_occurrence_counts_for_its_period_and_the_next(
            Requirement.Period per,
            LocalDate occurrence,
            LocalDate day,
            Status expected,
            @Nullable LocalDate lapsesOn) {
        var score = one(new Requirement.Recurrence(1, per, "REPORT"), new Answer.Recurrence(List.of(occurrence)), day);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.lapsesOn()).isEqualTo(lapsesOn);
    }

    @ParameterizedTest
    @CsvSource({"5, 100, MET", "50001, 1000000, NOT_MET", "0, 1, MET"})
    void an_inverse_rate_stays_below_its_threshold(BigDecimal numerator, BigDecimal denominator, Status expected) {
        var asked = new Requirement.Ratio(Requirement.Operator.AT_MOST, new BigDecimal("5"));
        assertThat(one(asked, new Answer.Ratio(numerator, denominator), DAY).status())
                .isEqualTo(expected);
    }

    @Test
    void an_activity_with_a_threshold_of_its_own_decides_where_the_hospital_has_it() {
        var ninety = new BigDecimal("90");
        var asked = programme(clause(
                "P1.1",
                new Requirement.Ratio(
                        Requirement.Operator.AT_LEAST,
                        ninety,
                        List.of(new Requirement.OfActivity("PSY", new BigDecimal("50"))))));
        var given = new Answer.Ratio(
                BigDecimal.ONE, BigDecimal.TEN, List.of(new Answer.OfActivity("PSY", BigDecimal.ONE, BigDecimal.TWO)));
        assertThat(only(new Scene().has("PSY").declared("P1.1", given).score(asked, DAY))
                        .status())
                .isEqualTo(MET);
        assertThat(only(new Scene().has("MCO").declared("P1.1", given).score(asked, DAY))
                        .status())
                .isEqualTo(NOT_MET);
        var whole = new Answer.Ratio(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(only(new Scene().has("PSY").declared("P1.1", whole).score(asked, DAY))
                        .status())
                .isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-16, LEGAL_REPRESENTATIVE, MET",
        "2022-07-15, LEGAL_REPRESENTATIVE, NOT_MET",
        "2023-01-31, LEGAL_REPRESENTATIVE, MET",
        "2023-02-01, LEGAL_REPRESENTATIVE, NOT_MET",
        "2022-07-16, , NOT_MET",
        ", LEGAL_REPRESENTATIVE, NOT_MET",
    })
    void a_document_may_have_to_bear_a_date_of_a_window_and_a_validation(
            @Nullable LocalDate date, @Nullable String validatedBy, Status expected) {
        var kind = new Requirement.AskedDocument(
                "PSSI", TEXT, true, day("2022-07-16"), day("2023-01-31"), "LEGAL_REPRESENTATIVE");
        var given = new Answer.Documents(List.of(new Answer.Document("PSSI", date, null, validatedBy)));
        assertThat(one(new Requirement.Documents(List.of(kind)), given, day("2023-06-01"))
                        .status())
                .isEqualTo(expected);
    }

    @Test
    void what_is_not_applicable_passes_unless_that_was_refused() {
        var asked = programme(clause("P1.1", new Requirement.Existence(false)));
        var without = new Answer.NotApplicable();
        var passing = new Scene().declared("P1.1", without).score(asked, DAY);
        assertThat(only(passing).status()).isEqualTo(NOT_APPLICABLE);
        assertThat(passing.eligible()).isTrue();
        var refused = new Scene().declared("HOPEN", "P1.1", Scene.refused(without));
        assertThat(only(refused.score(asked, DAY)).status()).isEqualTo(NOT_MET);
    }

    private static Answer capable(Object... said) {
        var activities = new java.util.ArrayList<Answer.CapableActivity>();
        for (int i = 0; i < said.length; i += 2) {
            activities.add(new Answer.CapableActivity((String) said[i], (boolean) said[i + 1], null));
        }
        return new Answer.Capability(null, null, activities);
    }
}
