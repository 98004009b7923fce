package fr.jalon.scoring.score.model;

import static fr.jalon.scoring.score.model.Status.LAPSED;
import static fr.jalon.scoring.score.model.Status.MET;
import static fr.jalon.scoring.score.model.Status.NOT_APPLICABLE;
import static fr.jalon.scoring.score.model.Status.NOT_DECLARED;
import static fr.jalon.scoring.score.model.Status.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Axis;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.GroupRule;
import fr.jalon.scoring.fact.model.Inapplicable;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Source;
import fr.jalon.scoring.fact.model.Span;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of every rule, at its edges. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluatorTest {

    private static final Text TEXT = new Text("fr", "en");
    private static final Source SOURCE = new Source("test", "published");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Requirement.Recurrence EACH_SEMESTER =
            new Requirement.Recurrence(1, Requirement.Period.SEMESTER, "MEETING");

    @ParameterizedTest
    @CsvSource({
        "45, 50, AT_LEAST, 90, MET, 90.00",
        "44, 50, AT_LEAST, 90, NOT_MET, 88.00",
        "899999, 1000000, AT_LEAST, 90, NOT_MET, 89.99",
        "900000, 1000000, AT_LEAST, 90, MET, 90.00",
        "9, 10, AT_LEAST, 90, MET, 90.00",
        "9.0, 10.00, AT_LEAST, 90.0, MET, 90.00",
        "0, 1, AT_LEAST, 90, NOT_MET, 0.00",
        "50, 50, EQUAL, 100, MET, 100.00",
        "49, 50, EQUAL, 100, NOT_MET, 98.00",
        "999999999, 1000000000, EQUAL, 100, NOT_MET, 99.99",
        "2, 3, AT_LEAST, 66.66, MET, 66.66",
        "2, 3, AT_LEAST, 66.67, NOT_MET, 66.66",
        "90000000000000000000000000000000000001, 100000000000000000000000000000000000000, AT_LEAST, 90, MET, 90.00",
        "89999999999999999999999999999999999999, 100000000000000000000000000000000000000, AT_LEAST, 90, NOT_MET, 89.99",
    })
    void a_ratio_is_compared_exactly_and_shown_rounded_down(
            BigDecimal numerator,
            BigDecimal denominator,
            Requirement.Operator operator,
            BigDecimal percent,
            Status expected,
            String shown) {
        var score = score(new Requirement.Ratio(operator, percent), new Answer.Ratio(numerator, denominator), DAY);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.percent()).isEqualTo(shown);
        assertThat(score.lapsesOn()).isNull();
    }

    @Test
    void a_number_too_long_to_compute_with_and_a_ratio_of_nothing_are_no_answers() {
        assertThatThrownBy(() -> new Answer.Ratio(new BigDecimal("1e999999999"), BigDecimal.ONE))
                .isInstanceOf(Inapplicable.class);
        assertThatThrownBy(() -> new Answer.Ratio(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(Inapplicable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-15, 2021-01-14, NOT_MET,",
        "2021-01-15, 2021-01-15, MET, 2022-01-01",
        "2021-01-15, 2021-06-30, MET, 2022-01-01",
        "2021-01-15, 2021-07-01, MET, 2022-01-01",
        "2021-01-15, 2021-12-31, MET, 2022-01-01",
        "2021-01-15, 2022-01-01, LAPSED,",
        "2021-06-30, 2021-12-31, MET, 2022-01-01",
        "2021-07-01, 2022-06-30, MET, 2022-07-01",
        "2021-07-01, 2022-07-01, LAPSED,",
    })
    void an_occurrence_counts_for_its_half_year_and_the_next(
            LocalDate occurrence, LocalDate day, Status expected, @Nullable LocalDate lapsesOn) {
        var score = score(EACH_SEMESTER, new Answer.Recurrence(List.of(occurrence)), day);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.lapsesOn()).isEqualTo(lapsesOn);
    }

    @Test
    void a_recurrence_without_occurrence_is_not_met_and_two_must_be_in_the_same_half_year() {
        assertThat(score(EACH_SEMESTER, new Answer.Recurrence(List.of()), DAY).status())
                .isEqualTo(NOT_MET);
        var twice = new Requirement.Recurrence(2, Requirement.Period.SEMESTER, "MEETING");
        var apart = new Answer.Recurrence(List.of(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1)));
        assertThat(score(twice, apart, DAY).status()).isEqualTo(NOT_MET);
        var together = new Answer.Recurrence(List.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 1)));
        assertThat(score(twice, together, DAY).status()).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-01, 2021-03-01, MET, 2021-03-02", // valid until the end of its last day
        "2020-05-01, 2021-02-28, LAPSED,",
        "2020-05-01, , MET,",
        "2021-03-02, , NOT_MET,",
        ", 2030-01-01, NOT_MET,",
    })
    void a_document_counts_from_its_date_to_the_end_of_its_last_day(
            @Nullable LocalDate date, @Nullable LocalDate validUntil, Status expected, @Nullable LocalDate lapsesOn) {
        var score = score(asked("TEST"), documents(new Answer.Document("TEST", date, validUntil)), DAY);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.lapsesOn()).isEqualTo(lapsesOn);
    }

    @Test
    void every_kind_asked_for_must_be_there_and_a_missing_one_weighs_more_than_an_expired_one() {
        var expired = new Answer.Document("A", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        var valid = new Answer.Document("A", LocalDate.of(2021, 1, 1), null);
        var other = new Answer.Document("B", LocalDate.of(2021, 1, 1), null);
        assertThat(score(asked("A", "B"), documents(expired, other), DAY).status())
                .isEqualTo(LAPSED);
        assertThat(score(asked("A", "B"), documents(expired), DAY).status()).isEqualTo(NOT_MET);
        assertThat(score(asked("A", "B"), documents(expired, valid, other), DAY).status())
                .isEqualTo(MET);
    }

    @Test
    void what_nothing_holds_for_is_not_declared_as_is_what_cannot_be_declared_or_has_another_shape() {
        var ratio = new Answer.Ratio(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(score(EACH_SEMESTER, ratio, DAY).status()).isEqualTo(NOT_DECLARED);
        assertThat(score(new Requirement.Unsupported("existence"), ratio, DAY).status())
                .isEqualTo(NOT_DECLARED);
        assertThat(score(EACH_SEMESTER, ratio, LocalDate.of(2018, 12, 31)).content())
                .isNull();
    }

    @Test
    void what_is_refused_is_not_met_however_good() {
        var content = content(new Answer.Ratio(BigDecimal.ONE, BigDecimal.ONE), true);
        var clause = clause("P1.1", "P1", new Requirement.Ratio(Requirement.Operator.AT_LEAST, BigDecimal.ONE));
        var score = Evaluator.evaluate(programme(List.of(clause)), facts(clause, content), DAY, Reading.DECIDED);
        assertThat(score.axes().getFirst().indicators().getFirst().status()).isEqualTo(NOT_MET);
    }

    @Test
    void a_clause_for_groups_only_does_not_apply_to_an_establishment_and_blocks_nothing() {
        var clause = new Clause("P1.1", "P1", TEXT, EACH_SEMESTER, List.of("GROUP"), SOURCE);
        var score = Evaluator.evaluate(programme(List.of(clause)), Facts.NONE, DAY, Reading.DECIDED);
        assertThat(score.axes().getFirst().indicators().getFirst().status()).isEqualTo(NOT_APPLICABLE);
        assertThat(score.eligible()).isTrue();
    }

    @Test
    void an_axis_is_met_when_all_its_indicators_are_and_one_without_indicators_blocks_nothing() {
        var requirement = new Requirement.Ratio(Requirement.Operator.AT_LEAST, new BigDecimal("90"));
        var met = clause("P1.1", "P1", requirement);
        var missing = clause("P2.1", "P2", requirement);
        var content = content(new Answer.Ratio(BigDecimal.ONE, BigDecimal.ONE), false);
        var score = Evaluator.evaluate(programme(List.of(met, missing)), facts(met, content), DAY, Reading.DECIDED);
        assertThat(score.axes()).extracting(Score.AxisScore::met).containsExactly(true, false, null);
        assertThat(score.eligible()).isFalse();
        var alone = Evaluator.evaluate(programme(List.of(met)), facts(met, content), DAY, Reading.DECIDED);
        assertThat(alone.axes()).extracting(Score.AxisScore::met).containsExactly(true, null, null);
        assertThat(alone.eligible()).isTrue();
    }

    @Test
    void the_next_content_may_end_what_is_met() {
        var clause = clause("P1.1", "P1", new Requirement.Ratio(Requirement.Operator.EQUAL, new BigDecimal("100")));
        var next = LocalDate.of(2021, 9, 1);
        var contents = List.of(
                new Segment<>(new Span(DAY, next), content(new Answer.Ratio(BigDecimal.TEN, BigDecimal.TEN), false)),
                new Segment<>(new Span(next, null), content(new Answer.Ratio(BigDecimal.ONE, BigDecimal.TEN), false)));
        var facts = facts("P1.1", contents);
        var score = Evaluator.evaluate(programme(List.of(clause)), facts, DAY, Reading.DECIDED);
        assertThat(score.axes().getFirst().indicators().getFirst().lapsesOn()).isEqualTo(next);
    }

    private static Score.IndicatorScore score(Requirement requirement, Answer answer, LocalDate day) {
        var clause = clause("P1.1", "P1", requirement);
        var facts = facts(clause, content(answer, false));
        return Evaluator.evaluate(programme(List.of(clause)), facts, day, Reading.DECIDED)
                .axes()
                .getFirst()
                .indicators()
                .getFirst();
    }

    private static Facts facts(Clause clause, Value.Content content) {
        return facts(clause.indicator(), List.of(new Segment<>(new Span(content.effectiveFrom(), null), content)));
    }

    private static Facts facts(String indicator, List<Segment<Value.Content>> contents) {
        var slot = new Facts.Slot("HOPEN", Reading.DECIDED, indicator);
        var own = new Facts.Contents("350005179", Map.of(slot, contents));
        return new Facts(Facts.Kind.ESTABLISHMENT, null, Map.of(), own, List.of());
    }

    private static Value.Content content(Answer answer, boolean refused) {
        return new Value.Content(
                1, "hash", "1", LocalDate.of(2019, 1, 1), refused, answer, List.of(new UUID(0, 1)), List.of());
    }

    private static Clause clause(String indicator, String axis, Requirement requirement) {
        return new Clause(indicator, axis, TEXT, requirement, List.of("ESTABLISHMENT", "GROUP"), SOURCE);
    }

    private static Value.Programme programme(List<Clause> clauses) {
        var axes = List.of(new Axis("P1", TEXT), new Axis("P2", TEXT), new Axis("D1", TEXT));
        return new Value.Programme(
                "HOPEN", "1", TEXT, SOURCE, DAY, axes, clauses, null, ScoreRule.ALL_OR_NOTHING, GroupRule.ALL_MEMBERS);
    }

    private static Requirement asked(String... kinds) {
        return new Requirement.Documents(Arrays.stream(kinds)
                .map(kind -> new Requirement.AskedDocument(kind, TEXT, true))
                .toList());
    }

    private static Answer documents(Answer.Document... documents) {
        return new Answer.Documents(List.of(documents));
    }
}
