package fr.jalon.declaration.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.programme.model.Refused.Reason;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2019, 2, 12);
    private static final Text TEXT = new Text("un", "one");
    private static final Source SOURCE = new Source("Invented", Standing.DERIVED);
    private static final ClauseDraft CLAUSE = new ClauseDraft(
            "P1.4",
            "P1",
            TEXT,
            Shape.EXISTENCE,
            false,
            null,
            List.of(),
            null,
            List.of("ESTABLISHMENT"),
            List.of(),
            SOURCE,
            null);

    @Test
    void a_first_version_is_drafted_clause_by_clause_sealed_and_adopted_at_once() {
        var draft = draft("1", DAY);
        assertThat(decide(Programme.UNKNOWN, draft, "hash"))
                .containsExactly(
                        ProgrammeDecider.drafted(draft),
                        new ClauseDrafted("HOPEN", "1", CLAUSE),
                        new VersionSealed("HOPEN", "1", 1, "hash"),
                        new VersionAdopted("HOPEN", "1", DAY));
    }

    @Test
    void the_same_version_published_again_changes_nothing() {
        assertThat(decide(published("1", DAY, "hash"), draft("1", DAY), "hash")).isEmpty();
    }

    @Test
    void a_version_never_changes_its_content() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(published("1", DAY, "hash"), draft("1", DAY), "other"))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.VERSION_EXISTS);
                    assertThat(refused.slug()).isEqualTo("programme-version-exists");
                    assertThat(refused.arguments()).containsExactly("HOPEN", "1");
                });
    }

    @Test
    void two_versions_cannot_take_force_on_one_day() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(published("1", DAY, "hash"), draft("2", DAY), "other"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.VERSION_SAME_DAY));
    }

    @Test
    void a_version_may_take_force_after_or_before_the_known_ones() {
        var known = published("1", DAY, "hash");
        assertThat(decide(known, draft("2", DAY.plusDays(1)), "other")).hasSize(4);
        assertThat(decide(known, draft("0", DAY.minusDays(1)), "other")).hasSize(4);
    }

    private static List<ProgrammeEvent> decide(Programme state, VersionDraft draft, String hash) {
        return ProgrammeDecider.decide(new PublishVersion(draft, hash), state);
    }

    private static Programme published(String version, LocalDate from, String hash) {
        var state = Programme.UNKNOWN;
        for (var event : decide(Programme.UNKNOWN, draft(version, from), hash)) {
            state = state.after(event);
        }
        return state;
    }

    private static VersionDraft draft(String version, LocalDate from) {
        return new VersionDraft(
                "HOPEN",
                version,
                TEXT,
                SOURCE,
                from,
                new Declarations(new Window(from, null), Standing.UNVERIFIED, null),
                new Rule("ALL_OR_NOTHING", Standing.DERIVED),
                new Rule("ALL_MEMBERS", Standing.UNVERIFIED),
                List.of(new Axis("P1", TEXT)),
                List.of(CLAUSE));
    }
}
