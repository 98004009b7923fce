package fr.jalon.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is away for now from one that refused what we asked. */
final class Databases {

    private static final String CONNECTION_CLASS = "08";
    private static final String OPERATOR_CLASS = "57P";

    private Databases() {}

    static boolean isOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException refused && isConnection(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith(CONNECTION_CLASS) || state.startsWith(OPERATOR_CLASS));
    }
}
