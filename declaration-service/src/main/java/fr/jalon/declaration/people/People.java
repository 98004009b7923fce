package fr.jalon.declaration.people;

import fr.jalon.platform.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands behind which pseudonym. */
@Component
public final class People {

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    /** The pseudonym of the caller; empty when it never acted, or was erased since. */
    public Optional<UUID> find(Caller caller) {
        return db.sql("select pseudonym from person where provider = ? and subject = ?")
                .params(caller.issuer(), caller.subject())
                .query(UUID.class)
                .optional();
    }

    /** The pseudonym of the caller from now on: the one it has, else {@code candidate} or that of a faster request. */
    public UUID keep(Caller caller, UUID candidate) {
        db.sql("insert into person (pseudonym, provider, subject) values (?, ?, ?) on conflict do nothing")
                .params(candidate, caller.issuer(), caller.subject())
                .update();
        return find(caller).orElseThrow(() -> new IllegalStateException("A person was erased while acting"));
    }

    /** Forgets who stood behind a pseudonym; what the same person does later gets another one. */
    public boolean erase(UUID pseudonym) {
        return 1
                == db.sql("delete from person where pseudonym = ?")
                        .param(pseudonym)
                        .update();
    }
}
