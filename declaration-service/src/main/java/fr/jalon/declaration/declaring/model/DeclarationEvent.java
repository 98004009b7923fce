package fr.jalon.declaration.declaring.model;

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

    /** Another content took the place of the one in work. */
    record Revised(
            DeclarationId id, int revision, String programmeVersion, Content content, boolean reconstructed, UUID by)
            implements DeclarationEvent {}

    /** The content was handed over: from here on it counts as declared, and others see it. */
    record Submitted(
            DeclarationId id, int revision, String programmeVersion, Content content, boolean reconstructed, UUID by)
            implements DeclarationEvent {}

    /** The coordinator endorsed or returned exactly the content of this hash. */
    record Reviewed(
            DeclarationId id,
            int revision,
            String contentHash,
            ReviewOutcome outcome,
            @Nullable TextHash reason,
            UUID by)
            implements DeclarationEvent {}

    /** The regulator accepted or refused exactly the content of this hash. */
    record Decided(
            DeclarationId id,
            int revision,
            String contentHash,
            DecisionOutcome outcome,
            @Nullable TextHash reason,
            UUID by)
            implements DeclarationEvent {}
}
