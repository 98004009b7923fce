package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.parking.Projection;
import fr.jalon.declaration.programme.model.Level;
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

    private static final String NOBODY = "array[]::text[]";

    private final JdbcClient db;

    DeclarationProjection(JdbcClient db) {
        this.db = db;
    }

    /** Takes every event of the log, so that it is always noted how far it has come. */
    @EventHandler
    void on(Object event, TrackingToken token, @SequenceNumber long version) {
        long position = token.position().orElseThrow();
        if (event instanceof DeclarationEvent happened) {
            for (var audience : audiences(happened)) {
                if (end(happened, audience, position)) {
                    apply(happened, new Row(audience, version, position));
                }
            }
        }
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
            case Submitted _, Reviewed _, Returned _, Decided _, Withdrawn _ -> List.of("OWN", "OTHERS");
        };
    }

    private void apply(DeclarationEvent event, Row row) {
        switch (event) {
            case Drafted drafted -> put(event, row, "DRAFT", drafted.content(), List.of());
            case Revised revised -> put(event, row, "DRAFT", revised.content(), List.of());
            case Submitted submitted -> put(event, row, "SUBMITTED", submitted.content(), submitted.levels());
            case Reviewed _ ->
                next(event, row, "case when cardinality(awaits) = 2 then 'ENDORSED' else state end", "awaits[2:]");
            case Returned _ -> next(event, row, "'RETURNED'", NOBODY);
            case Decided decided -> next(event, row, "'" + decided.outcome() + "'", NOBODY);
            case Withdrawn _ -> // of an older content, nothing of the newest changes
                next(
                        event,
                        row,
                        "case when revision = :revision then 'WITHDRAWN' else state end",
                        "case when revision = :revision then " + NOBODY + " else awaits end");
        }
    }

    private void put(DeclarationEvent event, Row row, String state, Content content, List<Level> chain) {
        var id = event.id();
        db.sql("""
            insert into declaration_view (declaration, audience, known, programme, declarant,
                indicator, state, awaits, revision, version, effective_from)
            values (?, ?, int8range(?, null), ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        id.toString(),
                        row.audience(),
                        row.position(),
                        id.programme(),
                        id.declarant().code(),
                        id.indicator(),
                        state,
                        chain.stream().map(Enum::name).toArray(String[]::new),
                        event.revision(),
                        row.version(),
                        content.effectiveFrom())
                .update();
    }

    /** The row that just ended goes on with another state; {@code state} and {@code awaits} are expressions over it. */
    private void next(DeclarationEvent event, Row row, String state, String awaits) {
        db.sql("""
            insert into declaration_view (declaration, audience, known, programme, declarant,
                indicator, state, awaits, revision, version, effective_from)
            select declaration, audience, int8range(:position, null), programme, declarant,
                indicator, %s, %s, revision, :version, effective_from
            from declaration_view
            where declaration = :declaration and audience = :audience and upper(known) = :position\
            """.formatted(state, awaits))
                .param("position", row.position())
                .param("version", row.version())
                .param("revision", event.revision())
                .param("declaration", event.id().toString())
                .param("audience", row.audience())
                .update();
    }

    /** Ends the row in force at {@code position}; false when the event was applied before. */
    private boolean end(DeclarationEvent event, String audience, long position) {
        var declaration = event.id().toString();
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

    private record Row(String audience, long version, long position) {}
}
