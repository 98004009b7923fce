package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.programme.model.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the newest content of a declaration stands. */
public sealed interface Stage {

    /** Nothing was declared yet. */
    record Absent() implements Stage {}

    /**
     * A content in work.
     *
     * @param reason why it corrects a content that was decided, as said last
     */
    record InWork(int revision, Content content, @Nullable TextHash reason, UUID author) implements Stage {}

    /**
     * A content handed over, waiting for a level of its chain; none of {@code involved} may act for it.
     *
     * @param level place in the chain, from 1
     */
    record Awaiting(int revision, String contentHash, List<Level> chain, int level, List<UUID> involved)
            implements Stage {

        /** Who has to act. */
        public Level due() {
            return chain.get(level - 1);
        }

        /** Whether the level that has to act decides. */
        public boolean isForDecision() {
            return level == chain.size();
        }
    }

    /** A content sent back to its declarant. */
    record SentBack(int revision) implements Stage {}

    /** A content accepted or refused. */
    record Settled(int revision) implements Stage {}

    /** A content its declarant took back. */
    record Retracted(int revision) implements Stage {}
}
