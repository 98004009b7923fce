package fr.jalon.declaration.declaring.model;

import static fr.jalon.declaration.declaring.model.DeclarationSpec.given;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_DECIDED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_DECLARED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_REVIEWED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.ALREADY_SUBMITTED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.NOT_REVIEWED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.NOT_SUBMITTED;
import static fr.jalon.declaration.declaring.model.Refused.Reason.OWN_DECLARATION;
import static fr.jalon.declaration.declaring.model.Refused.Reason.UNDER_REVIEW;
import static fr.jalon.declaration.declaring.model.Refused.Reason.UNKNOWN_DECLARATION;
import static fr.jalon.declaration.declaring.model.Samples.CONTENT;
import static fr.jalon.declaration.declaring.model.Samples.COORDINATOR;
import static fr.jalon.declaration.declaring.model.Samples.DECLARANT;
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

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command in every state. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationLifeTest {

    /** Each state a declaration can be in, by a history that leads there. */
    enum State {
        ABSENT(),
        DRAFTED(drafted()),
        REVISED(drafted(), revised(2, OTHER)),
        SUBMITTED(drafted(), submitted(1, CONTENT)),
        RETURNED(drafted(), submitted(1, CONTENT), returned()),
        REVISED_AFTER_RETURN(drafted(), submitted(1, CONTENT), returned(), revised(2, OTHER)),
        ENDORSED(drafted(), submitted(1, CONTENT), endorsed()),
        ACCEPTED(drafted(), submitted(1, CONTENT), endorsed(), accepted()),
        REFUSED(drafted(), submitted(1, CONTENT), endorsed(), refused());

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
            case DRAFTED, RETURNED, ACCEPTED, REFUSED -> when.then(revised(2, content));
            case REVISED, REVISED_AFTER_RETURN -> when.then(revised(3, content));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFTED", "RETURNED", "ACCEPTED", "REFUSED"})
    void the_same_content_again_changes_nothing(State state) {
        state.when(revise(CONTENT)).thenNothing();
    }

    @ParameterizedTest
    @EnumSource
    void a_content_in_work_is_submitted_once(State state) {
        var when = state.when(submit());
        switch (state) {
            case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
            case DRAFTED -> when.then(submitted(1, CONTENT));
            case REVISED, REVISED_AFTER_RETURN -> when.then(submitted(2, OTHER));
            case SUBMITTED, RETURNED, ENDORSED, ACCEPTED, REFUSED -> when.thenRefused(ALREADY_SUBMITTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_submitted_content_is_reviewed_once(State state) {
        for (var review : List.of(endorse(COORDINATOR), sendBack())) {
            var when = state.when(review);
            switch (state) {
                case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
                case DRAFTED, REVISED, REVISED_AFTER_RETURN -> when.thenRefused(NOT_SUBMITTED);
                case SUBMITTED -> when.then(review.equals(sendBack()) ? returned() : endorsed());
                case RETURNED, ENDORSED, ACCEPTED, REFUSED -> when.thenRefused(ALREADY_REVIEWED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_endorsed_content_is_decided_once(State state) {
        for (var decision : List.of(accept(REGULATOR), refuse())) {
            var when = state.when(decision);
            switch (state) {
                case ABSENT -> when.thenRefused(UNKNOWN_DECLARATION);
                case DRAFTED, REVISED, REVISED_AFTER_RETURN -> when.thenRefused(NOT_SUBMITTED);
                case SUBMITTED, RETURNED -> when.thenRefused(NOT_REVIEWED);
                case ENDORSED -> when.then(decision.equals(refuse()) ? refused() : accepted());
                case ACCEPTED, REFUSED -> when.thenRefused(ALREADY_DECIDED);
            }
        }
    }

    @Test
    void nobody_reviews_what_they_wrote() {
        State.SUBMITTED.when(endorse(DECLARANT)).thenRefused(OWN_DECLARATION);
    }

    @Test
    void nobody_reviews_what_another_wrote_and_they_submitted() {
        var submitter = new UUID(0, 9);
        var submission = new DeclarationEvent.Submitted(Samples.ID, 1, "2019-02", CONTENT, false, submitter);
        given(drafted(), submission).when(endorse(submitter)).thenRefused(OWN_DECLARATION);
        given(drafted(), submission).when(endorse(DECLARANT)).thenRefused(OWN_DECLARATION);
    }

    @Test
    void nobody_decides_what_they_wrote_or_reviewed() {
        State.ENDORSED.when(accept(DECLARANT)).thenRefused(OWN_DECLARATION);
        State.ENDORSED.when(accept(COORDINATOR)).thenRefused(OWN_DECLARATION);
    }
}
