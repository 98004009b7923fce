package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.programme.model.Requirement;
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
    static final UUID NATIONAL = new UUID(0, 4);
    static final Instant NOW = Instant.parse("2022-01-15T10:00:00Z");
    static final Window YEARS = new Window(LocalDate.parse("2019-01-01"), LocalDate.parse("2022-12-31"));
    static final List<Level> USUAL = List.of(Level.COORDINATOR, Level.REGULATOR);
    static final Clause CLAUSE = clause(Required.RATIO);
    static final Content CONTENT = ratio(46, "2021-03-01");
    static final Content OTHER = ratio(48, "2021-06-01");
    static final String HASH = CONTENT.hash("2019-02");

    private Samples() {}

    static TextHash text(char digit) {
        return new TextHash("sha256:" + String.valueOf(digit).repeat(64));
    }

    static Clause clause(Requirement requirement) {
        return new Clause("2019-02", requirement, YEARS, true, USUAL, List.of());
    }

    static Content ratio(long numerator, String effectiveFrom) {
        return content(effectiveFrom, new Answer.Ratio(numerator, 50, text('a'), text('b'), text('c'), List.of()));
    }

    static Content content(String effectiveFrom, Answer answer, Cover... covers) {
        var observation = new Observation(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-03-01"));
        return new Content(LocalDate.parse(effectiveFrom), observation, answer, List.of(), List.of(covers));
    }

    static DeclarationEvent drafted() {
        return new DeclarationEvent.Drafted(ID, 1, "2019-02", CONTENT, false, DECLARANT);
    }

    static DeclarationEvent revised(int revision, Content content) {
        return new DeclarationEvent.Revised(ID, revision, "2019-02", content, false, null, DECLARANT);
    }

    static DeclarationEvent submitted(int revision, Content content, Level... chain) {
        var levels = chain.length == 0 ? USUAL : List.of(chain);
        return new DeclarationEvent.Submitted(ID, revision, "2019-02", content, false, levels, DECLARANT);
    }

    static DeclarationEvent endorsed() {
        return endorsed(1, COORDINATOR);
    }

    static DeclarationEvent endorsed(int level, UUID by) {
        return new DeclarationEvent.Reviewed(ID, 1, HASH, level, null, by);
    }

    static DeclarationEvent returned(int level, UUID by) {
        return new DeclarationEvent.Returned(
                ID, 1, HASH, level, Why.INCOMPLETE, text('d'), LocalDate.parse("2022-01-15"), by);
    }

    static DeclarationEvent accepted() {
        return new DeclarationEvent.Decided(ID, 1, HASH, DecisionOutcome.ACCEPTED, null, REGULATOR);
    }

    static DeclarationEvent refused() {
        return new DeclarationEvent.Decided(ID, 1, HASH, DecisionOutcome.REFUSED, text('d'), REGULATOR);
    }

    static DeclarationEvent withdrawn() {
        return new DeclarationEvent.Withdrawn(ID, 1, HASH, null, text('e'), DECLARANT);
    }

    static DeclarationCommand draft(Content content) {
        return new DeclarationCommand.Draft(ID, content, CLAUSE, DECLARANT, NOW);
    }

    static DeclarationCommand revise(Content content) {
        return new DeclarationCommand.Revise(ID, content, CLAUSE, null, DECLARANT, NOW);
    }

    static DeclarationCommand submit() {
        return new DeclarationCommand.Submit(ID, CLAUSE, DECLARANT, NOW);
    }

    static DeclarationCommand endorse(UUID by) {
        return endorse(by, Level.COORDINATOR);
    }

    static DeclarationCommand endorse(UUID by, Level... as) {
        return new DeclarationCommand.Endorse(ID, null, Set.of(as), by);
    }

    static DeclarationCommand sendBack(Step step, UUID by, Level... as) {
        return sendBack("2022-01-15", step, by, as);
    }

    static DeclarationCommand sendBack(String deadline, Step step, UUID by, Level... as) {
        return new DeclarationCommand.SendBack(
                ID, step, Why.INCOMPLETE, text('d'), LocalDate.parse(deadline), Set.of(as), by, NOW);
    }

    static DeclarationCommand accept(UUID by) {
        return accept(by, Level.REGULATOR);
    }

    static DeclarationCommand accept(UUID by, Level... as) {
        return new DeclarationCommand.Decide(ID, DecisionOutcome.ACCEPTED, null, Set.of(as), by);
    }

    static DeclarationCommand refuse() {
        return new DeclarationCommand.Decide(
                ID, DecisionOutcome.REFUSED, text('d'), Set.of(Level.REGULATOR), REGULATOR);
    }

    static DeclarationCommand withdraw() {
        return withdraw(null, null);
    }

    static DeclarationCommand withdraw(Integer revision, LocalDate from) {
        return new DeclarationCommand.Withdraw(ID, revision, from, text('e'), DECLARANT);
    }
}
