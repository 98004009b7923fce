package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Activity;
import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Axis;
import fr.jalon.scoring.fact.model.Clause;
import fr.jalon.scoring.fact.model.Cover;
import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.GroupRule;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.ScoreRule;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Source;
import fr.jalon.scoring.fact.model.Span;
import fr.jalon.scoring.fact.model.Text;
import fr.jalon.scoring.fact.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Programmes and facts as tests need them: everything decided, from the beginning of 2019 unless said otherwise. */
final class Scene {

    static final String RENNES = "350005179";
    static final Text TEXT = new Text("fr", "en");
    static final Source SOURCE = new Source("test", "published");
    static final LocalDate START = LocalDate.of(2019, 1, 1);
    static final GroupRule ALL = GroupRule.ALL_MEMBERS;

    private final Map<Facts.Slot, List<Segment<Value.Content>>> own = new HashMap<>();
    private final Map<String, List<Segment<Value.Programme>>> versions = new HashMap<>();
    private final List<Facts.Through> groups = new ArrayList<>();
    private @Nullable List<Activity> activities;

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Clause clause(String indicator, Requirement requirement) {
        return new Clause(
                indicator, indicator.substring(0, 2), TEXT, requirement, List.of("ESTABLISHMENT", "GROUP"), SOURCE);
    }

    static Clause rated(String indicator, Requirement requirement, @Nullable String weight, List<Clause.Band> bands) {
        var plain = clause(indicator, requirement);
        var rating = new Clause.Rating(null, weight == null ? null : new BigDecimal(weight), bands, null);
        return new Clause(indicator, plain.axis(), TEXT, requirement, plain.scope(), SOURCE, rating, null);
    }

    /** A programme whose axes are those of its clauses and {@code more}; axes named D… are domains. */
    static Value.Programme programme(String code, ScoreRule rule, List<String> more, Clause... clauses) {
        var axes = java.util.stream.Stream.concat(Arrays.stream(clauses).map(Clause::axis), more.stream())
                .distinct()
                .sorted()
                .map(axis -> new Axis(axis, TEXT, axis.startsWith("D") ? Axis.Role.DOMAIN : Axis.Role.PREREQUISITE))
                .toList();
        return new Value.Programme(
                code, "1", TEXT, SOURCE, START, axes, List.of(clauses), null, rule, GroupRule.ALL_MEMBERS);
    }

    static Value.Programme programme(Clause... clauses) {
        return programme("HOPEN", ScoreRule.ALL_OR_NOTHING, List.of(), clauses);
    }

    static Value.Content content(LocalDate from, Answer answer, Cover... covers) {
        return new Value.Content(1, "hash", "1", from, false, answer, List.of(new UUID(0, 1)), List.of(covers));
    }

    static Segment<Value.Content> refused(Answer answer) {
        var content = new Value.Content(1, "hash", "1", START, true, answer, List.of(new UUID(0, 1)), List.of());
        return new Segment<>(new Span(START, null), content);
    }

    Scene declared(String programme, String indicator, Answer answer) {
        return declared(programme, indicator, new Segment<>(new Span(START, null), content(START, answer)));
    }

    Scene declared(String programme, String indicator, Segment<Value.Content> segment) {
        own.computeIfAbsent(new Facts.Slot(programme, Reading.DECIDED, indicator), _ -> new ArrayList<>())
                .add(segment);
        return this;
    }

    Scene declared(String indicator, Answer answer) {
        return declared("HOPEN", indicator, answer);
    }

    Scene has(String... codes) {
        activities =
                Arrays.stream(codes).map(code -> new Activity(code, null, null)).toList();
        return this;
    }

    Scene hasFromTo(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        activities = List.of(new Activity(code, from, to));
        return this;
    }

    Scene version(Value.Programme version, LocalDate from, @Nullable LocalDate until) {
        versions.computeIfAbsent(version.programme(), _ -> new ArrayList<>())
                .add(new Segment<>(new Span(from, until), version));
        return this;
    }

    /** A group of which it is a member in {@code membership} declared {@code content} from the date it bears. */
    Scene through(String group, Span membership, String indicator, Value.Content content) {
        var slot = new Facts.Slot("HOPEN", Reading.DECIDED, indicator);
        var contents = new Facts.Contents(
                group, Map.of(slot, List.of(new Segment<>(new Span(content.effectiveFrom(), null), content))));
        groups.add(new Facts.Through(
                List.of(new Segment<>(membership, new Value.Membership("PARTIE", true, false))), contents));
        return this;
    }

    Facts facts() {
        return new Facts(Facts.Kind.ESTABLISHMENT, activities, versions, new Facts.Contents(RENNES, own), groups);
    }

    Score score(Value.Programme version, LocalDate day) {
        return Evaluator.evaluate(version, facts(), day, Reading.DECIDED);
    }

    /** The score of the only indicator that is asked for. */
    static Score.IndicatorScore only(Score score) {
        return score.axes().getFirst().indicators().getFirst();
    }

    static Score.IndicatorScore one(Requirement requirement, Answer answer, LocalDate day) {
        return only(new Scene().declared("P1.1", answer).score(programme(clause("P1.1", requirement)), day));
    }
}
