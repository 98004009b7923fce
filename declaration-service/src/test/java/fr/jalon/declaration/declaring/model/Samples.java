package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.declaration.programme.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One declaration in its usual words, for tests. */
final class Samples {

    static final DeclarationId ID = DeclarationId.parse("HOPEN-350005179-P1.1");
    static final UUID DECLARANT = new UUID(0, 1);
    static final UUID COORDINATOR = new UUID(0, 2);
    static final UUID REGULATOR = new UUID(0, 3);
    static final Instant NOW = Instant.parse("2022-01-15T10:00:00Z");
    static final Window YEARS = new Window(LocalDate.parse("2019-01-01"), LocalDate.parse("2022-12-31"));
    static final Clause CLAUSE = new Clause("2019-02", Shape.RATIO, true, YEARS, Set.of());
    static final Content CONTENT = ratio(46, "2021-03-01");
    static final Content OTHER = ratio(48, "2021-06-01");

    private Samples() {}

    static TextHash text(char digit) {
        return new TextHash("sha256:" + String.valueOf(digit).repeat(64));
    }

    static Content ratio(long numerator, String effectiveFrom) {
        return content(effectiveFrom, new Answer.Ratio(numerator, 50, text('a'), text('b'), text('c')));
    }

    static Content content(String effectiveFrom, Answer answer) {
        var observation = new Observation(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-03-01"));
        return new Content(LocalDate.parse(effectiveFrom), observation, answer, List.of());
    }

    static DeclarationEvent drafted() {
        return new DeclarationEvent.Drafted(ID, 1, "2019-02", CONTENT, false, DECLARANT);
    }

    static DeclarationEvent revised(int revision, Content content) {
        return new DeclarationEvent.Revised(ID, revision, "2019-02", content, false, DECLARANT);
    }

    static DeclarationEvent submitted(int revision, Content content) {
        return new DeclarationEvent.Submitted(ID, revision, "2019-02", content, false, DECLARANT);
    }

    static DeclarationEvent endorsed() {
        return new DeclarationEvent.Reviewed(ID, 1, CONTENT.hash("2019-02"), ReviewOutcome.ENDORSED, null, COORDINATOR);
    }

    static DeclarationEvent returned() {
        return new DeclarationEvent.Reviewed(
                ID, 1, CONTENT.hash("2019-02"), ReviewOutcome.RETURNED, text('d'), COORDINATOR);
    }

    static DeclarationEvent accepted() {
        return new DeclarationEvent.Decided(ID, 1, CONTENT.hash("2019-02"), DecisionOutcome.ACCEPTED, null, REGULATOR);
    }

    static DeclarationEvent refused() {
        return new DeclarationEvent.Decided(
                ID, 1, CONTENT.hash("2019-02"), DecisionOutcome.REFUSED, text('d'), REGULATOR);
    }

    static DeclarationCommand draft(Content content) {
        return new DeclarationCommand.Draft(ID, content, CLAUSE, DECLARANT, NOW);
    }

    static DeclarationCommand revise(Content content) {
        return new DeclarationCommand.Revise(ID, content, CLAUSE, DECLARANT, NOW);
    }

    static DeclarationCommand submit() {
        return new DeclarationCommand.Submit(ID, CLAUSE, DECLARANT, NOW);
    }

    static DeclarationCommand endorse(UUID by) {
        return new DeclarationCommand.Review(ID, ReviewOutcome.ENDORSED, null, by);
    }

    static DeclarationCommand sendBack() {
        return new DeclarationCommand.Review(ID, ReviewOutcome.RETURNED, text('d'), COORDINATOR);
    }

    static DeclarationCommand accept(UUID by) {
        return new DeclarationCommand.Decide(ID, DecisionOutcome.ACCEPTED, null, by);
    }

    static DeclarationCommand refuse() {
        return new DeclarationCommand.Decide(ID, DecisionOutcome.REFUSED, text('d'), REGULATOR);
    }
}
