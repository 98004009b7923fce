package fr.jalon.declaration.declaring.model;

import static fr.jalon.declaration.declaring.model.DeclarationSpec.given;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_DECIDED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_DECLARED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_REVIEWED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_SUBMITTED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_WITHDRAWN;
import static fr.jalon.declaration.declaring.model.Refused.Reason.NOTHING_STANDS;
import static fr.jalon.declaration.declaring.model.Refused.Reason.NOT_REVIEWED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.NOT_SUBMITTED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.UNDER_REVIEW;
import static fr.jalon.declaration.declaring.model.Refused.Reason.UNKNOWN_DECLARATION;
import static fr.jalon.declaration.declaring.model.Refused.Reason.WITHDRAWN;
import static fr.jalon.declaration.declaring.model.Samples.CONTENT;
import static fr.jalon.declaration.declaring.model.Samples.COORDINATOR;
import static fr.jalon.declaration.declaring.model.Samples.OTHER;
import static fr.jalon.declaration.declaring.model.Samples.REGULATOR;
import static fr.jalon.declaration.declaring.model.Samples.accept;
import static fr.jalon.declaration.declaring.model.Samples.accepted;
import static fr.jalon.declaration.declaring.model.Samples.draft;
import static fr.jalon.declaration.declaring.model.Samples.drafted;
import static fr.jalon.declaration.declaring.model.Samples.endorse;
import static fr.jalon.declaration.declaring.model.Samples.endorsed;
import static fr.jalon.declaration.declaring.model.Samples.refuse;
import static fr.jalon.declaration.declaring.model.Samples.refused;
import static fr.jalon.declaration.declaring.model.Samples.returned;
import static fr.jalon.declaration.declaring.model.Samples.revise;
import static fr.jalon.declaration.declaring.model.Samples.revised;
import static fr.jalon.declaration.declaring.model.Samples.sendBack;
import static fr.jalon.declaration.declaring.model.Samples.submit;
import static fr.jalon.declaration.declaring.model.Samples.submitted;
import static fr.jalon.declaration.declaring.model.Samples.withdraw;
import static fr.jalon.declaration.declaring.model.Samples.withdrawn;

import fr.jalon.declaration.programme.model.Level;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command in every state. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationLifeTest {

    private static final DeclarationCommand RETURN_IN_REVIEW = sendBack(Step.REVIEW, COORDINATOR, Level.COORDINATOR);
    private static final DeclarationCommand RETURN_IN_DECISION = sendBack(Step.DECIDE, REGULATOR, Level.REGULATOR);

    /** Each state a declaration can be in, by a history that leads there. */
    enum State {
        ABSENT(),
        DRAFTED(drafted()),
        REVISED(drafted(), revised(2, OTHER)),
        SUBMITTED(drafted(), submitted(1, CONTENT)),
        RETURNED(drafted(), submitted(1, CONTENT), returned(1, COORDINATOR)),
        REVISED_AFTER_RETURN(drafted(), submitted(1, CONTENT), returned(1, COORDINATOR), revised(2, OTHER)),
        ENDORSED(drafted(), submitted(1, CONTENT), endorsed()),
        RETURNED_LAST(drafted(), submitted(1, CONTENT), endorsed(), returned(2, REGULATOR)),
        ACCEPTED(drafted(), submitted(1, CONTENT), endorsed(), accepted()),
        REFUSED(drafted(), submitted(1, CONTENT), endorsed(), refused()),
        WITHDRAWN_PENDING(drafted(), submitted(1, CONTENT), withdrawn()),
        WITHDRAWN_DECIDED(drafted(), submitted(1, CONTENT), endorsed(), accepted(), withdrawn()),
        REVISED_AFTER_DECISION(drafted(), submitted(1, CONTENT), endorsed(), accepted(), revised(2, OTHER));

        private final DeclarationEvent[] history;

        State(DeclarationEvent... history) {
            this.history = history;
        }

        DeclarationSpec.When when(DeclarationCommand command) {
            return given(history).when(command);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_declaration_begins_once(State state) {
        var when = state.when(draft(CONTENT));
        if (state == State.ABSENT) {
            when.then(drafted());
        } else {
            when.thenRefused(ALREADY_DECLARED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_content_is_revised_unless_others_are_looking_at_it(State state) {
        var content = Samples.ratio(50, "2021-09-01");
        var when = state.when(revise(content));
        switch (state) {
            case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
            case SUBMITTED, ENDORSED -> when.thenRefused(UNDER_REVIEW);
            case DRAFTED, RETURNED, RETURNED_LAST, ACCEPTED, REFUSED, WITHDRAWN_PENDING, WITHDRAWN_DECIDED ->
                when.then(revised(2, content));
            case REVISED, REVISED_AFTER_RETURN, REVISED_AFTER_DECISION -> when.then(revised(3, content));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFTED", "RETURNED", "RETURNED_LAST", "ACCEPTED", "REFUSED"})
    void the_same_content_again_changes_nothing(State state) {
        state.when(revise(CONTENT)).thenNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN_PENDING", "WITHDRAWN_DECIDED"})
    void what_was_withdrawn_can_be_declared_again(State state) {
        state.when(revise(CONTENT)).then(revised(2, CONTENT));
    }

    @ParameterizedTest
    @EnumSource
    void a_content_in_work_is_submitted_once(State state) {
        var when = state.when(submit());
        switch (state) {
            case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
            case DRAFTED -> when.then(submitted(1, CONTENT));
            case REVISED, REVISED_AFTER_RETURN, REVISED_AFTER_DECISION -> when.then(submitted(2, OTHER));
            case SUBMITTED, RETURNED, ENDORSED, RETURNED_LAST, ACCEPTED, REFUSED -> when.thenRefused(ALREADY_SUBMITTED);
            case WITHDRAWN_PENDING, WITHDRAWN_DECIDED -> when.thenRefused(WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_submitted_content_is_endorsed_once(State state) {
        reviewed(state, state.when(endorse(COORDINATOR)), endorsed());
    }

    @ParameterizedTest
    @EnumSource
    void a_submitted_content_is_returned_once(State state) {
        reviewed(state, state.when(RETURN_IN_REVIEW), returned(1, COORDINATOR));
    }

    private static void reviewed(State state, DeclarationSpec.When when, DeclarationEvent expected) {
        switch (state) {
            case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
            case DRAFTED, REVISED, REVISED_AFTER_RETURN, REVISED_AFTER_DECISION -> when.thenRefused(NOT_SUBMITTED);
            case SUBMITTED -> when.then(expected);
            case RETURNED, ENDORSED, RETURNED_LAST, ACCEPTED, REFUSED -> when.thenRefused(ALREADY_REVIEWED);
            case WITHDRAWN_PENDING, WITHDRAWN_DECIDED -> when.thenRefused(WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_endorsed_content_is_accepted_once(State state) {
        decided(state, state.when(accept(REGULATOR)), accepted());
    }

    @ParameterizedTest
    @EnumSource
    void an_endorsed_content_is_refused_once(State state) {
        decided(state, state.when(refuse()), refused());
    }

    @ParameterizedTest
    @EnumSource
    void an_endorsed_content_is_returned_once(State state) {
        decided(state, state.when(RETURN_IN_DECISION), returned(2, REGULATOR));
    }

    private static void decided(State state, DeclarationSpec.When when, DeclarationEvent expected) {
        switch (state) {
            case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
            case DRAFTED, REVISED, REVISED_AFTER_RETURN, REVISED_AFTER_DECISION -> when.thenRefused(NOT_SUBMITTED);
            case SUBMITTED, RETURNED, RETURNED_LAST -> when.thenRefused(NOT_REVIEWED);
            case ENDORSED -> when.then(expected);
            case ACCEPTED, REFUSED -> when.thenRefused(ALREADY_DECIDED);
            case WITHDRAWN_PENDING, WITHDRAWN_DECIDED -> when.thenRefused(WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_content_that_was_submitted_is_withdrawn_once(State state) {
        var when = state.when(withdraw());
        switch (state) {
            case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
            case DRAFTED, REVISED -> when.thenRefused(NOT_SUBMITTED);
            case SUBMITTED, ENDORSED, ACCEPTED, REFUSED, REVISED_AFTER_DECISION -> when.then(withdrawn());
            case RETURNED, REVISED_AFTER_RETURN, RETURNED_LAST -> {
                when.thenRefused(NOTHING_STANDS);
                state.when(withdraw(1, null)).then(withdrawn());
            }
            case WITHDRAWN_PENDING, WITHDRAWN_DECIDED -> when.thenRefused(ALREADY_WITHDRAWN);
        }
    }
}
