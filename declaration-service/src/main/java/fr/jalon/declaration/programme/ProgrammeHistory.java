package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.Version;
import fr.jalon.declaration.programme.model.Versions;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.declaration.store.Streams;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads programmes from their streams, always current. Streams only grow, so what was read is kept by their length. */
@Component
class ProgrammeHistory implements Programmes {

    private final Streams streams;
    private final JdbcClient db;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    ProgrammeHistory(Streams streams, JdbcClient db) {
        this.streams = streams;
        this.db = db;
    }

    /** Everything that happened to a programme; empty when it is unknown. */
    List<Recorded<ProgrammeEvent>> of(String programme) {
        long length = length(programme);
        if (length == 0) {
            return List.of();
        }
        var kept = read.get(programme);
        if (kept == null || kept.history().size() < length) {
            kept = Read.of(streams.read(AskedOfProgramme.stream(programme), ProgrammeEvent.class));
            read.put(programme, kept);
        }
        return kept.history();
    }

    /** The codes of the programmes known at {@code position}, in their order. */
    List<String> codes(long position) {
        return db.sql("""
            select substr(stream, length('programme/') + 1) from event
            where stream >= 'programme/' and stream < 'programme0' and version = 0 and position <= ?
            order by stream\
            """).param(position).query(String.class).list();
    }

    @Override
    public Optional<Clause> clause(String programme, String indicator, LocalDate effectiveFrom) {
        return current(programme)
                .inForce(effectiveFrom)
                .flatMap(version -> version.clause(indicator).map(clause -> clause(version, clause)));
    }

    @Override
    public boolean knows(String programme) {
        return !current(programme).adopted().isEmpty();
    }

    @Override
    public boolean knows(String programme, String indicator) {
        return current(programme).adopted().stream()
                .anyMatch(version -> version.clause(indicator).isPresent());
    }

    private Versions current(String programme) {
        of(programme);
        var kept = read.get(programme);
        return kept == null ? Versions.of(List.of()) : kept.versions();
    }

    private long length(String programme) {
        return db.sql("select coalesce(max(version) + 1, 0) from event where stream = ?")
                .param(AskedOfProgramme.stream(programme))
                .query(Long.class)
                .single();
    }

    private static Clause clause(Version version, ClauseDraft clause) {
        var text = version.text();
        return new Clause(
                text.programme(),
                text.version(),
                text.edition(),
                clause.indicator(),
                text.declarations().window(),
                clause.requirement(),
                clause.scope(),
                clause.notApplicable(),
                text.chain());
    }

    private record Read(List<Recorded<ProgrammeEvent>> history, Versions versions) {

        static Read of(List<Recorded<ProgrammeEvent>> history) {
            return new Read(
                    history, Versions.of(history.stream().map(Recorded::event).toList()));
        }
    }
}
