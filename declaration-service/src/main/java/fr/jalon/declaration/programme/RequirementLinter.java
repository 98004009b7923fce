package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.AskedDocument;
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
import fr.jalon.declaration.programme.model.Requirement.Ratio;
import fr.jalon.declaration.programme.model.Requirement.Recurrence;
import fr.jalon.declaration.programme.model.Requirement.Unit;
import fr.jalon.declaration.programme.model.Requirement.Unstated;
import fr.jalon.declaration.programme.model.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules within what a clause requires; {@code fields} are those of the clause or part. */
final class RequirementLinter {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RequirementLinter() {}

    static void check(YamlFields fields, Requirement requirement) {
        switch (requirement) {
            case Ratio ratio -> ratio(fields, ratio);
            case Documents(var documents) -> {
                filled(fields, "documents", documents);
                ClauseLinter.unique(
                        fields,
                        "documents",
                        documents.stream().map(AskedDocument::kind).toList());
            }
            case Capability(var activities) -> ClauseLinter.unique(fields, "capability", activities);
            case Event event -> event(fields, event);
            case Measure measure -> measure(fields, measure);
            case Completion(var _, var percent) -> {
                if (percent.signum() == 0 || percent.compareTo(HUNDRED) > 0) {
                    fields.wrong("completion", "threshold-range", "A completion is over 0 %% and up to 100 %%");
                }
            }
            case Composite(var parts) -> {
                filled(fields, "parts", parts);
                ClauseLinter.unique(
                        fields, "parts", parts.stream().map(Part::code).toList());
                if (!parts.isEmpty() && parts.stream().allMatch(part -> part.requirement() instanceof Completion)) {
                    fields.wrong("parts", "parts-declared", "Nobody could declare it: all parts are completions");
                }
            }
            case Recurrence _, Existence _, Unstated _ -> {}
        }
    }

    private static void ratio(YamlFields fields, Ratio ratio) {
        over(fields, "threshold", ratio.percent());
        ratio.byActivity().forEach(one -> over(fields, "threshold", one.percent()));
        ClauseLinter.unique(
                fields,
                "threshold",
                ratio.byActivity().stream().map(ActivityPercent::activity).toList());
    }

    private static void over(YamlFields fields, String member, BigDecimal percent) {
        if (percent.compareTo(HUNDRED) > 0) {
            fields.wrong(member, "threshold-range", "%s %% is over 100 %%", percent);
        }
    }

    private static void event(YamlFields fields, Event event) {
        ordered(fields, "event", event.from(), event.to());
        var least = event.minDays();
        var most = event.maxDays();
        if (least != null && most != null && least > most) {
            fields.wrong("event", "event-interval", "At least %d days are more than at most %d", least, most);
        }
        if (event.count() == 1 && (least != null || most != null)) {
            fields.wrong("event", "event-interval", "One event has no interval");
        }
    }

    private static void measure(YamlFields fields, Measure measure) {
        var value = measure.value();
        if ((measure.operator() == null) != (value == null)) {
            fields.wrong("measure", "measure-limit", "'operator' and 'value' come together");
        }
        if (value != null && measure.unit() == Unit.PERCENT) {
            if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
                fields.wrong("measure", "threshold-range", "%s is no percentage from 0 to 100", value);
            }
        }
    }

    /** A document whose date has bounds has a date. */
    static void document(YamlFields fields, AskedDocument document) {
        ordered(fields, "to", document.from(), document.to());
        if (!document.dated() && (document.from() != null || document.to() != null)) {
            fields.wrong("dated", "document-window", "A document with bounds for its date is dated");
        }
    }

    static void part(YamlFields fields, Shape shape) {
        if (shape == Shape.COMPOSITE) {
            fields.wrong("shape", "parts-nested", "A part is not composite itself");
        } else {
            ClauseLinter.requirement(fields, shape, false);
        }
    }

    private static void ordered(YamlFields fields, String member, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            fields.wrong(member, "dates-ordered", "%s is before %s", to, from);
        }
    }

    private static void filled(YamlFields fields, String member, List<?> items) {
        if (items.isEmpty()) {
            fields.wrong(member, YamlScalars.MISSING, "'%s' is empty", member);
        }
    }
}
