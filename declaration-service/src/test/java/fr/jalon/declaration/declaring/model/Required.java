package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Operator;
import fr.jalon.declaration.programme.model.Requirement;
import fr.jalon.declaration.programme.model.Requirement.ActivityPercent;
import fr.jalon.declaration.programme.model.Requirement.Part;
import fr.jalon.declaration.programme.model.Requirement.Period;
import fr.jalon.declaration.programme.model.Requirement.Unit;
import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.declaration.programme.model.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One requirement of each shape, for tests. */
final class Required {

    static final Requirement RATIO = new Requirement.Ratio(Operator.AT_LEAST, new BigDecimal("90"), List.of());
    static final Requirement RATIO_BY_ACTIVITY = new Requirement.Ratio(
            Operator.AT_LEAST, new BigDecimal("90"), List.of(new ActivityPercent("MCO", new BigDecimal("95"))));
    static final Requirement RECURRENCE = new Requirement.Recurrence(1, Period.SEMESTER, "MEETING");
    static final Requirement EXISTENCE = new Requirement.Existence(true);
    static final Requirement CAPABILITY = new Requirement.Capability(List.of());
    static final Requirement CAPABILITY_BY_ACTIVITY = new Requirement.Capability(List.of("MCO", "SSR", "PSY"));
    static final Requirement EVENT = new Requirement.Event("AUDIT", 1, null, null, null, null, null);
    static final Requirement MEASURE = new Requirement.Measure(Unit.PERCENT, null, null);
    static final Requirement MEASURED_DAYS = new Requirement.Measure(Unit.DAYS, null, null);
    static final Requirement COMPLETION = new Requirement.Completion("INSTRUCTION_309", new BigDecimal("100"));
    static final Requirement UNSTATED = new Requirement.Unstated(Shape.CAPABILITY);
    static final Requirement COMPOSITE = composite(
            part("PSSI", documents("PSSI")), part("SINCE", EXISTENCE), part("PLAN", COMPLETION), part("RATE", MEASURE));

    private Required() {}

    static Requirement documents(String... kinds) {
        return new Requirement.Documents(Arrays.stream(kinds)
                .map(kind -> new AskedDocument(kind, label(kind), false, null, null, null))
                .toList());
    }

    static Requirement composite(Part... parts) {
        return new Requirement.Composite(List.of(parts));
    }

    static Part part(String code, Requirement requirement) {
        return new Part(code, label(code), requirement);
    }

    private static Text label(String words) {
        return new Text(words, words);
    }
}
