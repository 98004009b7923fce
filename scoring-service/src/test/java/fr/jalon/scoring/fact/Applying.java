package fr.jalon.scoring.fact;

import fr.jalon.platform.messaging.MessageHandler;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that apply messages and read facts, for those who follow them. */
public final class Applying {

    private Applying() {}

    public static MessageHandler handler(DataSource database, Follower follower) {
        var db = new JdbcTemplate(database);
        return new DeclarationsHandler(new AppliedMessages(db), new FactTables(db), follower, () -> {});
    }

    public static KnownFacts facts(DataSource database) {
        return new KnownFacts(JdbcClient.create(database));
    }
}
