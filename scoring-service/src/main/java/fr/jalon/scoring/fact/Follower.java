package fr.jalon.scoring.fact;

import fr.jalon.platform.messaging.Received;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Draws conclusions from messages, within the transaction that applies them. */
public interface Follower {

    /** Nobody draws conclusions. */
    Follower NONE = new Follower() {
        @Override
        public void before() {}

        @Override
        public void applied(List<Received> batch) {}

        @Override
        public void refolded(JdbcTemplate within) {}

        @Override
        public void refolded(JdbcTemplate within, Collection<String> declarants) {}
    };

    /** Before the facts of a batch are written: the moment to wait for others who draw conclusions. */
    void before();

    /** The facts of {@code batch} are written, each known from the position of its message on. */
    void applied(List<Received> batch);

    /** Facts were folded anew and became others without a message, in the transaction of {@code within}. */
    void refolded(JdbcTemplate within);

    /** The same, and none but {@code declarants} can stand otherwise for it. */
    void refolded(JdbcTemplate within, Collection<String> declarants);
}
