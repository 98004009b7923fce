package fr.jalon.scoring.fact;

import fr.jalon.platform.messaging.Received;
import fr.jalon.scoring.Log;
import fr.jalon.scoring.ScoringDatabase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes messages in as the consumer does, lock included, without a broker. */
final class TakenIn {

    private TakenIn() {}

    /** Takes in the messages {@code from} (included) to {@code to} (excluded), counted from 0, as one batch. */
    static void batch(ScoringDatabase database, List<byte[]> messages, int from, int to) {
        var source = database.application();
        var db = new JdbcTemplate(source);
        var handler = new DeclarationsHandler(new AppliedMessages(db), new FactTables(db), Follower.NONE, () -> {});
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            db.update("insert into consumed values ('declarations.v1', '', 0, -1) on conflict do nothing");
            db.queryForList("select 1 from consumed where source = '' for update");
            handler.handle(received(messages, from, to));
        });
    }

    static List<Received> received(List<byte[]> messages, int from, int to) {
        var batch = new ArrayList<Received>();
        for (int i = from; i < to; i++) {
            var bytes = messages.get(i);
            batch.add(new Received(
                    Log.SOURCE,
                    i + 1L,
                    Log.timeOf(i + 1L),
                    bytes,
                    JsonMapper.shared().readTree(bytes),
                    i));
        }
        return batch;
    }
}
