package fr.jalon.scoring.score.model;

import static fr.jalon.scoring.score.model.Scene.clause;
import static fr.jalon.scoring.score.model.Scene.programme;
import static fr.jalon.scoring.score.model.Scene.rated;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores by ladder, weights and bands. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreRulesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Requirement YES = new Requirement.Existence(false);
    private static final List<String> PREREQUISITES = List.of("P1", "P2", "P3");

    /** The table of the arrêté of 5 August 2016. */
    private static final Value.Programme HOPITAL_NUMERIQUE = programme(
            "HOPITAL_NUMERIQUE",
            new ScoreRule(
                    ScoreRule.Kind.LADDER,
                    "published",
                    new BigDecimal("8"),
                    List.of(
                            step("0"),
                            step("4", required(PREREQUISITES, 1)),
                            step("8", required(PREREQUISITES, 3)),
                            step("9", required(PREREQUISITES, 3), required(List.of("D2", "D3"), 1)),
                            step("10", required(PREREQUISITES, 3), required(List.of("D2", "D3"), 2)))),
            List.of("D1"),
            clause("P1.1", YES),
            clause("P2.1", YES),
            clause("P3.1", YES),
            clause("D2.1", YES),
            clause("D3.1", YES));

    @ParameterizedTest
    @CsvSource({
        "'', 0, false",
        "D2.1 D3.1, 0, false",
        "P1.1, 4, false",
        "P1.1 P3.1, 4, false",
        "P1.1 P3.1 D2.1 D3.1, 4, false",
        "P1.1 P2.1 P3.1, 8, true",
        "P1.1 P2.1 P3.1 D2.1, 9, true",
        "P1.1 P2.1 P3.1 D3.1, 9, true",
        "P1.1 P2.1 P3.1 D2.1 D3.1, 10, true",
    })
    void a_ladder_is_climbed_as_far_as_all_it_requires_holds(String met, BigDecimal expected, boolean eligible) {
        var scene = new Scene();
        for (var indicator : met.split(" ")) {
            scene.declared("HOPITAL_NUMERIQUE", indicator, new Answer.Existence(true, null, null));
        }
        var score = scene.score(HOPITAL_NUMERIQUE, DAY);
        assertThat(score.score()).isEqualByComparingTo(expected);
        assertThat(score.eligible()).isEqualTo(eligible);
    }

    @Test
    void an_axis_without_indicators_is_no_step_and_a_domain_decides_no_eligibility_by_itself() {
        var rule = new ScoreRule(
                ScoreRule.Kind.LADDER, null, null, List.of(step("0"), step("5", required(List.of("D1"), 1))));
        var version = programme("HOPEN", rule, List.of("D1"), clause("P1.1", YES), clause("D2.1", YES));
        var score = new Scene()
                .declared("P1.1", new Answer.Existence(true, null, null))
                .score(version, DAY);
        assertThat(score.score()).isEqualByComparingTo("0");
        assertThat(score.eligible()).isTrue();
        assertThat(score.axes()).extracting(Score.AxisScore::met).containsExactly(null, false, true);
    }

    @ParameterizedTest
    @CsvSource({
        // met (weight 2), met (weight 1), not applicable (weight 3) | score | eligible from 66.67
        "true, true, true, 100.00, true",
        "true, false, true, 66.66, false",
        "false, true, true, 33.33, false",
        "true, false, false, 33.33, false",
        "true, true, false, 50.00, false",
    })
    void a_weighted_score_is_the_share_of_what_applies_compared_exactly_and_shown_cut(
            boolean first, boolean second, boolean notApplicable, String expected, boolean eligible) {
        var rule = new ScoreRule(ScoreRule.Kind.WEIGHTED, null, new BigDecimal("66.67"), List.of());
        var version = programme(
                "HOPEN",
                rule,
                List.of(),
                rated("P1.1", YES, "2", List.of()),
                rated("P1.2", YES, null, List.of()),
                rated("P1.3", YES, "3", List.of()));
        var scene = new Scene()
                .declared("P1.1", new Answer.Existence(first, null, null))
                .declared("P1.2", new Answer.Existence(second, null, null));
        if (notApplicable) {
            scene.declared("P1.3", new Answer.NotApplicable());
        }
        var score = scene.score(version, DAY);
        assertThat(score.score()).hasToString(expected);
        assertThat(score.eligible()).isEqualTo(eligible);
        var exactly = new ScoreRule(ScoreRule.Kind.WEIGHTED, null, new BigDecimal("66.66"), List.of());
        var lower = programme("HOPEN", exactly, List.of(), version.clauses().toArray(Clause[]::new));
        assertThat(scene.score(lower, DAY).eligible()).isEqualTo(first && notApplicable);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 22, 0, 10", // 4.54… % lies in no hole
        "45, 1000, 0, 10",
        "44999, 1000000, 0, 0",
        "50, 100, 0, 20",
        "4999999, 10000000, 0, 10",
        "1, 1, 7, 27",
    })
    void bands_hold_their_lower_edge_and_not_their_upper(
            BigDecimal numerator, BigDecimal denominator, BigDecimal level, BigDecimal expected) {
        var rule = new ScoreRule(ScoreRule.Kind.BANDS, null, new BigDecimal("10"), List.of());
        var bands = List.of(band(null, "4.5", "0"), band("4.5", "50", "10"), band("50", null, "20"));
        var points = List.of(band(null, "7", "0"), band("7", null, "7"));
        var version = programme(
                "HOPEN",
                rule,
                List.of(),
                rated("P1.1", new Requirement.Ratio(Requirement.Operator.AT_LEAST, BigDecimal.TEN), null, bands),
                rated("P1.2", new Requirement.Measure(Requirement.Unit.LEVEL, null, null), null, points),
                clause("P1.3", YES));
        var score = new Scene()
                .declared("P1.1", new Answer.Ratio(numerator, denominator))
                .declared("P1.2", new Answer.Measure(level))
                .score(version, DAY);
        assertThat(score.score()).isEqualByComparingTo(expected);
        assertThat(score.eligible()).isEqualTo(expected.compareTo(BigDecimal.TEN) >= 0);
        assertThat(new Scene().score(version, DAY).score()).isEqualByComparingTo("0");
    }

    @Test
    void what_was_refused_gives_no_points() {
        var rule = new ScoreRule(ScoreRule.Kind.BANDS, null, null, List.of());
        var measure = new Requirement.Measure(Requirement.Unit.LEVEL, null, null);
        var version = programme("HOPEN", rule, List.of(), rated("P1.1", measure, null, List.of(band(null, null, "5"))));
        var scene = new Scene().declared("HOPEN", "P1.1", Scene.refused(new Answer.Measure(BigDecimal.ONE)));
        assertThat(scene.score(version, DAY).score()).isEqualByComparingTo("0");
    }

    @Test
    void a_number_that_was_not_asked_for_gives_no_points() {
        var rule = new ScoreRule(ScoreRule.Kind.BANDS, null, null, List.of());
        var measure = new Requirement.Measure(Requirement.Unit.LEVEL, null, null);
        var version = programme("HOPEN", rule, List.of(), rated("P1.1", measure, null, List.of(band(null, null, "5"))));
        var scene = new Scene().declared("P1.1", new Answer.Ratio(BigDecimal.ONE, BigDecimal.TWO));
        assertThat(Scene.only(scene.score(version, DAY)).status()).isEqualTo(Status.NOT_DECLARED);
        assertThat(scene.score(version, DAY).score()).isEqualByComparingTo("0");
    }

    private static ScoreRule.Step step(String score, ScoreRule.Required... required) {
        return new ScoreRule.Step(new BigDecimal(score), List.of(required));
    }

    private static ScoreRule.Required required(List<String> axes, int atLeast) {
        return new ScoreRule.Required(axes, atLeast);
    }

    private static Clause.Band band(@Nullable String from, @Nullable String to, String points) {
        return new Clause.Band(
                from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to),
                new BigDecimal(points));
    }
}
