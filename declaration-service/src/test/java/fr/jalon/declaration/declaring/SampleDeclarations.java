package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DecisionOutcome;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Observation;
import fr.jalon.declaration.declaring.model.ReviewOutcome;
import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.store.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events behind the golden samples of declarations. */
public final class SampleDeclarations {

    private static final String VERSION = "2019-02";
    private static final LocalDate MARCH = LocalDate.parse("2021-03-01");
    private static final LocalDate TESTED = LocalDate.parse("2021-02-10");
    private static final UUID BY = new UUID(0, 1);
    private static final DeclarationId RATIO = DeclarationId.parse("HOPEN-350005179-P1.1");
    private static final DeclarationId DOCUMENT = DeclarationId.parse("HOPEN-350005179-P2.1");
    private static final DeclarationId RECURRENCE = DeclarationId.parse("HOPEN-350005179-P1.2");
    private static final Content FIRST = content(new Answer.Ratio(46, 50, text('a'), text('b'), text('c')));
    private static final Content SECOND = content(new Answer.Ratio(48, 50, text('a'), text('b'), text('c')));
    private static final Content PLAN = content(new Answer.Document(
            List.of(new Answer.Piece("PRA", null, null), new Answer.Piece("TEST_REPORT", TESTED, TESTED.plusYears(2))),
            text('b'),
            null));
    private static final Content MEETINGS = content(
            new Answer.Recurrence(List.of(LocalDate.parse("2020-10-05"), LocalDate.parse("2021-01-15")), null, null));

    private SampleDeclarations() {}

    public static Vocabulary vocabulary() {
        return new DeclaringVocabulary();
    }

    /** Each event by the name of its sample. */
    public static Map<String, DeclarationEvent> events() {
        return Map.of(
                "fr.jalon.declaration.drafted.v1", new Drafted(RATIO, 1, VERSION, FIRST, false, BY),
                "fr.jalon.declaration.revised.v1", new Revised(RATIO, 2, VERSION, SECOND, false, BY),
                "fr.jalon.declaration.submitted.v1", new Submitted(RATIO, 2, VERSION, SECOND, false, BY),
                "fr.jalon.declaration.submitted.v1.document", new Submitted(DOCUMENT, 1, VERSION, PLAN, false, BY),
                "fr.jalon.declaration.submitted.v1.recurrence",
                        new Submitted(RECURRENCE, 1, VERSION, MEETINGS, false, BY),
                "fr.jalon.declaration.reviewed.v1",
                        new Reviewed(RATIO, 2, SECOND.hash(VERSION), ReviewOutcome.ENDORSED, null, BY),
                "fr.jalon.declaration.reviewed.v1.returned",
                        new Reviewed(RECURRENCE, 1, MEETINGS.hash(VERSION), ReviewOutcome.RETURNED, text('d'), BY),
                "fr.jalon.declaration.decided.v1",
                        new Decided(RATIO, 2, SECOND.hash(VERSION), DecisionOutcome.ACCEPTED, null, BY),
                "fr.jalon.declaration.decided.v1.refused",
                        new Decided(DOCUMENT, 1, PLAN.hash(VERSION), DecisionOutcome.REFUSED, text('d'), BY));
    }

    private static TextHash text(char digit) {
        return new TextHash("sha256:" + String.valueOf(digit).repeat(64));
    }

    private static Content content(Answer answer) {
        return new Content(MARCH, new Observation(LocalDate.parse("2021-01-01"), MARCH), answer, List.of());
    }
}
