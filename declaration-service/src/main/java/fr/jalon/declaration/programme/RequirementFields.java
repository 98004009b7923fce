package fr.jalon.declaration.programme;

import static fr.jalon.declaration.programme.VersionFields.DECIMAL;
import static fr.jalon.declaration.programme.VersionFields.PERCENT;

import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Operator;
import fr.jalon.declaration.programme.model.Requirement;
import fr.jalon.declaration.programme.model.Requirement.ActivityPercent;
import fr.jalon.declaration.programme.model.Requirement.Capability;
import fr.jalon.declaration.programme.model.Requirement.Completion;
import fr.jalon.declaration.programme.model.Requirement.Composite;
import fr.jalon.declaration.programme.model.Requirement.Documents;
import fr.jalon.declaration.programme.model.Requirement.Event;
import fr.jalon.declaration.programme.model.Requirement.Existence;
import fr.jalon.declaration.programme.model.Requirement.Measure;
import fr.jalon.declaration.programme.model.Requirement.Part;
import fr.jalon.declaration.programme.model.Requirement.Period;
import fr.jalon.declaration.programme.model.Requirement.Ratio;
import fr.jalon.declaration.programme.model.Requirement.Recurrence;
import fr.jalon.declaration.programme.model.Requirement.Unit;
import fr.jalon.declaration.programme.model.Requirement.Unstated;
import fr.jalon.declaration.programme.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a clause or one of its parts requires, from the member that its shape names. */
final class RequirementFields {

    static final List<String> MEMBERS = List.of(
            "threshold",
            "documents",
            "recurrence",
            "existence",
            "capability",
            "event",
            "measure",
            "completion",
            "parts");

    private static final List<String> PART = part();
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern ACTIVITY = Pattern.compile("[A-Z][A-Z0-9]{0,15}");
    private static final int TIMES = 366;
    private static final int DOCUMENTS = 50;
    private static final int ACTIVITIES = 20;
    private static final int PARTS = 10;
    private static final int DAYS = 3660;
    private static final int MONTHS = 120;

    private RequirementFields() {}

    private static List<String> part() {
        List<String> members = new ArrayList<>(MEMBERS);
        members.addAll(List.of("code", "label", "shape"));
        return List.copyOf(members);
    }

    /** The member that the shape names. */
    static String member(Shape shape) {
        return switch (shape) {
            case RATIO -> "threshold";
            case DOCUMENT -> "documents";
            case COMPOSITE -> "parts";
            case RECURRENCE, EXISTENCE, CAPABILITY, EVENT, MEASURE, COMPLETION -> shape.word();
        };
    }

    static Requirement read(YamlFields fields, Shape shape) {
        if (!fields.has(member(shape))) {
            return new Unstated(shape); // the linter tells
        }
        var requirement = stated(fields, shape);
        RequirementLinter.check(fields, requirement);
        return requirement;
    }

    private static Requirement stated(YamlFields fields, Shape shape) {
        return switch (shape) {
            case RATIO -> ratio(fields.fields("threshold", "operator", "percent", "byActivity"));
            case DOCUMENT -> documents(fields);
            case RECURRENCE -> recurrence(fields.fields("recurrence", "count", "per", "kind"));
            case EXISTENCE ->
                new Existence(fields.fields("existence", "procedure").flag("procedure"));
            case CAPABILITY -> capability(fields.fields("capability", "activities"));
            case EVENT ->
                event(fields.fields("event", "kind", "count", "from", "to", "minDays", "maxDays", "withinMonths"));
            case MEASURE -> measure(fields.fields("measure", "unit", "operator", "value"));
            case COMPLETION -> completion(fields.fields("completion", "programme", "percent"));
            case COMPOSITE ->
                new Composite(fields.list("parts", PARTS, PART).stream()
                        .map(RequirementFields::part)
                        .toList());
        };
    }

    private static Ratio ratio(YamlFields threshold) {
        var byActivity = threshold.has("byActivity")
                ? threshold.list("byActivity", ACTIVITIES, List.of("activity", "percent"))
                : List.<YamlFields>of();
        return new Ratio(
                threshold.word("operator", Operator.class),
                threshold.decimal("percent", PERCENT),
                byActivity.stream()
                        .map(one ->
                                new ActivityPercent(one.code("activity", ACTIVITY), one.decimal("percent", PERCENT)))
                        .toList());
    }

    private static Documents documents(YamlFields fields) {
        var members = List.of("kind", "label", "dated", "from", "to", "validatedBy");
        return new Documents(fields.list("documents", DOCUMENTS, members).stream()
                .map(document -> {
                    var read = new AskedDocument(
                            document.code("kind", KIND),
                            document.both("label"),
                            document.flag("dated"),
                            document.optionalDate("from"),
                            document.optionalDate("to"),
                            document.optionalWord("validatedBy", AskedDocument.Validator.class));
                    RequirementLinter.document(document, read);
                    return read;
                })
                .toList());
    }

    private static Recurrence recurrence(YamlFields recurrence) {
        return new Recurrence(
                recurrence.count("count", TIMES), recurrence.word("per", Period.class), recurrence.code("kind", KIND));
    }

    private static Capability capability(YamlFields capability) {
        return new Capability(
                capability.has("activities") ? capability.codes("activities", ACTIVITIES, ACTIVITY) : List.of());
    }

    private static Event event(YamlFields event) {
        return new Event(
                event.code("kind", KIND),
                event.count("count", TIMES),
                event.optionalDate("from"),
                event.optionalDate("to"),
                event.optionalCount("minDays", DAYS),
                event.optionalCount("maxDays", DAYS),
                event.optionalCount("withinMonths", MONTHS));
    }

    private static Measure measure(YamlFields measure) {
        return new Measure(
                measure.word("unit", Unit.class),
                measure.optionalWord("operator", Operator.class),
                measure.optionalDecimal("value", DECIMAL));
    }

    private static Completion completion(YamlFields completion) {
        return new Completion(
                completion.code("programme", VersionFields.PROGRAMME), completion.decimal("percent", PERCENT));
    }

    private static Part part(YamlFields part) {
        var shape = Shape.of(part.word("shape", ClauseFields.SHAPES));
        var requirement = shape == Shape.COMPOSITE ? new Unstated(shape) : read(part, shape);
        RequirementLinter.part(part, shape);
        return new Part(part.code("code", KIND), part.both("label"), requirement);
    }
}
