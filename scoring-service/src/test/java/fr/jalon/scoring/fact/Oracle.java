package fr.jalon.scoring.fact;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.fact.model.Cover;
import fr.jalon.scoring.fact.model.Fact;
import fr.jalon.scoring.fact.model.Message;
import fr.jalon.scoring.fact.model.Reading;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds, told straight from the rules by looking through all messages: slow, and without rows or folding. */
final class Oracle {

    private final List<Message> messages;

    /** Knows {@code messages} and nothing later. */
    Oracle(List<Message> messages) {
        this.messages = messages;
    }

    /** The revision that holds on {@code day}. */
    Optional<Long> revision(String declarant, String indicator, Reading reading, LocalDate day) {
        return holding(Log.stream(declarant, indicator), reading, day)
                .map(message -> submitted(message).revision());
    }

    /** The revision that counts for an establishment, and who declared it. */
    Optional<String> held(String finess, Collection<String> groups, String indicator, Reading reading, LocalDate day) {
        var own = holding(Log.stream(finess, indicator), reading, day);
        if (own.isPresent()) {
            return own.map(message -> finess + " " + submitted(message).revision());
        }
        return groups.stream()
                .sorted()
                .flatMap(group -> holding(Log.stream(group, indicator), reading, day).stream())
                .filter(message -> submitted(message).covers().stream().anyMatch(cover -> covers(cover, finess, day)))
                .sorted(Comparator.comparing(
                                (Message message) -> submitted(message).effectiveFrom())
                        .reversed())
                .map(message -> message.subject().split("/", -1)[2] + " "
                        + submitted(message).revision())
                .findFirst();
    }

    /** The version of a programme in force on {@code day}, and its edition. */
    Optional<String> version(String programme, LocalDate day) {
        return of("programme/" + programme, Fact.VersionAdopted.class)
                .filter(message -> of(message.subject(), Fact.VersionAdopted.class)
                        .noneMatch(later -> later.position() > message.position()
                                && adopted(later)
                                        .version()
                                        .equals(adopted(message).version())))
                .filter(message -> !adopted(message).inForceFrom().isAfter(day))
                .max(Comparator.comparing((Message message) -> adopted(message).inForceFrom())
                        .thenComparing(Message::position))
                .filter(message -> !ended(message, day))
                .map(message -> adopted(message).version() + " "
                        + orOne(adopted(message).edition()));
    }

    private boolean ended(Message adoption, LocalDate day) {
        return of(adoption.subject(), Fact.VersionDrafted.class)
                .map(message -> (Fact.VersionDrafted) message.fact())
                .filter(drafted -> drafted.version().equals(adopted(adoption).version())
                        && orOne(drafted.edition()) == orOne(adopted(adoption).edition()))
                .anyMatch(drafted ->
                        drafted.inForceTo() != null && drafted.inForceTo().isBefore(day));
    }

    static int orOne(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 1);
    }

    private Optional<Message> holding(String stream, Reading reading, LocalDate day) {
        return of(stream, Fact.Submitted.class)
                .filter(message -> counts(stream, submitted(message), reading))
                .filter(message -> !submitted(message).effectiveFrom().isAfter(day))
                .max(Comparator.comparing(
                                (Message message) -> submitted(message).effectiveFrom())
                        .thenComparing(Message::position))
                .filter(message -> withdrawal(stream, submitted(message).revision())
                        .map(Fact.Withdrawn::from)
                        .filter(from -> !from.isAfter(day))
                        .isEmpty());
    }

    private boolean counts(String stream, Fact.Submitted submitted, Reading reading) {
        long revision = submitted.revision();
        boolean returned = last(stream, fact -> isReturn(fact, revision)).isPresent();
        boolean never = withdrawal(stream, revision)
                .filter(withdrawn -> withdrawn.from() == null)
                .isPresent();
        return !returned
                && !never
                && switch (reading) {
                    case DECLARED -> true;
                    case REVIEWED ->
                        Stream.iterate(1, level -> level + 1)
                                .limit(submitted.chain().size() - 1L)
                                .allMatch(level -> last(stream, fact -> isEndorsement(fact, revision, level))
                                        .isPresent());
                    case DECIDED ->
                        last(stream, fact -> fact instanceof Fact.Decided said && said.revision() == revision)
                                .isPresent();
                };
    }

    private Optional<Fact.Withdrawn> withdrawal(String stream, long revision) {
        return last(stream, fact -> fact instanceof Fact.Withdrawn said && said.revision() == revision)
                .map(message -> (Fact.Withdrawn) message.fact());
    }

    private static boolean isReturn(Fact fact, long revision) {
        return (fact instanceof Fact.Returned said && said.revision() == revision)
                || (fact instanceof Fact.Reviewed review
                        && review.revision() == revision
                        && review.outcome() == Fact.Review.RETURNED);
    }

    private static boolean isEndorsement(Fact fact, long revision, int level) {
        return fact instanceof Fact.Reviewed said
                && said.revision() == revision
                && said.outcome() == Fact.Review.ENDORSED
                && orOne(said.level()) == level;
    }

    private static boolean covers(Cover cover, String finess, LocalDate day) {
        return cover.establishment().equals(finess)
                && (cover.from() == null || !day.isBefore(cover.from()))
                && (cover.to() == null || !day.isAfter(cover.to()));
    }

    private Optional<Message> last(String stream, Predicate<Fact> wanted) {
        return messages.stream()
                .filter(message -> message.subject().equals(stream) && wanted.test(message.fact()))
                .reduce((_, later) -> later);
    }

    private Stream<Message> of(String stream, Class<? extends Fact> type) {
        return messages.stream().filter(message -> message.subject().equals(stream) && type.isInstance(message.fact()));
    }

    private static Fact.Submitted submitted(Message message) {
        return (Fact.Submitted) message.fact();
    }

    private static Fact.VersionAdopted adopted(Message message) {
        return (Fact.VersionAdopted) message.fact();
    }
}
