package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Refused.Reason;
import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Requirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a content fits what its clause asks, on the day it is asked. */
final class Acceptance {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LocalDate today;

    private Acceptance(LocalDate today) {
        this.today = today;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    static void check(Content content, Clause clause, Instant at) {
        new Acceptance(day(at)).check(content, clause);
    }

    private void check(Content content, Clause clause) {
        requireDeclarable("/indicator", clause.requirement());
        answer("/content", content.answer(), clause);
        if (!clause.window().contains(content.effectiveFrom())) {
            throw new Refused(Reason.OUTSIDE_WINDOW, "/effectiveFrom", content.effectiveFrom());
        }
        refuseFuture("/effectiveFrom", content.effectiveFrom());
        refuseFuture("/observation/to", content.observation().to());
        if (!content.proofs().isEmpty()) {
            throw new Refused(
                    Reason.UNKNOWN_PROOF, "/proofs/0", content.proofs().getFirst());
        }
        covers(content, clause);
    }

    private static void covers(Content content, Clause clause) {
        for (int index = 0; index < content.covers().size(); index++) {
            var cover = content.covers().get(index);
            if (!clause.counts(cover, content.effectiveFrom())) {
                throw new Refused(Reason.NOT_A_MEMBER, "/covers/" + index + "/establishment", cover.establishment());
            }
        }
    }

    /** Nobody declares that another programme is completed, nor what a clause of the first versions left unsaid. */
    private static void requireDeclarable(String pointer, Requirement requirement) {
        if (requirement instanceof Requirement.Completion || requirement instanceof Requirement.Unstated) {
            throw new Refused(
                    Reason.NOT_DECLARABLE, pointer, requirement.shape().word());
        }
    }

    private void answer(String pointer, Answer answer, Clause clause) {
        if (!(answer instanceof Answer.NotApplicable)) {
            fits(pointer, answer, clause.requirement());
        } else if (!clause.notApplicable()) {
            throw new Refused(Reason.ALWAYS_APPLICABLE, pointer + "/shape", answer.word());
        }
    }

    private void fits(String pointer, Answer answer, Requirement requirement) {
        if (!answer.word().equals(requirement.shape().word())) {
            throw new Refused(Reason.SHAPE_MISMATCH, pointer + "/shape", answer.word());
        }
        switch (answer) {
            case Answer.Ratio ratio -> shares(pointer, ratio, (Requirement.Ratio) requirement);
            case Answer.Document document -> pieces(pointer, document, (Requirement.Documents) requirement);
            case Answer.Recurrence(var occurrences, var _, var _) ->
                refuseFuture(pointer + "/occurrences", occurrences);
            case Answer.Existence existence -> existence(pointer, existence);
            case Answer.Capability capability -> abilities(pointer, capability, (Requirement.Capability) requirement);
            case Answer.Event(var events, var _, var _) -> refuseFuture(pointer + "/events", events);
            case Answer.Measure measure -> measure(pointer, measure, (Requirement.Measure) requirement);
            case Answer.Composite composite -> parts(pointer, composite, (Requirement.Composite) requirement);
            case Answer.NotApplicable _ -> {}
        }
    }

    private static void shares(String pointer, Answer.Ratio ratio, Requirement.Ratio requirement) {
        var asked = requirement.byActivity().stream()
                .map(Requirement.ActivityPercent::activity)
                .toList();
        for (int index = 0; index < ratio.byActivity().size(); index++) {
            var activity = ratio.byActivity().get(index).activity();
            if (!asked.contains(activity)) {
                throw new Refused(Reason.UNKNOWN_ACTIVITY, pointer + "/byActivity/" + index + "/activity", activity);
            }
        }
    }

    private void pieces(String pointer, Answer.Document document, Requirement.Documents requirement) {
        var kinds = requirement.documents().stream().map(AskedDocument::kind).toList();
        for (int index = 0; index < document.documents().size(); index++) {
            var piece = document.documents().get(index);
            var place = pointer + "/documents/" + index;
            if (!kinds.contains(piece.kind())) {
                throw new Refused(Reason.UNKNOWN_DOCUMENT_KIND, place + "/kind", piece.kind());
            }
            refuseFuture(place + "/date", piece.date());
        }
    }

    private void existence(String pointer, Answer.Existence existence) {
        refuseFuture(pointer + "/since", existence.since());
        if (existence.procedure() != null) {
            refuseFuture(pointer + "/procedure/date", existence.procedure().date());
        }
    }

    private void abilities(String pointer, Answer.Capability capability, Requirement.Capability requirement) {
        refuseFuture(pointer + "/since", capability.since());
        if (capability.activities().isEmpty() && !requirement.activities().isEmpty()) {
            throw new Refused(Reason.ACTIVITIES_ASKED, pointer + "/capable", capability.capable());
        }
        for (int index = 0; index < capability.activities().size(); index++) {
            var ability = capability.activities().get(index);
            var place = pointer + "/activities/" + index;
            if (!requirement.activities().contains(ability.activity())) {
                throw new Refused(Reason.UNKNOWN_ACTIVITY, place + "/activity", ability.activity());
            }
            refuseFuture(place + "/since", ability.since());
        }
    }

    private static void measure(String pointer, Answer.Measure measure, Requirement.Measure requirement) {
        boolean percent = requirement.unit() == Requirement.Unit.PERCENT;
        if (percent && new BigDecimal(measure.value()).compareTo(HUNDRED) > 0) {
            throw new Refused(Reason.PERCENT_TOO_HIGH, pointer + "/value", measure.value());
        }
    }

    private void parts(String pointer, Answer.Composite composite, Requirement.Composite requirement) {
        for (int index = 0; index < composite.parts().size(); index++) {
            var part = composite.parts().get(index);
            var place = pointer + "/parts/" + index;
            var asked = requirement.parts().stream()
                    .filter(one -> one.code().equals(part.part()))
                    .findAny()
                    .orElseThrow(() -> new Refused(Reason.UNKNOWN_PART, place + "/part", part.part()))
                    .requirement();
            requireDeclarable(place + "/part", asked);
            fits(place + "/content", part.content(), asked);
        }
    }

    private void refuseFuture(String pointer, List<LocalDate> days) {
        for (int index = 0; index < days.size(); index++) {
            refuseFuture(pointer + "/" + index, days.get(index));
        }
    }

    private void refuseFuture(String pointer, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            throw new Refused(Reason.DATE_IN_THE_FUTURE, pointer, day);
        }
    }
}
