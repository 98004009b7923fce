package fr.jalon.standalone;

import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** {@code ./jalon rebuild scoring}: starts a rebuild, shows how far it is, and says what came of it. */
final class RebuildCommand {

    private static final String PATH = "/api/operations/scoring/rebuild";
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final Operator operator;
    private String said = "";

    RebuildCommand(Operator operator) {
        this.operator = operator;
    }

    void run(Options options) {
        if (options.operands().size() != 1 || !options.operands().getFirst().equals("scoring")) {
            throw new Options.Wrong("Name what to rebuild: ./jalon rebuild scoring");
        }
        var started = operator.require(
                operator.post(PATH + (options.acceptDifferences() ? "?accept=differences" : "")), ACCEPTED);
        var status = URI.create(started.location()).getPath();
        Await.until(() -> ended(status), LONGEST, PAUSE);
        report(operator.require(operator.get(status), OK).json());
    }

    private boolean ended(String status) {
        var now = operator.require(operator.get(status), OK).json();
        say("  %-12s %,d events in %,d pages, %,d events/s"
                .formatted(
                        now.path("phase").asString(),
                        now.path("events").asLong(),
                        now.path("pages").asLong(),
                        now.path("eventsPerSecond").asLong()));
        return now.hasNonNull("outcome");
    }

    private void say(String line) {
        if (!line.equals(said)) {
            System.out.println(line);
            said = line;
        }
    }

    private static void report(JsonNode status) {
        switch (status.path("outcome").asString("")) {
            case "SWITCHED" ->
                System.out.printf(
                        "Rebuilt up to position %d: the same rows, now freshly written. Intake stood still for %d ms,"
                                + " reads went on.%n",
                        status.path("position").asLong(),
                        status.path("stoppedMillis").asLong());
            case "SWITCHED_WITH_DIFFERENCES" -> {
                showDifferences(status);
                System.out.println("Rebuilt and switched, with the differences shown, as accepted.");
            }
            case "DIFFERENT" -> {
                showDifferences(status);
                throw new CannotStart("The rebuilt rows differ from the live ones, so nothing was switched."
                        + " To switch all the same: ./jalon rebuild scoring --accept-differences");
            }
            case "INTERRUPTED" ->
                throw new CannotStart("The service that ran the rebuild ended. Nothing was switched; start it again.");
            default ->
                throw new CannotStart("The rebuild failed and nothing was switched: "
                        + status.path("why").asString("it does not end"));
        }
    }

    private static void showDifferences(JsonNode status) {
        for (var difference : status.path("differences").values()) {
            System.out.println("  " + difference.path("table").asString() + " differs; the first rows:");
            difference.path("live").values().forEach(row -> System.out.println("    - live   " + row.asString()));
            difference.path("beside").values().forEach(row -> System.out.println("    + rebuilt " + row.asString()));
        }
    }
}
