package fr.jalon.declaration.declaring.model;

import static fr.jalon.declaration.declaring.model.DeclarationSpec.given;
import static fr.jalon.declaration.declaring.model.Samples.CLAUSE;
import static fr.jalon.declaration.declaring.model.Samples.CONTENT;
import static fr.jalon.declaration.declaring.model.Samples.DECLARANT;
import static fr.jalon.declaration.declaring.model.Samples.ID;
import static fr.jalon.declaration.declaring.model.Samples.NOW;
import static fr.jalon.declaration.declaring.model.Samples.USUAL;
import static fr.jalon.declaration.declaring.model.Samples.YEARS;
import static fr.jalon.declaration.declaring.model.Samples.clause;
import static fr.jalon.declaration.declaring.model.Samples.content;
import static fr.jalon.declaration.declaring.model.Samples.drafted;
import static fr.jalon.declaration.declaring.model.Samples.ratio;

import fr.jalon.declaration.declaring.model.Refused.Reason;
import fr.jalon.declaration.programme.model.Requirement;
import fr.jalon.declaration.programme.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a clause lets through, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptanceTest {

    private static final LocalDate TODAY = LocalDate.parse("2022-01-15");

    @ParameterizedTest
    @MethodSource("requirements")
    void another_shape_than_the_clause_asks_is_refused(Requirement asked) {
        given().when(draft(CONTENT, clause(asked), NOW)).thenRefused(Reason.SHAPE_MISMATCH, "/content/shape", "ratio");
    }

    static List<Requirement> requirements() {
        return List.of(
                Required.documents("PRA"),
                Required.RECURRENCE,
                Required.EXISTENCE,
                Required.CAPABILITY,
                Required.EVENT,
                Required.MEASURE,
                Required.COMPOSITE);
    }

    @Test
    void the_first_and_the_last_day_of_the_window_are_inside() {
        var day = LocalDate.parse("2021-03-01");
        var clause = within(new Window(day, day));
        given().when(draft(CONTENT, clause, NOW)).then(drafted());
    }

    @Test
    void the_days_around_the_window_are_outside() {
        var before = new Window(LocalDate.parse("2021-03-02"), null);
        var after = new Window(LocalDate.parse("2019-01-01"), LocalDate.parse("2021-02-28"));
        for (var window : List.of(before, after)) {
            var clause = within(window);
            given().when(draft(CONTENT, clause, NOW))
                    .thenRefused(Reason.OUTSIDE_WINDOW, "/effectiveFrom", "2021-03-01");
        }
    }

    @Test
    void today_is_the_day_in_Paris() {
        var tomorrow = ratio(46, "2022-01-16");
        var lateEvening = Instant.parse("2022-01-15T23:00:00Z"); // midnight in Paris
        given().when(draft(tomorrow, CLAUSE, lateEvening.minusMillis(1)))
                .thenRefused(Reason.DATE_IN_THE_FUTURE, "/effectiveFrom", "2022-01-16");
        given().when(draft(tomorrow, CLAUSE, lateEvening))
                .then(new DeclarationEvent.Drafted(ID, 1, "2019-02", tomorrow, false, DECLARANT));
    }

    @Test
    void a_submission_is_checked_against_the_clause_of_its_own_time() {
        var clause = clause(Required.documents("PRA"));
        given(drafted())
                .when(new DeclarationCommand.Submit(ID, clause, DECLARANT, NOW))
                .thenRefused(Reason.SHAPE_MISMATCH, "/content/shape", "ratio");
    }

    @Test
    void a_submission_bears_the_programme_version_of_its_own_time() {
        var clause = new Clause("2019-07", Required.RATIO, YEARS, true, USUAL, List.of());
        given(drafted())
                .when(new DeclarationCommand.Submit(ID, clause, DECLARANT, NOW))
                .then(new DeclarationEvent.Submitted(ID, 1, "2019-07", CONTENT, false, USUAL, DECLARANT));
    }

    @Test
    void a_revision_is_checked_like_a_first_content() {
        given(drafted())
                .when(new DeclarationCommand.Revise(ID, ratio(46, "2023-12-31"), CLAUSE, null, DECLARANT, NOW))
                .thenRefused(Reason.OUTSIDE_WINDOW, "/effectiveFrom", "2023-12-31");
    }

    @Test
    void only_documents_asked_for_are_accepted_and_none_from_the_future() {
        var clause = clause(Required.documents("PRA", "TEST"));
        var asked = document(new Answer.Piece("PRA", null, null, null), new Answer.Piece("TEST", TODAY, null, null));
        given().when(draft(asked, clause, NOW))
                .then(new DeclarationEvent.Drafted(ID, 1, "2019-02", asked, false, DECLARANT));
        given().when(draft(
                        document(new Answer.Piece("PRA", null, null, null), new Answer.Piece("CV", null, null, null)),
                        clause,
                        NOW))
                .thenRefused(Reason.UNKNOWN_DOCUMENT_KIND, "/content/documents/1/kind", "CV");
        given().when(draft(document(new Answer.Piece("PRA", TODAY.plusDays(1), null, null)), clause, NOW))
                .thenRefused(Reason.DATE_IN_THE_FUTURE, "/content/documents/0/date", "2022-01-16");
    }

    @Test
    void nothing_recurs_in_the_future() {
        var clause = clause(Required.RECURRENCE);
        var answer = new Answer.Recurrence(List.of(TODAY.plusDays(1), TODAY), null, null);
        given().when(draft(content("2021-03-01", answer), clause, NOW))
                .thenRefused(Reason.DATE_IN_THE_FUTURE, "/content/occurrences/1", "2022-01-16");
    }

    @Test
    void a_proof_nobody_has_seen_is_refused() {
        var proof = "a".repeat(64);
        var content = new Content(
                CONTENT.effectiveFrom(), CONTENT.observation(), CONTENT.answer(), List.of(proof), List.of());
        given().when(draft(content, CLAUSE, NOW)).thenRefused(Reason.UNKNOWN_PROOF, "/proofs/0", proof);
    }

    private static Clause within(Window window) {
        return new Clause("2019-02", Required.RATIO, window, true, USUAL, List.of());
    }

    private static Content document(Answer.Piece... pieces) {
        return content("2021-03-01", new Answer.Document(List.of(pieces), null, null));
    }

    private static DeclarationCommand draft(Content content, Clause clause, Instant at) {
        return new DeclarationCommand.Draft(ID, content, clause, DECLARANT, at);
    }
}
