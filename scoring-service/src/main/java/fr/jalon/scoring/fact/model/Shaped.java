package fr.jalon.scoring.fact.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What asks for something of a shape, by the member of a fitting name. */
sealed interface Shaped permits Fact.ClauseDrafted, Fact.PartDrafted {

    String shape();

    @Nullable
    Threshold threshold();

    @Nullable
    List<Requirement.AskedDocument> documents();

    Requirement.@Nullable Recurrence recurrence();

    Requirement.@Nullable Existence existence();

    Requirement.@Nullable Capability capability();

    Requirement.@Nullable Event event();

    Requirement.@Nullable Measure measure();

    Requirement.@Nullable Completion completion();

    @Nullable
    List<Fact.PartDrafted> parts();

    /** What is asked, by all of this. */
    default Requirement requirement() {
        return switch (shape()) {
            case "ratio" -> given(threshold(), "threshold").requirement();
            case "document" -> new Requirement.Documents(given(documents(), "documents"));
            case "recurrence" -> given(recurrence(), "recurrence");
            case "existence" -> given(existence(), "existence");
            case "capability" -> given(capability(), "capability");
            case "event" -> given(event(), "event");
            case "measure" -> given(measure(), "measure");
            case "completion" -> given(completion(), "completion");
            case "composite" ->
                new Requirement.Composite(given(parts(), "parts").stream()
                        .map(part -> new Requirement.Part(part.code(), part.label(), part.requirement()))
                        .toList());
            default -> throw new Inapplicable("The shape %s cannot be evaluated".formatted(shape()));
        };
    }

    private static <T> T given(@Nullable T asked, String name) {
        if (asked == null) {
            throw new Inapplicable("The clause lacks its " + name);
        }
        return asked;
    }

    /** The threshold of a ratio, its percentages decimals written out. */
    record Threshold(
            Requirement.Operator operator,
            BigDecimal percent,
            @Nullable List<Requirement.OfActivity> byActivity) {

        Requirement.Ratio requirement() {
            return new Requirement.Ratio(operator, plain(percent), byActivity == null ? List.of() : byActivity);
        }

        private static BigDecimal plain(BigDecimal percent) {
            return percent.stripTrailingZeros().scale() < 0 ? percent.setScale(0) : percent;
        }
    }
}
