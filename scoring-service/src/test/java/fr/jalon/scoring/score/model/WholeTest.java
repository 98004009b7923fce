package fr.jalon.scoring.score.model;

import static fr.jalon.scoring.score.model.Scene.RENNES;
import static fr.jalon.scoring.score.model.Scene.START;
import static fr.jalon.scoring.score.model.Scene.TEXT;
import static fr.jalon.scoring.score.model.Scene.clause;
import static fr.jalon.scoring.score.model.Scene.content;
import static fr.jalon.scoring.score.model.Scene.day;
import static fr.jalon.scoring.score.model.Scene.only;
import static fr.jalon.scoring.score.model.Scene.programme;
import static fr.jalon.scoring.score.model.Status.MET;
import static fr.jalon.scoring.score.model.Status.NOT_DECLARED;
import static fr.jalon.scoring.score.model.Status.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Cover;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of parts: composites, completions, contents through groups, and the day of the next change. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Requirement YES = new Requirement.Existence(false);
    private static final Requirement DPO = new Requirement.Composite(List.of(
            part("DESIGNATION", YES),
            part("REPORT", new Requirement.Recurrence(1, Requirement.Period.SEMESTER, "REPORT")),
            part("REGISTER", YES)));

    @ParameterizedTest
    @CsvSource({
        "true, 2021-01-15, true, MET, 2022-01-01",
        "true, 2019-01-15, true, LAPSED,",
        "true, 2019-01-15, false, NOT_MET,",
        "false, 2021-01-15, true, NOT_MET,",
        "true, 2021-03-02, true, NOT_MET,",
    })
    void a_composite_is_as_far_as_its_worst_part(
            boolean designated, LocalDate report, boolean register, Status expected, LocalDate lapsesOn) {
        var given = new Answer.Composite(List.of(
                new Answer.Part("REGISTER", exists(register)),
                new Answer.Part("DESIGNATION", exists(designated)),
                new Answer.Part("REPORT", new Answer.Recurrence(List.of(report)))));
        var score = Scene.one(DPO, given, DAY);
        assertThat(score.status()).isEqualTo(expected);
        assertThat(score.lapsesOn()).isEqualTo(lapsesOn);
        assertThat(score.finding().parts())
                .extracting(Finding.OfPart::code)
                .containsExactly("DESIGNATION", "REPORT", "REGISTER");
    }

    @Test
    void a_missing_part_is_not_declared_and_the_composite_not_met() {
        var given = new Answer.Composite(List.of(new Answer.Part("REGISTER", exists(true))));
        var score = Scene.one(DPO, given, DAY);
        assertThat(score.status()).isEqualTo(NOT_MET);
        assertThat(score.finding().parts())
                .extracting(part -> part.finding().status())
                .containsExactly(NOT_DECLARED, NOT_DECLARED, MET);
        assertThat(only(new Scene().score(programme(clause("P1.1", DPO)), DAY)).status())
                .isEqualTo(NOT_DECLARED);
    }

    @Test
    void a_completion_counts_the_indicators_of_the_other_programme_that_pass() {
        var plan = programme(
                "INSTRUCTION_309", ScoreRule.ALL_OR_NOTHING, List.of(), clause("M6.1", YES), clause("M6.2", YES));
        var whole = programme(clause("P2.4", new Requirement.Completion("INSTRUCTION_309", BigDecimal.valueOf(100))));
        var half = programme(clause("P2.4", new Requirement.Completion("INSTRUCTION_309", BigDecimal.valueOf(50))));
        assertThat(only(new Scene().score(whole, DAY)).status()).isEqualTo(NOT_DECLARED);
        var scene = new Scene()
                .version(plan, day("2021-01-01"), day("2021-07-01"))
                .declared("INSTRUCTION_309", "M6.1", exists(true));
        assertThat(only(scene.score(whole, day("2020-12-31"))).status()).isEqualTo(NOT_DECLARED);
        assertThat(only(scene.score(whole, DAY)).status()).isEqualTo(NOT_MET);
        var met = only(scene.score(half, DAY));
        assertThat(met.status()).isEqualTo(MET);
        assertThat(met.lapsesOn()).isEqualTo(day("2021-07-01"));
        var completion = met.finding().completion();
        assertThat(completion).isNotNull();
        assertThat(completion.standing()).isEqualTo("published");
        assertThat(completion.items()).extracting(Finding.Item::status).containsExactly(MET, NOT_DECLARED);
        scene.declared("INSTRUCTION_309", "M6.2", new Answer.NotApplicable());
        assertThat(only(scene.score(whole, DAY)).status()).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({"false, NOT_DECLARED", "true, NOT_APPLICABLE", ", NOT_APPLICABLE"})
    void what_may_not_be_declared_not_applicable_is_then_not_declared(@Nullable Boolean allowed, Status expected) {
        var plain = clause("P1.1", YES);
        var asked = new Clause("P1.1", "P1", TEXT, YES, plain.scope(), plain.source(), plain.rating(), allowed);
        var scene = new Scene().declared("P1.1", new Answer.NotApplicable());
        assertThat(only(scene.score(programme(asked), DAY)).status()).isEqualTo(expected);
    }

    @Test
    void programmes_that_want_each_other_completed_come_to_an_end() {
        var one = programme("HOPEN", ScoreRule.ALL_OR_NOTHING, List.of(), clause("P1.1", completion("OTHER")));
        var other = programme("OTHER", ScoreRule.ALL_OR_NOTHING, List.of(), clause("P1.1", completion("HOPEN")));
        var scene = new Scene().version(one, START, null).version(other, START, null);
        assertThat(only(scene.score(one, DAY)).status()).isEqualTo(NOT_MET);
    }

    @Test
    void what_a_group_declared_fills_in_where_a_member_declared_nothing() {
        var asked = programme(clause("P1.1", YES));
        var covers = content(START, exists(true), new Cover(RENNES, day("2020-01-01"), day("2021-12-31")));
        var member = new Span(day("2020-06-01"), day("2021-07-01"));
        var scene = new Scene().through("GHT-HB", member, "P1.1", covers);
        assertThat(only(scene.score(asked, day("2020-05-31"))).status()).isEqualTo(NOT_DECLARED);
        var met = only(scene.score(asked, DAY));
        assertThat(met.status()).isEqualTo(MET);
        assertThat(met.held())
                .isNotNull()
                .satisfies(held -> assertThat(held.through()).isEqualTo("GHT-HB"));
        assertThat(met.lapsesOn()).isEqualTo(day("2021-07-01"));
        assertThat(only(scene.score(asked, day("2021-07-01"))).status()).isEqualTo(NOT_DECLARED);
        scene.declared("P1.1", exists(false));
        assertThat(only(scene.score(asked, DAY)).status()).isEqualTo(NOT_MET);
    }

    @Test
    void a_group_that_does_not_name_the_member_says_nothing_of_it_and_the_latest_date_wins() {
        var asked = programme(clause("P1.1", YES));
        var other = content(START, exists(true), new Cover("350000030", null, null));
        assertThat(only(new Scene()
                                .through("GHT-HB", Span.ALWAYS, "P1.1", other)
                                .score(asked, DAY))
                        .status())
                .isEqualTo(NOT_DECLARED);
        var early = content(START, exists(false), new Cover(RENNES, null, null));
        var late = content(day("2020-01-01"), exists(true), new Cover(RENNES, null, null));
        var two = new Scene().through("GHT-A", Span.ALWAYS, "P1.1", early).through("GHT-B", Span.ALWAYS, "P1.1", late);
        assertThat(only(two.score(asked, DAY)).status()).isEqualTo(MET);
        assertThat(only(two.score(asked, day("2019-12-31"))).status()).isEqualTo(NOT_MET);
        var same = new Scene().through("GHT-B", Span.ALWAYS, "P1.1", late).through("GHT-A", Span.ALWAYS, "P1.1", late);
        assertThat(only(same.score(asked, DAY)).held())
                .satisfies(held -> assertThat(held).hasFieldOrPropertyWithValue("through", "GHT-A"));
    }

    @Test
    void the_next_change_is_the_first_day_anything_may_differ() {
        var one = programme(clause("P3.4", DPO));
        var given = new Answer.Composite(
                List.of(new Answer.Part("REPORT", new Answer.Recurrence(List.of(day("2021-01-15"))))));
        var scene = new Scene()
                .version(one, START, day("2019-07-26"))
                .version(one, day("2019-07-26"), null)
                .declared("HOPEN", "P3.4", new Segment<>(new Span(day("2021-02-01"), null), content(START, given)));
        assertThat(Evaluator.nextChange(scene.facts(), START)).isEqualTo(day("2019-07-26"));
        assertThat(Evaluator.nextChange(scene.facts(), day("2021-01-20"))).isEqualTo(day("2021-02-01"));
        assertThat(Evaluator.nextChange(scene.facts(), DAY)).isEqualTo(day("2021-07-01"));
        assertThat(Evaluator.nextChange(scene.facts(), day("2021-07-01"))).isEqualTo(day("2022-01-01"));
        assertThat(Evaluator.nextChange(scene.facts(), day("2022-01-01"))).isNull();
    }

    private static Requirement completion(String programme) {
        return new Requirement.Completion(programme, BigDecimal.valueOf(100));
    }

    private static Answer exists(boolean exists) {
        return new Answer.Existence(exists, null, null);
    }

    private static Requirement.Part part(String code, Requirement requirement) {
        return new Requirement.Part(code, TEXT, requirement);
    }
}
