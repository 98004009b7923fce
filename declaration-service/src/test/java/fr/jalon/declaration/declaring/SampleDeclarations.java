package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.Cover;
import fr.jalon.declaration.declaring.model.DecisionOutcome;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.Observation;
import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.declaring.model.Why;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.store.Vocabulary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The events behind the golden samples of declarations. */
public final class SampleDeclarations {

    private static final String PREFIX = "fr.jalon.declaration.";
    private static final List<Level> USUAL = List.of(Level.COORDINATOR, Level.REGULATOR);
    private static final String VERSION = "2019-02";
    private static final LocalDate MARCH = LocalDate.parse("2021-03-01");
    private static final LocalDate TESTED = LocalDate.parse("2021-02-10");
    private static final UUID BY = new UUID(0, 1);
    private static final DeclarationId RATIO = DeclarationId.parse("HOPEN-350005179-P1.1");
    private static final DeclarationId DOCUMENT = DeclarationId.parse("HOPEN-350005179-P2.1");
    private static final DeclarationId RECURRENCE = DeclarationId.parse("HOPEN-350005179-P1.2");
    private static final DeclarationId GROUP = DeclarationId.parse("HOPEN-GHT-HB-P1.4");
    private static final Content FIRST = ratio(46);
    private static final Content SECOND = ratio(48);
    private static final String HASH = SECOND.hash(VERSION);
    private static final Content PLAN = content(new Answer.Document(
            List.of(
                    new Answer.Piece("PRA", null, null, null),
                    new Answer.Piece("TEST_REPORT", TESTED, TESTED.plusYears(2), null)),
            text('b'),
            null));
    private static final Answer MEETINGS =
            new Answer.Recurrence(List.of(day("2020-10-05"), day("2021-01-15")), null, null);
    private static final Content COVERING = content(
            new Answer.Existence(true, day("2020-06-01"), new Answer.Procedure(null, null), null, null),
            new Cover(new Finess("350005179"), null, null),
            new Cover(new Finess("350000030"), day("2021-04-01"), day("2022-12-31")));

    private SampleDeclarations() {}

    public static Vocabulary vocabulary() {
        return new DeclaringVocabulary();
    }

    /** Each event by the name of its sample. */
    public static Map<String, DeclarationEvent> events() {
        var events = new TreeMap<String, DeclarationEvent>();
        withoutChain(events);
        contents(events);
        events.put("drafted.v1", new Drafted(RATIO, 1, VERSION, FIRST, false, BY));
        events.put("revised.v1", new Revised(RATIO, 2, VERSION, SECOND, false, null, BY));
        events.put("revised.v1.reason", new Revised(RATIO, 3, VERSION, SECOND, false, text('e'), BY));
        events.put("reviewed.v1.level", new Reviewed(RATIO, 2, HASH, 1, null, BY));
        events.put("reviewed.v1.second-level", new Reviewed(RATIO, 2, HASH, 2, text('d'), BY));
        events.put("returned.v1.decision", new Returned(RATIO, 2, HASH, 3, Why.OTHER, text('d'), null, BY));
        var hash = COVERING.hash(VERSION);
        var deadline = day("2026-12-31");
        events.put("returned.v1", new Returned(GROUP, 1, hash, 1, Why.INCOMPLETE, text('d'), deadline, BY));
        events.put("decided.v1", new Decided(RATIO, 2, HASH, DecisionOutcome.ACCEPTED, null, BY));
        events.put(
                "decided.v1.refused",
                new Decided(DOCUMENT, 1, PLAN.hash(VERSION), DecisionOutcome.REFUSED, text('d'), BY));
        events.put("withdrawn.v1", new Withdrawn(GROUP, 1, hash, null, text('d'), BY));
        events.put("withdrawn.v1.from", new Withdrawn(RATIO, 2, HASH, day("2022-01-01"), text('d'), BY));
        var named = new TreeMap<String, DeclarationEvent>();
        events.forEach((name, event) -> named.put(PREFIX + name, event));
        return named;
    }

    /** As they were told before chains were data. */
    private static void withoutChain(Map<String, DeclarationEvent> events) {
        var meetings = content(MEETINGS);
        events.put("submitted.v1", new Submitted(RATIO, 2, VERSION, SECOND, false, null, BY));
        events.put("submitted.v1.document", new Submitted(DOCUMENT, 1, VERSION, PLAN, false, null, BY));
        events.put("submitted.v1.recurrence", new Submitted(RECURRENCE, 1, VERSION, meetings, false, null, BY));
        events.put(
                "returned.v1.other",
                new Returned(RECURRENCE, 1, meetings.hash(VERSION), 1, Why.OTHER, text('d'), null, BY));
    }

    private static void contents(Map<String, DeclarationEvent> events) {
        var whole = List.of(Level.values());
        events.put("submitted.v1.chain", new Submitted(RATIO, 2, VERSION, SECOND, false, whole, BY));
        var one = List.of(Level.REGULATOR);
        var alone = DeclarationId.parse("HOPEN-350005179-P1.2");
        var meetings = new Answer.Recurrence(List.of(day("2020-10-05"), day("2021-01-15")), null, null);
        events.put(
                "submitted.v1.recurrence-alone", new Submitted(alone, 1, VERSION, content(meetings), false, one, BY));
        events.put("submitted.v1.group", new Submitted(GROUP, 1, VERSION, COVERING, false, USUAL, BY));
        var shares = List.of(new Answer.Share("MCO", 40, 40), new Answer.Share("SSR", 8, 10));
        var byActivity = new Answer.Ratio(48, 50, text('a'), text('b'), text('c'), shares);
        submit(events, "ratio-by-activity", "P3.3", byActivity);
        var signed = new Answer.Piece("PSSI", TESTED, null, Answer.Validator.LEGAL_REPRESENTATIVE);
        submit(events, "document-validated", "P3.1", new Answer.Document(List.of(signed), text('b'), null));
        var procedure = new Answer.Procedure(day("2020-06-01"), day("2022-05-31"));
        submit(events, "existence", "P1.4", new Answer.Existence(true, day("2020-06-01"), procedure, null, text('c')));
        submit(events, "capability", "P4.1", new Answer.Capability(true, day("2020-09-01"), List.of(), null, null));
        var abilities =
                List.of(new Answer.Ability("MCO", true, day("2020-09-01")), new Answer.Ability("SSR", false, null));
        submit(events, "capability-by-activity", "P4.2", new Answer.Capability(null, null, abilities, text('b'), null));
        var audit = content(new Answer.Event(List.of(day("2021-01-20")), null, null));
        var event = DeclarationId.parse("HOPEN-350005179-P2.5");
        events.put("submitted.v1.event", new Submitted(event, 1, "2019-07", audit, false, USUAL, BY));
        submit(events, "measure", "P2.2", new Answer.Measure("99.95", text('b'), null));
        submit(events, "composite", "P2.2", availability());
        submit(events, "not-applicable", "P4.3", new Answer.NotApplicable(text('f')));
    }

    private static Answer availability() {
        var method = new Answer.Document(List.of(new Answer.Piece("METHOD", null, null, null)), null, null);
        return new Answer.Composite(
                List.of(
                        new Answer.Part("TARGET", new Answer.Measure("99.9", null, null)),
                        new Answer.Part("METHOD", method),
                        new Answer.Part("MEASURED", new Answer.Measure("99.95", text('b'), null))),
                null,
                text('c'));
    }

    private static void submit(Map<String, DeclarationEvent> events, String word, String indicator, Answer answer) {
        var id = DeclarationId.parse("HOPEN-350005179-" + indicator);
        events.put("submitted.v1." + word, new Submitted(id, 1, VERSION, content(answer), false, USUAL, BY));
    }

    private static TextHash text(char digit) {
        return new TextHash("sha256:" + String.valueOf(digit).repeat(64));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Content ratio(long numerator) {
        return content(new Answer.Ratio(numerator, 50, text('a'), text('b'), text('c'), List.of()));
    }

    private static Content content(Answer answer, Cover... covers) {
        return new Content(MARCH, new Observation(day("2021-01-01"), MARCH), answer, List.of(), Arrays.asList(covers));
    }
}
