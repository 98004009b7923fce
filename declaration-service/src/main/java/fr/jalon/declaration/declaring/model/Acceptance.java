package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Refused.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whether a content fits what its clause asks, on the day it is asked. */
final class Acceptance {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Acceptance() {}

    static void check(Content content, Clause clause, Instant at) {
        if (!clause.supported()) {
            throw new Refused(
                    Reason.UNSUPPORTED_SHAPE, "/indicator", clause.shape().word());
        }
        if (content.answer().shape() != clause.shape()) {
            throw new Refused(
                    Reason.SHAPE_MISMATCH,
                    "/content/shape",
                    content.answer().shape().word());
        }
        if (!clause.window().contains(content.effectiveFrom())) {
            throw new Refused(Reason.OUTSIDE_WINDOW, "/effectiveFrom", content.effectiveFrom());
        }
        var today = LocalDate.ofInstant(at, PARIS);
        refuseFuture("/effectiveFrom", content.effectiveFrom(), today);
        refuseFuture("/observation/to", content.observation().to(), today);
        if (!content.proofs().isEmpty()) {
            throw new Refused(
                    Reason.UNKNOWN_PROOF, "/proofs/0", content.proofs().getFirst());
        }
        switch (content.answer()) {
            case Answer.Ratio _ -> {}
            case Answer.Document document -> documents(document, clause, today);
            case Answer.Recurrence(var occurrences, var _, var _) ->
                occurrences.forEach(day -> refuseFuture("/content/occurrences", day, today));
        }
    }

    private static void documents(Answer.Document document, Clause clause, LocalDate today) {
        for (int index = 0; index < document.documents().size(); index++) {
            var piece = document.documents().get(index);
            var pointer = "/content/documents/" + index;
            if (!clause.documentKinds().contains(piece.kind())) {
                throw new Refused(Reason.UNKNOWN_DOCUMENT_KIND, pointer + "/kind", piece.kind());
            }
            if (piece.date() != null) {
                refuseFuture(pointer + "/date", piece.date(), today);
            }
        }
    }

    private static void refuseFuture(String pointer, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refused(Reason.DATE_IN_THE_FUTURE, pointer, day);
        }
    }
}
