package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Fact;
import fr.jalon.scoring.fact.model.Message;
import fr.jalon.scoring.fact.model.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What holds, told straight from the rules by looking through all messages: slow, and without rows or folding. */
final class Oracle {

    private final List<Message> messages;

    /** Knows {@code messages} and nothing later. */
    Oracle(List<Message> messages) {
        this.messages = messages;
    }

    /** The revision that holds on {@code day}. */
    Optional<Long> revision(String stream, Reading reading, LocalDate day) {
        return of(stream, Fact.Submitted.class)
                .filter(message -> counts(stream, submitted(message).revision(), reading))
                .filter(message -> !submitted(message).effectiveFrom().isAfter(day))
                .max(Comparator.comparing(
                                (Message message) -> submitted(message).effectiveFrom())
                        .thenComparing(Message::position))
                .map(message -> submitted(message).revision());
    }

    /** The version of the programme in force on {@code day}. */
    Optional<String> version(LocalDate day) {
        return of("programme/HOPEN", Fact.VersionAdopted.class)
                .filter(message -> !adopted(message).inForceFrom().isAfter(day))
                .max(Comparator.comparing((Message message) -> adopted(message).inForceFrom())
                        .thenComparing(Message::position))
                .map(message -> adopted(message).version());
    }

    private boolean counts(String stream, long revision, Reading reading) {
        return last(stream, reviewOf(revision, Fact.Review.RETURNED)).isEmpty()
                && switch (reading) {
                    case DECLARED -> true;
                    case REVIEWED ->
                        last(stream, reviewOf(revision, Fact.Review.ENDORSED)).isPresent();
                    case DECIDED ->
                        last(stream, fact -> fact instanceof Fact.Decided said && said.revision() == revision)
                                .isPresent();
                };
    }

    private Optional<Message> last(String stream, Predicate<Fact> wanted) {
        return messages.stream()
                .filter(message -> message.subject().equals(stream) && wanted.test(message.fact()))
                .reduce((_, later) -> later);
    }

    private java.util.stream.Stream<Message> of(String stream, Class<? extends Fact> type) {
        return messages.stream().filter(message -> message.subject().equals(stream) && type.isInstance(message.fact()));
    }

    private static Predicate<Fact> reviewOf(long revision, Fact.Review outcome) {
        return fact -> fact instanceof Fact.Reviewed said && said.revision() == revision && said.outcome() == outcome;
    }

    private static Fact.Submitted submitted(Message message) {
        return (Fact.Submitted) message.fact();
    }

    private static Fact.VersionAdopted adopted(Message message) {
        return (Fact.VersionAdopted) message.fact();
    }
}
