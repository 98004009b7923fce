package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.parking.Projection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lists of declarations, each row with the positions for which it was so. Applying an event twice is harmless. */
@Component
@ProcessingGroup(DeclarationProjection.NAME)
class DeclarationProjection implements Projection {

    static final String NAME = "declarations";

    private final JdbcClient db;

    DeclarationProjection(JdbcClient db) {
        this.db = db;
    }

    /** Takes every event of the log, so that it always tells how far it has come. */
    @EventHandler
    void on(Object event, TrackingToken token, @SequenceNumber long version) {
        long position = token.position().orElseThrow();
        if (event instanceof DeclarationEvent happened) {
            for (var audience : audiences(happened)) {
                apply(happened, audience, version, position);
            }
        }
        passed(position);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void passed(long position) {
        db.sql("""
            insert into applied (projection, position) values (?, ?)
            on conflict (projection) do update set position = greatest(applied.position, excluded.position)\
            """).params(NAME, position).update();
    }

    @ResetHandler
    void reset() {
        db.sql("delete from declaration_view").update();
        db.sql("delete from parked_stream where projection = ?").param(NAME).update();
        db.sql("update applied set position = 0 where projection = ?")
                .param(NAME)
                .update();
    }

    private static List<String> audiences(DeclarationEvent event) {
        return switch (event) {
            case Drafted _, Revised _ -> List.of("OWN");
            case Submitted _, Reviewed _, Decided _ -> List.of("OWN", "OTHERS");
        };
    }

    private void apply(DeclarationEvent event, String audience, long version, long position) {
        switch (event) {
            case Drafted drafted -> put(event, audience, version, position, "DRAFT", drafted.content());
            case Revised revised -> put(event, audience, version, position, "DRAFT", revised.content());
            case Submitted submitted -> put(event, audience, version, position, "SUBMITTED", submitted.content());
            case Reviewed reviewed ->
                next(event, audience, version, position, reviewed.outcome().name());
            case Decided decided ->
                next(event, audience, version, position, decided.outcome().name());
        }
    }

    private void put(
            DeclarationEvent event, String audience, long version, long position, String state, Content content) {
        var id = event.id();
        if (end(id.toString(), audience, position)) {
            db.sql("""
                insert into declaration_view (declaration, audience, known, programme, declarant,
                    indicator, state, revision, version, effective_from)
                values (?, ?, int8range(?, null), ?, ?, ?, ?, ?, ?, ?)\
                """)
                    .params(
                            id.toString(),
                            audience,
                            position,
                            id.programme(),
                            id.declarant().value(),
                            id.indicator(),
                            state,
                            event.revision(),
                            version,
                            content.effectiveFrom())
                    .update();
        }
    }

    private void next(DeclarationEvent event, String audience, long version, long position, String state) {
        var id = event.id().toString();
        if (end(id, audience, position)) {
            db.sql("""
                insert into declaration_view (declaration, audience, known, programme, declarant,
                    indicator, state, revision, version, effective_from)
                select declaration, audience, int8range(?, null), programme, declarant, indicator, ?,
                    ?, ?, effective_from
                from declaration_view where declaration = ? and audience = ? and upper(known) = ?\
                """)
                    .params(position, state, event.revision(), version, id, audience, position)
                    .update();
        }
    }

    /** Ends the row in force at {@code position}; false when the event was applied before. */
    private boolean end(String declaration, String audience, long position) {
        boolean applied = db.sql("""
            select exists (select from declaration_view
                where declaration = ? and audience = ? and lower(known) >= ?)\
            """)
                .params(declaration, audience, position)
                .query(Boolean.class)
                .single();
        if (!applied) {
            db.sql("""
                update declaration_view set known = int8range(lower(known), ?)
                where declaration = ? and audience = ? and upper_inf(known)\
                """).params(position, declaration, audience).update();
        }
        return !applied;
    }
}
