package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How clauses stand by the facts of one declarant.
 *
 * @param within whether this is the completion of another programme; a completion within it counts as not declared
 */
record Judgement(Facts facts, Reading reading, boolean within) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Judgement(Facts facts, Reading reading) {
        this(facts, reading, false);
    }

    Finding finding(String programme, Clause clause, LocalDate day) {
        if (!clause.isFor(facts.kind())) {
            return Finding.of(Status.NOT_APPLICABLE);
        }
        var content = facts.held(slot(programme, clause), day)
                .map(Facts.Held::content)
                .filter(held -> clause.takes(held.answer()))
                .orElse(null);
        return of(clause.requirement(), content, day);
    }

    Facts.Slot slot(String programme, Clause clause) {
        return new Facts.Slot(programme, reading, clause.indicator());
    }

    private Finding of(Requirement requirement, Value.@Nullable Content content, LocalDate day) {
        if (content == null) {
            var finding = of(requirement, day, null);
            return requirement instanceof Requirement.Composite ? finding.but(Status.NOT_DECLARED) : finding;
        }
        var finding = of(requirement, day, content.answer());
        boolean refused = content.refused() && !asksNothing(requirement, day);
        return refused ? finding.but(Status.NOT_MET) : finding;
    }

    private Finding of(Requirement requirement, LocalDate day, @Nullable Answer answer) {
        if (asksNothing(requirement, day) || answer instanceof Answer.NotApplicable) {
            return Finding.of(Status.NOT_APPLICABLE);
        }
        return switch (requirement) {
            case Requirement.Completion asked -> completion(asked, day);
            case Requirement.Composite asked when answer == null -> composite(asked, List.of(), day);
            case Requirement.Composite asked
            when answer instanceof Answer.Composite(var parts) -> composite(asked, parts, day);
            case Requirement other ->
                answer == null
                        ? Finding.of(Status.NOT_DECLARED)
                        : Rules.finding(other, answer, day, asked -> facts.activitiesAmong(asked, day));
        };
    }

    /** A capability by activity asks nothing of a declarant that has none of the activities. */
    private boolean asksNothing(Requirement requirement, LocalDate day) {
        return requirement instanceof Requirement.Capability(var activities)
                && !activities.isEmpty()
                && facts.activitiesAmong(activities, day).isEmpty();
    }

    private Finding composite(Requirement.Composite asked, List<Answer.Part> given, LocalDate day) {
        var parts = asked.parts().stream()
                .map(part -> {
                    var answer = given.stream()
                            .filter(said -> said.part().equals(part.code()))
                            .map(Answer.Part::content)
                            .findFirst()
                            .orElse(null);
                    var finding = of(part.requirement(), day, answer);
                    return new Finding.OfPart(part.code(), part.label(), part.requirement(), answer, finding);
                })
                .toList();
        var statuses = parts.stream().map(part -> part.finding().status()).toList();
        var status = Status.MET;
        if (statuses.contains(Status.NOT_MET) || statuses.contains(Status.NOT_DECLARED)) {
            status = Status.NOT_MET;
        } else if (statuses.contains(Status.LAPSED)) {
            status = Status.LAPSED;
        }
        return new Finding(status, List.of(), parts, null);
    }

    private Finding completion(Requirement.Completion asked, LocalDate day) {
        if (within) {
            return Finding.of(Status.NOT_DECLARED);
        }
        var version = facts.version(asked.programme(), day).orElse(null);
        if (version == null) {
            var nothing = new Finding.Completion(asked.programme(), null, null, List.of());
            return new Finding(Status.NOT_DECLARED, List.of(), List.of(), nothing);
        }
        var there = new Judgement(facts, reading, true);
        var items = version.clauses().stream()
                .map(clause -> new Finding.Item(
                        clause.indicator(),
                        clause.label(),
                        there.finding(version.programme(), clause, day).status(),
                        version.dueOn(clause)))
                .toList();
        var completion = new Finding.Completion(
                asked.programme(), version.version(), version.source().standing(), items);
        boolean met = BigDecimal.valueOf(completion.passing())
                        .multiply(HUNDRED)
                        .compareTo(asked.percent().multiply(BigDecimal.valueOf(items.size())))
                >= 0;
        return new Finding(met ? Status.MET : Status.NOT_MET, List.of(), List.of(), completion);
    }
}
