package fr.jalon.scoring.publishing;

import fr.jalon.platform.messaging.MessageHandler;
import fr.jalon.platform.messaging.Received;
import fr.jalon.scoring.Log;
import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.fact.Applying;
import fr.jalon.scoring.fact.Follower;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database of its own, and a publisher that follows what is applied to it. */
final class Ground {

    static final String SOURCE = "urn:jalon:scoring:test";

    final ScoringDatabase database = ScoringDatabase.migrated();
    final JdbcTemplate db = new JdbcTemplate(database.application());
    final Standings standings;
    final ScorePublisher publisher;
    final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(database.application()));
    private final MessageHandler handler;
    private final MessageHandler silent = Applying.handler(database.application(), Follower.NONE);

    Ground() {
        this(standings -> standings);
    }

    /** With other standings than those of the evaluator. */
    Ground(UnaryOperator<Standings> other) {
        standings = other.apply(new EvaluatedStandings());
        publisher = new ScorePublisher(db, Applying.facts(database.application()), standings, SOURCE, () -> {});
        handler = Applying.handler(database.application(), publisher);
    }

    /** What was told, decoded. */
    record Told(String text, JsonNode json) {

        String subject() {
            return json.path("subject").asString();
        }

        /** The day or the event. */
        String cause() {
            var cause = json.at("/data/cause");
            return cause.has("date")
                    ? cause.path("date").asString()
                    : cause.path("event").asString();
        }

        String validAt() {
            return json.at("/data/validAt").asString();
        }

        String status(String reading, String indicator) {
            return json.at("/data/readings/" + reading + "/indicators")
                    .valueStream()
                    .filter(it -> it.path("code").asString().equals(indicator))
                    .findFirst()
                    .orElseThrow()
                    .path("status")
                    .asString();
        }
    }

    void apply(List<Received> batch) {
        transactions.executeWithoutResult(_ -> handler.handle(batch));
    }

    void applySilently(List<Received> batch) {
        transactions.executeWithoutResult(_ -> silent.handle(batch));
    }

    void tick(String today) {
        transactions.executeWithoutResult(_ -> publisher.tick(LocalDate.parse(today)));
    }

    /** Everything told, in the order of its numbers. */
    List<Told> told() {
        return db.queryForList("select bytes from score_message order by position", byte[].class).stream()
                .map(bytes -> new Told(
                        new String(bytes, StandardCharsets.UTF_8),
                        JsonMapper.shared().readTree(bytes)))
                .toList();
    }

    List<String> texts() {
        return told().stream().map(Told::text).toList();
    }

    /** The messages of {@code log} from the position {@code after} on, each recorded at its instant. */
    static List<Received> received(Log log, long after, List<Instant> times) {
        var received = new ArrayList<Received>();
        for (int i = (int) after; i < log.messages().size(); i++) {
            var text = new String(log.messages().get(i), StandardCharsets.UTF_8)
                    .replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"%s\"".formatted(times.get(i)));
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            received.add(new Received(
                    Log.SOURCE, i + 1L, times.get(i), bytes, JsonMapper.shared().readTree(bytes), i));
        }
        return received;
    }
}
