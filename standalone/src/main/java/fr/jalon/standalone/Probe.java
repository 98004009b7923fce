package fr.jalon.standalone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a process over HTTP whether it is ready. */
final class Probe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int NO_ANSWER = 0;

    /** The status of the answer; 0 when there is none. */
    int status(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return NO_ANSWER;
        }
    }
}
