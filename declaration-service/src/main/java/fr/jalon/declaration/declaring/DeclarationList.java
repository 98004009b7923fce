package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.rights.Rights;
import fr.jalon.declaration.store.Applied;
import fr.jalon.declaration.store.Moments;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which declarations there are, among those the caller sees. */
@Component
class DeclarationList {

    private final JdbcClient db;
    private final Rights rights;
    private final Applied applied;
    private final Moments moments;

    DeclarationList(JdbcClient db, Rights rights, Applied applied, Moments moments) {
        this.db = db;
        this.rights = rights;
        this.applied = applied;
        this.moments = moments;
    }

    /** A page as known at one position; the cursor of the next page keeps that position. */
    Page page(
            Caller caller, Filter filter, @Nullable String knownAt, long atLeast, @Nullable String cursor, int limit) {
        var start = cursor == null ? new Start(position(knownAt, atLeast), "") : Start.parse(cursor);
        var items = items(caller, filter, start, limit + 1);
        var basis = new Basis(
                start.position(), moments.at("position:" + start.position()).recordedAt());
        if (items.size() <= limit) {
            return new Page(items, null, basis);
        }
        var shown = items.subList(0, limit);
        return new Page(
                List.copyOf(shown), new Start(start.position(), shown.getLast().id()).text(), basis);
    }

    private long position(@Nullable String knownAt, long atLeast) {
        if (knownAt == null) {
            return applied.await(DeclarationProjection.NAME, atLeast);
        }
        long asked = moments.at(knownAt).position();
        applied.await(DeclarationProjection.NAME, Math.max(asked, atLeast));
        return asked;
    }

    private List<Item> items(Caller caller, Filter filter, Start start, int limit) {
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (var declarant : declarants(filter)) {
            switch (rights.sight(caller, Declarant.of(declarant))) {
                case EVERYTHING -> own.add(declarant);
                case SUBMITTED -> others.add(declarant);
                case NOTHING -> {}
            }
        }
        return db.sql("""
            select *, awaits[1] as due from declaration_view
            where known @> :position and declaration > :after
              and (audience = 'OWN' and declarant = any(:own)
                or audience = 'OTHERS' and declarant = any(:others))
              and (cast(:programme as text) is null or programme = :programme)
              and (cast(:indicator as text) is null or indicator = :indicator)
              and (cast(:state as text) is null or state = :state)
              and (cast(:awaits as text) is null or awaits[1] = :awaits)
            order by declaration limit :limit\
            """)
                .param("position", start.position())
                .param("after", start.after())
                .param("own", own.toArray(String[]::new))
                .param("others", others.toArray(String[]::new))
                .param("programme", filter.programme())
                .param("indicator", filter.indicator())
                .param("state", filter.state())
                .param("awaits", filter.awaits())
                .param("limit", limit)
                .query((row, _) -> new Item(
                        row.getString("declaration"),
                        row.getString("programme"),
                        row.getString("indicator"),
                        row.getString("declarant"),
                        row.getString("state"),
                        row.getString("due"),
                        row.getInt("revision"),
                        row.getLong("version"),
                        row.getObject("effective_from", LocalDate.class)))
                .list();
    }

    private List<String> declarants(Filter filter) {
        return db.sql("""
            select distinct declarant from declaration_view
            where cast(:declarant as text) is null or declarant = :declarant\
            """)
                .param("declarant", filter.declarant())
                .query(String.class)
                .list();
    }

    /** Which declarations are asked for; null asks for all. */
    record Filter(
            @Nullable String declarant,
            @Nullable String programme,
            @Nullable String indicator,
            @Nullable String state,
            @Nullable String awaits) {}

    /**
     * A declaration in a list.
     *
     * @param awaits the level that has to act
     */
    record Item(
            String id,
            String programme,
            String indicator,
            String declarant,
            String state,
            @Nullable String awaits,
            int revision,
            long version,
            LocalDate effectiveFrom) {}

    /** What was known when. */
    record Basis(long knownAt, Instant recordedAt) {}

    /** Some declarations, and where the others begin. */
    record Page(List<Item> items, @Nullable String next, Basis basis) {}

    private record Start(long position, String after) {

        static Start parse(String cursor) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int colon = text.indexOf(':');
                if (text.indexOf('\0') >= 0) {
                    throw new IllegalArgumentException("No identifier holds a NUL");
                }
                return new Start(Long.parseLong(text.substring(0, Math.max(0, colon))), text.substring(colon + 1));
            } catch (IllegalArgumentException malformed) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "parameter-malformed").inParameter("cursor", cursor);
            }
        }

        String text() {
            var text = position + ":" + after;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
