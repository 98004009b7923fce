package fr.jalon.scoring.score;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import fr.jalon.platform.problem.Problem;
import fr.jalon.scoring.fact.KnownFacts;
import fr.jalon.scoring.fact.RecordClock;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Value;
import fr.jalon.scoring.score.model.Evaluator;
import fr.jalon.scoring.score.model.GroupEvaluator;
import fr.jalon.scoring.score.model.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from a basis alone. */
@Component
class Scores {

    private final KnownFacts facts;
    private final RecordClock clock;

    Scores(KnownFacts facts, RecordClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** The score of {@code finess} on {@code basis}, whose position is applied. When it lapses depends on later days. */
    ScoreAnswer of(String finess, Basis basis) {
        var version = version(basis);
        var establishment = facts.establishment(finess, basis.position()).orElseThrow(() -> notKnown(basis));
        var known = facts.from(List.of(finess), basis.programme(), basis.validAt(), basis.position(), basis.reading())
                .getOrDefault(finess, Facts.NONE);
        var score = evaluate(version, known, basis);
        boolean complete = parked(List.of(known), basis).isEmpty();
        return ScoreAnswer.of(establishment, version, score, stated(basis, version, complete, basis.token(finess)));
    }

    /** The score of the group {@code code} on {@code basis}, whose position is applied. */
    GroupAnswer ofGroup(String code, Basis basis) {
        requireEngine(basis);
        var version = version(basis);
        var known = facts.onGroup(code, basis.programme(), basis.validAt(), basis.position(), basis.reading())
                .orElseThrow(() -> notKnown(basis));
        var score = GroupEvaluator.evaluate(version, known, basis.validAt(), basis.reading());
        if (score.members().isEmpty()) {
            throw Problem.of(NOT_FOUND, "group-without-members", code, basis.validAt());
        }
        var all = new ArrayList<>(List.of(known.own()));
        known.places().forEach(place -> all.add(place.facts()));
        boolean complete = parked(all, basis).isEmpty();
        return GroupAnswer.of(
                known.group(), version, score, stated(basis, version, complete, basis.token(code)), basis::token);
    }

    /** The scores of {@code selection} after the number {@code after}, at most {@code limit}. */
    ScoreList list(KnownFacts.Selection selection, String after, int limit, Basis basis) {
        var version = version(basis);
        var page = facts.establishments(selection, after, basis.position(), limit + 1);
        var shown = page.subList(0, Math.min(limit, page.size()));
        var known = facts(shown.stream().map(Value.Establishment::finess).toList(), basis);
        var parked = parked(known.values(), basis);
        var items = shown.stream()
                .map(establishment -> {
                    var its = known.getOrDefault(establishment.finess(), Facts.NONE);
                    return ScoreList.Item.of(
                            establishment,
                            evaluate(version, its, basis),
                            its.declarants().noneMatch(parked::contains),
                            basis.token(establishment.finess()));
                })
                .toList();
        var next = page.size() > limit ? basis.token(shown.getLast().finess()) : null;
        return new ScoreList(
                basis.programme(),
                ScoreAnswer.Rule.of(version.scoreRule()),
                items,
                next,
                new ScoreList.Stated(
                        basis.validAt(),
                        basis.position(),
                        recordedAt(basis),
                        readingOf(basis),
                        version.version(),
                        version.correction(),
                        standingOf(version, basis),
                        basis.engine(),
                        basis.lag()));
    }

    /** The declarants on whom one of {@code all} may depend and who cannot be read any further. */
    private Set<String> parked(Collection<Facts> all, Basis basis) {
        var declarants = all.stream().flatMap(Facts::declarants).collect(Collectors.toSet());
        var programmes = all.stream()
                .flatMap(known -> known.versions().keySet().stream())
                .collect(Collectors.toSet());
        return facts.parked(declarants, programmes, basis.position());
    }

    /** Of that day alone: what is told of many says nothing of later days. */
    private Map<String, Facts> facts(List<String> finess, Basis basis) {
        return facts.on(finess, basis.programme(), basis.validAt(), basis.position(), basis.reading());
    }

    private static Score evaluate(Value.Programme version, Facts known, Basis basis) {
        requireEngine(basis);
        return Evaluator.evaluate(version, known, basis.validAt(), basis.reading());
    }

    private static void requireEngine(Basis basis) {
        if (!Evaluator.ENGINES.contains(basis.engine())) {
            throw Problem.of(BAD_REQUEST, "parameter-malformed").inParameter("basis", basis.engine());
        }
    }

    private Value.Programme version(Basis basis) {
        return facts.programme(basis.programme(), basis.validAt(), basis.position())
                .orElseThrow(() -> facts.knowsProgramme(basis.programme(), basis.position())
                        ? Problem.of(NOT_FOUND, "programme-not-in-force", basis.programme(), basis.validAt())
                        : notKnown(basis));
    }

    private static Problem notKnown(Basis basis) {
        return Problem.of(NOT_FOUND, "not-known-at").with("position", basis.position());
    }

    private Instant recordedAt(Basis basis) {
        return clock.recordedAt(basis.position()).orElseThrow(() -> notKnown(basis));
    }

    private ScoreAnswer.Stated stated(Basis basis, Value.Programme version, boolean complete, String token) {
        return new ScoreAnswer.Stated(
                basis.validAt(),
                basis.position(),
                recordedAt(basis),
                readingOf(basis),
                version.version(),
                version.correction(),
                standingOf(version, basis),
                basis.engine(),
                basis.lag(),
                complete,
                token);
    }

    /** Engine 1 did not tell it. */
    private static @Nullable String standingOf(Value.Programme version, Basis basis) {
        var standing = version.source().standing();
        return standing.equals("published") || basis.engine().equals("1") ? null : standing;
    }

    private static String readingOf(Basis basis) {
        return basis.reading().name().toLowerCase(Locale.ROOT);
    }
}
