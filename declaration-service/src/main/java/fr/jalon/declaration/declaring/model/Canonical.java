package fr.jalon.declaration.declaring.model;

import org.jspecify.annotations.Nullable;

/**
 * A content as one {@code name=value} per line. No value holds a line break and each list begins its items with a name of
 * their own, so that two different contents never have the same form. Hashes of it are kept for ever: the lines of what
 * can be written today never change.
 */
final class Canonical {

    private final StringBuilder lines = new StringBuilder();

    private Canonical() {}

    static String of(Content content, String programmeVersion) {
        var canonical = new Canonical();
        canonical.line("programmeVersion", programmeVersion);
        canonical.line("effectiveFrom", content.effectiveFrom());
        canonical.line(
                "observation",
                content.observation().from() + "/" + content.observation().to());
        canonical.answer(content.answer());
        content.proofs().forEach(proof -> canonical.line("proof", proof));
        content.covers().forEach(canonical::cover);
        return canonical.lines.toString();
    }

    private void answer(Answer answer) {
        line("shape", answer.word());
        switch (answer) {
            case Answer.Ratio ratio -> ratio(ratio);
            case Answer.Document(var documents, var method, var source) -> {
                documents.forEach(this::piece);
                said(method, source);
            }
            case Answer.Recurrence(var occurrences, var method, var source) -> {
                occurrences.forEach(day -> line("occurrence", day));
                said(method, source);
            }
            case Answer.Existence existence -> existence(existence);
            case Answer.Capability capability -> capability(capability);
            case Answer.Event(var events, var method, var source) -> {
                events.forEach(day -> line("event", day));
                said(method, source);
            }
            case Answer.Measure(var value, var method, var source) -> {
                line("value", value);
                said(method, source);
            }
            case Answer.Composite(var parts, var method, var source) -> {
                said(method, source); // before the parts, whose last may have texts of its own
                parts.forEach(this::part);
            }
            case Answer.NotApplicable(var justification) -> line("justification", justification);
        }
    }

    private void ratio(Answer.Ratio ratio) {
        line("numerator", ratio.numerator());
        line("denominator", ratio.denominator());
        line("perimeter", ratio.perimeter());
        said(ratio.method(), ratio.source());
        for (var share : ratio.byActivity()) {
            line("activity", share.activity());
            line("numerator", share.numerator());
            line("denominator", share.denominator());
        }
    }

    private void piece(Answer.Piece piece) {
        line("document", piece.kind());
        line("date", piece.date());
        line("validUntil", piece.validUntil());
        line("validatedBy", piece.validatedBy());
    }

    private void existence(Answer.Existence existence) {
        line("exists", existence.exists());
        line("since", existence.since());
        var procedure = existence.procedure();
        if (procedure != null) {
            line("procedure", "given");
            line("procedureDate", procedure.date());
            line("procedureValidUntil", procedure.validUntil());
        }
        said(existence.method(), existence.source());
    }

    private void capability(Answer.Capability capability) {
        line("capable", capability.capable());
        line("since", capability.since());
        for (var ability : capability.activities()) {
            line("activity", ability.activity());
            line("capable", ability.capable());
            line("since", ability.since());
        }
        said(capability.method(), capability.source());
    }

    private void part(Answer.Part part) {
        line("part", part.part());
        answer(part.content());
    }

    private void cover(Cover cover) {
        line("covers", cover.establishment() + "/" + orNothing(cover.from()) + "/" + orNothing(cover.to()));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void said(@Nullable TextHash method, @Nullable TextHash source) {
        line("method", method);
        line("source", source);
    }

    private void line(String name, @Nullable Object value) {
        if (value != null) {
            lines.append(name).append('=').append(value).append('\n');
        }
    }
}
