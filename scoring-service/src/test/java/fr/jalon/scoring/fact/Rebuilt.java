package fr.jalon.scoring.fact;

import fr.jalon.scoring.ScoringDatabase;
import java.sql.SQLException;

/** Rebuilds with the role of the service. */
final class Rebuilt {

    private Rebuilt() {}

    static Rebuild.Result of(ScoringDatabase database, boolean acceptDifferences) {
        return of(database, acceptDifferences, new Untold());
    }

    static Rebuild.Result of(ScoringDatabase database, boolean acceptDifferences, Rebuild.Watch watch) {
        try (var connection = database.application().getConnection()) {
            return new Rebuild(connection, Follower.NONE, watch).run(acceptDifferences);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Hears nothing. */
    static class Untold implements Rebuild.Watch {

        @Override
        public void enters(Rebuild.Phase phase) {}

        @Override
        public void read(long pages, long events) {}
    }
}
