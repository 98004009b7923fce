package fr.jalon.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Finds what was stored under an idempotency key. */
final class ClaimQuery {

    private ClaimQuery() {}

    static Optional<StoredClaim> stored(Connection connection, String caller, String key) throws SQLException {
        try (var query = connection.prepareStatement(
                "select body_hash, first_position, last_position from claim where caller = ? and key = ?")) {
            query.setString(1, caller);
            query.setString(2, key);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new StoredClaim(rows.getString(1), rows.getLong(2), rows.getLong(3)))
                        : Optional.empty();
            }
        }
    }
}
