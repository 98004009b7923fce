package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Value;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The declarations of which nothing more is applied, since one of their messages could not be. */
@Component
public class DeadLetters {

    private final JdbcTemplate db;
    private final AppliedMessages applied;
    private final Follower follower;
    private final TransactionTemplate transactions;

    DeadLetters(JdbcTemplate db, AppliedMessages applied, Follower follower, PlatformTransactionManager transactions) {
        this.db = db;
        this.applied = applied;
        this.follower = follower;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Up to {@code limit} of them after the identifier {@code after}, in order of their identifiers. */
    public List<DeadLetter> page(String after, int limit) {
        return db.query(
                "select * from (select concat_ws('-', programme, declarant, indicator) collate \"C\" as id,"
                        + " concat_ws('/', 'declaration', programme, declarant, indicator) as stream,"
                        + " lower(known) as position, value from parked_fact where upper_inf(known)) parked"
                        + " where id > ? order by id limit ?",
                (row, _) -> {
                    var value = (Value.Parked) FactJson.read(Key.Family.PARKED, row.getString("value"));
                    return new DeadLetter(
                            row.getString("id"),
                            row.getString("stream"),
                            row.getLong("position"),
                            value.event().toString(),
                            value.why());
                },
                after,
                limit);
    }

    public Optional<DeadLetter> find(String id) {
        return page("", Integer.MAX_VALUE).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    /**
     * Folds the stream of {@code letter} anew; what it says then is known from the positions of its messages, as after a
     * rebuild. No message is taken in meanwhile.
     *
     * @return why it stays parked; empty when it is applied to its last message
     */
    public Optional<String> replay(DeadLetter letter) {
        return Optional.ofNullable(transactions.execute(_ -> {
                    db.queryForList(
                            "select 1 from consumed where topic = ? and source = '' for update",
                            FactConfiguration.TOPIC);
                    return again(letter);
                }))
                .flatMap(why -> why);
    }

    private Optional<String> again(DeadLetter letter) {
        if (find(letter.id()).isEmpty()) {
            return Optional.empty(); // somebody else was quicker
        }
        var messages = applied.ofStreams(List.of(letter.stream()));
        var rows = new Fold().applyAll(messages).history().rows();
        var parked = rows.stream()
                .filter(row -> row.value() instanceof Value.Parked && row.knownUntil() == null)
                .map(row -> ((Value.Parked) row.value()).why())
                .findFirst();
        if (parked.isEmpty()) {
            var names = letter.stream().split("/", -1);
            db.query("select forget_parked(?, ?, ?)", _ -> {}, names[1], names[2], names[3]);
            new FactTables(db).write(List.of(), rows);
            follower.refolded(db, touched(names[2]));
        }
        return parked;
    }

    /** Whoever scores may follow from what {@code declarant} declared: it, its members, and all their groups. */
    private List<String> touched(String declarant) {
        return db.queryForList("""
            with own (declarant) as (
                select ?::text union select finess from membership_fact where code = ?
            ) select declarant from own union select code from membership_fact join own on finess = declarant\
            """, String.class, declarant, declarant);
    }

    /**
     * A parked declaration.
     *
     * @param position of the message that could not be applied
     * @param event    the identifier of that message
     */
    public record DeadLetter(String id, String stream, long position, String event, String why) {}
}
