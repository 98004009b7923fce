package fr.jalon.declaration.declaring.model;

import static fr.jalon.declaration.declaring.model.DeclarationSpec.given;
import static fr.jalon.declaration.declaring.model.Samples.CONTENT;
import static fr.jalon.declaration.declaring.model.Samples.DECLARANT;
import static fr.jalon.declaration.declaring.model.Samples.HASH;
import static fr.jalon.declaration.declaring.model.Samples.ID;
import static fr.jalon.declaration.declaring.model.Samples.OTHER;
import static fr.jalon.declaration.declaring.model.Samples.USUAL;
import static fr.jalon.declaration.declaring.model.Samples.accept;
import static fr.jalon.declaration.declaring.model.Samples.accepted;
import static fr.jalon.declaration.declaring.model.Samples.drafted;
import static fr.jalon.declaration.declaring.model.Samples.endorse;
import static fr.jalon.declaration.declaring.model.Samples.endorsed;
import static fr.jalon.declaration.declaring.model.Samples.returned;
import static fr.jalon.declaration.declaring.model.Samples.revised;
import static fr.jalon.declaration.declaring.model.Samples.sendBack;
import static fr.jalon.declaration.declaring.model.Samples.submitted;
import static fr.jalon.declaration.declaring.model.Samples.text;
import static fr.jalon.declaration.declaring.model.Samples.withdraw;
import static fr.jalon.declaration.declaring.model.Samples.withdrawn;
import static fr.jalon.declaration.programme.model.Level.COORDINATOR;
import static fr.jalon.declaration.programme.model.Level.NATIONAL;
import static fr.jalon.declaration.programme.model.Level.REGULATOR;

import fr.jalon.declaration.declaring.model.Refused.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Chains of one to three levels, who acts in them, and what leaves them again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChainTest {

    private static final UUID FIRST = Samples.COORDINATOR;
    private static final UUID SECOND = Samples.REGULATOR;
    private static final UUID THIRD = Samples.NATIONAL;

    @Test
    void the_chain_of_a_content_is_that_of_its_clause_when_it_is_submitted() {
        var clause = new Clause("2019-02", Required.RATIO, Samples.YEARS, true, List.of(NATIONAL), List.of());
        given(drafted())
                .when(new DeclarationCommand.Submit(ID, clause, DECLARANT, Samples.NOW))
                .then(submitted(1, CONTENT, NATIONAL));
    }

    @Test
    void the_only_level_decides_and_reviews_nothing() {
        var waiting = given(drafted(), submitted(1, CONTENT, REGULATOR));
        waiting.when(endorse(SECOND, REGULATOR)).thenRefused(Reason.NO_REVIEW);
        waiting.when(accept(SECOND)).then(accepted());
        waiting.when(sendBack(Step.DECIDE, SECOND, REGULATOR)).then(returned(1, SECOND));
    }

    @Test
    void three_levels_act_one_after_the_other() {
        var one = submitted(1, CONTENT, COORDINATOR, REGULATOR, NATIONAL);
        given(drafted(), one).when(endorse(SECOND, REGULATOR)).thenRefused(Reason.NOT_YOUR_LEVEL);
        given(drafted(), one).when(endorse(FIRST, COORDINATOR)).then(endorsed(1, FIRST));
        var two = given(drafted(), one, endorsed(1, FIRST));
        two.when(accept(THIRD, NATIONAL)).thenRefused(Reason.NOT_REVIEWED);
        two.when(endorse(SECOND, REGULATOR)).then(endorsed(2, SECOND));
        two.when(sendBack(Step.REVIEW, SECOND, REGULATOR)).then(returned(2, SECOND));
        var three = given(drafted(), one, endorsed(1, FIRST), endorsed(2, SECOND));
        three.when(endorse(THIRD, NATIONAL)).thenRefused(Reason.ALREADY_REVIEWED);
        three.when(accept(SECOND, REGULATOR)).thenRefused(Reason.NOT_YOUR_LEVEL);
        three.when(accept(THIRD, NATIONAL))
                .then(new DeclarationEvent.Decided(ID, 1, HASH, DecisionOutcome.ACCEPTED, null, THIRD));
        three.when(sendBack(Step.DECIDE, THIRD, NATIONAL)).then(returned(3, THIRD));
    }

    @Test
    void nobody_acts_twice_on_one_content() {
        var one = submitted(1, CONTENT, COORDINATOR, REGULATOR, NATIONAL);
        given(drafted(), one).when(endorse(DECLARANT, COORDINATOR)).thenRefused(Reason.OWN_DECLARATION);
        given(drafted(), one, endorsed(1, FIRST))
                .when(endorse(FIRST, COORDINATOR, REGULATOR))
                .thenRefused(Reason.OWN_DECLARATION);
        given(drafted(), one, endorsed(1, FIRST), endorsed(2, SECOND))
                .when(accept(FIRST, NATIONAL))
                .thenRefused(Reason.OWN_DECLARATION);
    }

    @Test
    void neither_author_nor_submitter_looks_at_a_content() {
        var submitter = new UUID(0, 9);
        var submission = new DeclarationEvent.Submitted(ID, 1, "2019-02", CONTENT, false, USUAL, submitter);
        for (var person : List.of(submitter, DECLARANT)) {
            given(drafted(), submission).when(endorse(person)).thenRefused(Reason.OWN_DECLARATION);
            given(drafted(), submission, endorsed()).when(accept(person)).thenRefused(Reason.OWN_DECLARATION);
        }
    }

    @Test
    void a_deadline_is_today_at_the_earliest() {
        var waiting = given(drafted(), submitted(1, CONTENT));
        waiting.when(sendBack("2022-01-14", Step.REVIEW, FIRST, COORDINATOR))
                .thenRefused(Reason.DEADLINE_PAST, "/deadline", "2022-01-14");
        waiting.when(sendBack("2022-01-15", Step.REVIEW, FIRST, COORDINATOR)).then(returned(1, FIRST));
    }

    @Test
    void the_last_content_that_stands_is_withdrawn_unless_another_is_named() {
        var twice =
                given(drafted(), submitted(1, CONTENT), endorsed(), accepted(), revised(2, OTHER), submitted(2, OTHER));
        twice.when(withdraw()).then(withdrawal(2, OTHER, null));
        twice.when(withdraw(1, null)).then(withdrawn());
        twice.when(withdraw(3, null)).thenRefused(Reason.NOT_SUBMITTED, "/revision", "3");
        var after = given(
                drafted(),
                submitted(1, CONTENT),
                endorsed(),
                accepted(),
                revised(2, OTHER),
                submitted(2, OTHER),
                withdrawn());
        after.when(withdraw(1, null)).thenRefused(Reason.ALREADY_WITHDRAWN, "/revision", "1");
        after.when(revise()).thenRefused(Reason.UNDER_REVIEW); // the newer one goes its way
    }

    @Test
    void a_returned_content_is_withdrawn_by_its_number_only() {
        var returned = given(
                drafted(),
                submitted(1, CONTENT),
                endorsed(),
                accepted(),
                revised(2, OTHER),
                submitted(2, OTHER),
                returnedAgain());
        returned.when(withdraw()).then(withdrawn());
        returned.when(withdraw(2, null)).then(withdrawal(2, OTHER, null));
    }

    @Test
    void a_withdrawal_takes_effect_with_the_content_at_the_earliest() {
        var settled = given(drafted(), submitted(1, CONTENT), endorsed(), accepted());
        var effect = CONTENT.effectiveFrom();
        settled.when(withdraw(1, effect.minusDays(1)))
                .thenRefused(Reason.WITHDRAWN_BEFORE_EFFECT, "/from", "2021-02-28");
        settled.when(withdraw(1, effect)).then(withdrawal(1, CONTENT, effect));
    }

    @Test
    void a_correction_keeps_its_reason() {
        given(drafted(), submitted(1, CONTENT), endorsed(), accepted())
                .when(new DeclarationCommand.Revise(ID, OTHER, Samples.CLAUSE, text('f'), DECLARANT, Samples.NOW))
                .then(new DeclarationEvent.Revised(ID, 2, "2019-02", OTHER, false, text('f'), DECLARANT));
    }

    @Test
    void the_reason_of_a_correction_lasts_until_another_is_given_or_the_content_is_submitted() {
        var first = new DeclarationEvent.Revised(ID, 2, "2019-02", OTHER, false, text('f'), DECLARANT);
        var next = Samples.ratio(50, "2021-09-01");
        var again = new DeclarationEvent.Revised(ID, 3, "2019-02", next, false, text('f'), DECLARANT);
        var history = List.of(drafted(), submitted(1, CONTENT), endorsed(), accepted(), first);
        given(history.toArray(DeclarationEvent[]::new)).when(revise()).then(again);
        given(history.toArray(DeclarationEvent[]::new))
                .when(new DeclarationCommand.Revise(ID, next, Samples.CLAUSE, text('a'), DECLARANT, Samples.NOW))
                .then(new DeclarationEvent.Revised(ID, 3, "2019-02", next, false, text('a'), DECLARANT));
        given(drafted(), submitted(1, CONTENT), endorsed(), accepted(), first, submitted(2, OTHER), returnedAgain())
                .when(revise())
                .then(revised(3, next));
    }

    private static DeclarationEvent returnedAgain() {
        return new DeclarationEvent.Returned(ID, 2, OTHER.hash("2019-02"), 1, Why.INCOMPLETE, text('d'), null, FIRST);
    }

    @Test
    void the_same_content_under_another_version_of_the_programme_is_another_content() {
        var clause = new Clause("2019-07", Required.RATIO, Samples.YEARS, true, USUAL, List.of());
        given(drafted(), submitted(1, CONTENT), endorsed(), accepted())
                .when(new DeclarationCommand.Revise(ID, CONTENT, clause, null, DECLARANT, Samples.NOW))
                .then(new DeclarationEvent.Revised(ID, 2, "2019-07", CONTENT, false, null, DECLARANT));
    }

    private static DeclarationCommand revise() {
        return Samples.revise(Samples.ratio(50, "2021-09-01"));
    }

    private static DeclarationEvent withdrawal(int revision, Content content, LocalDate from) {
        return new DeclarationEvent.Withdrawn(ID, revision, content.hash("2019-02"), from, text('e'), DECLARANT);
    }
}
