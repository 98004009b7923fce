package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.programme.model.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can have happened to a declaration. Stored for ever: events are added, never changed.
 *
 * <p>When each was learned is recorded by the event store alone; {@code by} is the pseudonym of whoever did it.
 */
public sealed interface DeclarationEvent {

    DeclarationId id();

    UUID by();

    /** Which content of the declaration it is about, counted from 1. */
    int revision();

    /** A first content was written down; its declarant alone sees it. */
    record Drafted(
            DeclarationId id, int revision, String programmeVersion, Content content, boolean reconstructed, UUID by)
            implements DeclarationEvent {}

    /**
     * Another content took the place of the one in work.
     *
     * @param reason why a content that was decided is corrected, where it was said
     */
    record Revised(
            DeclarationId id,
            int revision,
            String programmeVersion,
            Content content,
            boolean reconstructed,
            @Nullable TextHash reason,
            UUID by)
            implements DeclarationEvent {}

    /**
     * The content was handed over: from here on it counts as declared, and others see it.
     *
     * @param chain who looks at it, in order, the last of whom decides; null in those from before chains were data
     */
    record Submitted(
            DeclarationId id,
            int revision,
            String programmeVersion,
            Content content,
            boolean reconstructed,
            @Nullable List<Level> chain,
            UUID by)
            implements DeclarationEvent {

        private static final List<Level> USUAL = List.of(Level.COORDINATOR, Level.REGULATOR);

        public Submitted {
            chain = chain == null ? null : List.copyOf(chain);
        }

        /** Who looks at it, said or usual. */
        public List<Level> levels() {
            return chain == null ? USUAL : chain;
        }
    }

    /**
     * A level before the last endorsed exactly the content of this hash.
     *
     * @param level its place in the chain, from 1
     */
    record Reviewed(
            DeclarationId id,
            int revision,
            String contentHash,
            int level,
            @Nullable TextHash reason,
            UUID by) implements DeclarationEvent {}

    /**
     * A level sent back exactly the content of this hash.
     *
     * @param deadline the last day on which another content is expected
     */
    record Returned(
            DeclarationId id,
            int revision,
            String contentHash,
            int level,
            Why why,
            TextHash reason,
            @Nullable LocalDate deadline,
            UUID by)
            implements DeclarationEvent {}

    /** The last level accepted or refused exactly the content of this hash. */
    record Decided(
            DeclarationId id,
            int revision,
            String contentHash,
            DecisionOutcome outcome,
            @Nullable TextHash reason,
            UUID by)
            implements DeclarationEvent {}

    /**
     * The declarant took back the content of this hash, which stays on record.
     *
     * @param from first day on which neither it nor an older content holds; null when it never counts again and the one
     *     before holds again
     */
    record Withdrawn(
            DeclarationId id,
            int revision,
            String contentHash,
            @Nullable LocalDate from,
            TextHash reason,
            UUID by) implements DeclarationEvent {}
}
