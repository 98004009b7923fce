package fr.jalon.acceptance;

import fr.jalon.acceptance.Api.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The people around one declaration, who carry it through its life again and again, and who repeat every command under
 * its key until it is answered.
 */
final class Declarer implements Runnable {

    /** A command that was answered: it must be found exactly once, everywhere, for ever. */
    record Acknowledged(String subject, String key, String type, long version, long position, int attempts) {}

    /** Where the people of one hospital stand. */
    record Place(String declarant, String establishment, String coordinator, String regulator) {}

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;
    private static final int MET = 48;
    private static final int MISSED = 12;

    private final Place place;
    private final String indicator;
    private final Supplier<Suite> suite;
    private final Queue<Acknowledged> ledger;
    private final BooleanSupplier goOn;
    private String etag = "";
    private int round;

    Declarer(Place place, String indicator, Supplier<Suite> suite, Queue<Acknowledged> ledger, BooleanSupplier goOn) {
        this.place = place;
        this.indicator = indicator;
        this.suite = suite;
        this.ledger = ledger;
        this.goOn = goOn;
    }

    String subject() {
        return "declaration/HOPEN/%s/%s".formatted(place.establishment(), indicator);
    }

    Place place() {
        return place;
    }

    String indicator() {
        return indicator;
    }

    /** The status of the indicator after the last round. */
    String expectedStatus() {
        return numerator(round - 1) == MET ? "MET" : "NOT_MET";
    }

    /** Goes through whole rounds until told to end. */
    @Override
    public void run() {
        while (round == 0 || goOn.getAsBoolean()) {
            String path = "/api/declarations/HOPEN-%s-%s".formatted(place.establishment(), indicator);
            if (round == 0) {
                String body = Contents.ratio(place.establishment(), indicator, numerator(round), 50);
                acknowledged("drafted", place.declarant(), "POST", "/api/declarations", body);
            } else {
                String body = Contents.otherRatio(numerator(round), 50);
                acknowledged("revised", place.declarant(), "PUT", path + "/content", body);
            }
            acknowledged("submitted", place.declarant(), "POST", path + "/submission", "{}");
            acknowledged("reviewed", place.coordinator(), "POST", path + "/review", Contents.outcome("ENDORSED"));
            acknowledged("decided", place.regulator(), "POST", path + "/decision", Contents.outcome("ACCEPTED"));
            round++;
        }
    }

    private static int numerator(int round) {
        return round % 2 == 0 ? MET : MISSED;
    }

    private void acknowledged(String type, String user, String method, String path, String body) {
        String key = UUID.randomUUID().toString();
        int attempts = 0;
        Answer answer = null;
        while (answer == null) {
            attempts++;
            answer = attempt(user, key, method, path, body);
        }
        if (answer.status() / 100 != 2) {
            throw new AssertionError("%s %s, attempt %d, was refused: %s".formatted(method, path, attempts, answer));
        }
        etag = answer.etag();
        var json = answer.json();
        ledger.add(new Acknowledged(
                subject(),
                key,
                type,
                json.get("version").asLong(),
                json.get("position").asLong(),
                attempts));
    }

    /** One attempt; null when nobody can say what became of it. */
    private Answer attempt(String user, String key, String method, String path, String body) {
        try {
            String[] headers = etag.isEmpty() ? new String[0] : new String[] {"If-Match", etag};
            var answer = suite.get().as(user).tryCommand(key, method, path, body, headers);
            if (answer.status() < FIRST_SERVER_ERROR && answer.status() != UNAUTHORIZED) {
                return answer;
            }
        } catch (IOException | AssertionError unanswered) {
            // the suite is down or going down
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        return null;
    }
}
