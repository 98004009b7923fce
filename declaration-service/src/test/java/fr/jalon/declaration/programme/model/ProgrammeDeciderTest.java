package fr.jalon.declaration.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.declaration.programme.model.ProgrammeCommand.AdoptVersion;
import fr.jalon.declaration.programme.model.ProgrammeCommand.ProposeVersion;
import fr.jalon.declaration.programme.model.ProgrammeCommand.SeedVersion;
import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.programme.model.Refused.Reason;
import fr.jalon.declaration.programme.model.Requirement.Existence;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2019, 2, 12);
    private static final UUID ANNE = new UUID(0, 1);
    private static final UUID BRUNO = new UUID(0, 2);
    private static final Text TEXT = new Text("un", "one");
    private static final Source SOURCE = new Source("Invented", Standing.DERIVED);
    private static final ClauseDraft CLAUSE = new ClauseDraft(
            "P1.4",
            "P1",
            TEXT,
            new Existence(true),
            true,
            null,
            null,
            List.of(),
            null,
            List.of("ESTABLISHMENT"),
            List.of(),
            SOURCE,
            null);

    @Test
    void a_first_version_is_drafted_clause_by_clause_and_sealed_and_not_yet_in_force() {
        var draft = draft("1", 1, DAY);
        assertThat(decide(Programme.UNKNOWN, propose(draft, "hash")))
                .containsExactly(
                        ProgrammeDecider.drafted(draft, ANNE),
                        new ClauseDrafted("HOPEN", "1", CLAUSE),
                        new VersionSealed("HOPEN", "1", 1, "hash"));
        assertThat(Versions.of(decide(Programme.UNKNOWN, propose(draft, "hash")))
                        .inForce(DAY))
                .isEmpty();
    }

    @Test
    void a_second_person_adopts_what_the_first_proposed() {
        var known = after(propose(draft("1", 1, DAY), "hash"));
        assertThat(decide(known, new AdoptVersion("HOPEN", "1", BRUNO)))
                .containsExactly(new VersionAdopted("HOPEN", "1", 1, DAY));
        refused(known, new AdoptVersion("HOPEN", "1", ANNE), Reason.OWN_PROPOSAL, "own-proposal");
    }

    @Test
    void the_proposer_of_a_replaced_proposal_may_adopt_the_one_that_replaced_it() {
        var known = after(propose(draft("1", 1, DAY), "hash"), new ProposeVersion(draft("1", 1, DAY), "other", BRUNO));
        assertThat(decide(known, new AdoptVersion("HOPEN", "1", ANNE))).hasSize(1);
        refused(known, new AdoptVersion("HOPEN", "1", BRUNO), Reason.OWN_PROPOSAL, "own-proposal");
    }

    @Test
    void what_is_adopted_or_was_never_proposed_cannot_be_adopted() {
        var known = after(propose(draft("1", 1, DAY), "hash"), adopt("1"));
        refused(known, adopt("1"), Reason.ALREADY_ADOPTED, "programme-version-adopted");
        refused(known, adopt("2"), Reason.VERSION_UNKNOWN, "unknown-version");
        refused(Programme.UNKNOWN, adopt("1"), Reason.VERSION_UNKNOWN, "unknown-version");
    }

    @Test
    void the_same_version_proposed_again_changes_nothing_adopted_or_not() {
        var draft = draft("1", 1, DAY);
        assertThat(decide(after(propose(draft, "hash")), propose(draft, "hash")))
                .isEmpty();
        assertThat(decide(after(propose(draft, "hash"), adopt("1")), propose(draft, "hash")))
                .isEmpty();
    }

    @Test
    void an_adopted_edition_never_changes_its_content() {
        var known = after(propose(draft("1", 1, DAY), "hash"), adopt("1"));
        refused(known, propose(draft("1", 1, DAY), "other"), Reason.VERSION_EXISTS, "programme-version-exists");
    }

    @Test
    void a_correction_is_a_higher_edition_and_the_earlier_one_stays_in_force_until_it_is_adopted() {
        var events = new ArrayList<>(decide(Programme.UNKNOWN, propose(draft("1", 1, DAY), "hash")));
        events.addAll(decide(Programme.of(events), adopt("1")));
        events.addAll(decide(Programme.of(events), propose(draft("1", 2, DAY), "other")));
        assertThat(Versions.of(events).inForce(DAY).orElseThrow().hash()).isEqualTo("hash");
        events.addAll(decide(Programme.of(events), adopt("1")));
        assertThat(Versions.of(events).inForce(DAY).orElseThrow().hash()).isEqualTo("other");
        assertThat(Versions.of(events).adopted()).hasSize(1);
        refused(
                Programme.of(events),
                propose(draft("1", 1, DAY), "third"),
                Reason.EDITION_OUTDATED,
                "programme-edition-outdated");
    }

    @Test
    void two_versions_cannot_take_force_on_one_day_whichever_is_adopted_first() {
        var known = after(propose(draft("1", 1, DAY), "hash"), adopt("1"));
        refused(known, propose(draft("2", 1, DAY), "other"), Reason.VERSION_SAME_DAY, "programme-version-same-day");
        var both = after(propose(draft("1", 1, DAY), "hash"), propose(draft("2", 1, DAY), "other"), adopt("1"));
        refused(both, adopt("2"), Reason.VERSION_SAME_DAY, "programme-version-same-day");
    }

    @Test
    void a_version_may_take_force_after_or_before_the_known_ones() {
        var known = after(propose(draft("1", 1, DAY), "hash"), adopt("1"));
        assertThat(decide(known, propose(draft("2", 1, DAY.plusDays(1)), "other")))
                .hasSize(3);
        assertThat(decide(known, propose(draft("0", 1, DAY.minusDays(1)), "other")))
                .hasSize(3);
    }

    @Test
    void the_installation_proposes_and_adopts_what_it_ships_at_once_and_only_once() {
        var first = new SeedVersion(draft("1", 1, DAY), "hash");
        assertThat(decide(Programme.UNKNOWN, first)).hasSize(4).last().isInstanceOf(VersionAdopted.class);
        assertThat(decide(after(first), first)).isEmpty();
        var second = new SeedVersion(draft("1", 2, DAY), "other");
        assertThat(decide(after(first), second)).hasSize(4).last().isEqualTo(new VersionAdopted("HOPEN", "1", 2, DAY));
        assertThat(decide(after(first, second), first)).as("an older file").isEmpty();
    }

    @Test
    void the_installation_adopts_what_a_person_has_only_proposed_and_leaves_what_people_adopted() {
        var seed = new SeedVersion(draft("1", 1, DAY), "hash");
        assertThat(decide(after(propose(draft("1", 1, DAY), "hash")), seed))
                .containsExactly(new VersionAdopted("HOPEN", "1", 1, DAY));
        var theirs = after(propose(draft("1", 1, DAY), "theirs"), adopt("1"));
        refused(theirs, seed, Reason.VERSION_EXISTS, "programme-version-exists");
    }

    @ParameterizedTest
    @CsvSource({"2019-02-11,", "2019-02-12,1", "2019-07-25,1", "2019-07-26,2", "2019-12-31,2", "2020-01-01,"})
    void a_version_is_in_force_from_its_first_day_to_its_last_or_the_next_ones_first(LocalDate day, String version) {
        var events = new ArrayList<>(decide(Programme.UNKNOWN, new SeedVersion(draft("1", 1, DAY), "hash")));
        var ending = ending(draft("2", 1, LocalDate.of(2019, 7, 26)), LocalDate.of(2019, 12, 31));
        events.addAll(decide(Programme.of(events), new SeedVersion(ending, "other")));
        var versions = Versions.of(events);
        assertThat(versions.inForce(day).map(found -> found.text().version()).orElse(null))
                .isEqualTo(version);
        assertThat(versions.adopted().stream().map(versions::lastDay))
                .containsExactly(LocalDate.of(2019, 7, 25), LocalDate.of(2019, 12, 31));
    }

    private static void refused(Programme state, ProgrammeCommand command, Reason reason, String slug) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(state, command))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.slug()).isEqualTo(slug);
                    assertThat(refused.arguments()).startsWith("HOPEN");
                });
    }

    private static ProposeVersion propose(VersionDraft draft, String hash) {
        return new ProposeVersion(draft, hash, ANNE);
    }

    private static AdoptVersion adopt(String version) {
        return new AdoptVersion("HOPEN", version, BRUNO);
    }

    private static List<ProgrammeEvent> decide(Programme state, ProgrammeCommand command) {
        return ProgrammeDecider.decide(command, state);
    }

    private static Programme after(ProgrammeCommand... commands) {
        List<ProgrammeEvent> events = new ArrayList<>();
        for (var command : commands) {
            events.addAll(decide(Programme.of(events), command));
        }
        return Programme.of(events);
    }

    private static VersionDraft draft(String version, int edition, LocalDate from) {
        return new VersionDraft(
                "HOPEN",
                version,
                edition,
                TEXT,
                SOURCE,
                from,
                null,
                new Declarations(new Window(from, null), Standing.UNVERIFIED, null),
                VersionDraft.USUAL_CHAIN,
                new ScoreRule(ScoreRule.Kind.ALL_OR_NOTHING, Standing.DERIVED, null, null, List.of()),
                new GroupRule(GroupRule.Kind.ALL_MEMBERS, null, Standing.UNVERIFIED),
                List.of(new Axis("P1", TEXT, Axis.Role.PREREQUISITE)),
                List.of(CLAUSE));
    }

    private static VersionDraft ending(VersionDraft draft, LocalDate to) {
        return new VersionDraft(
                draft.programme(),
                draft.version(),
                draft.edition(),
                draft.title(),
                draft.source(),
                draft.inForceFrom(),
                to,
                draft.declarations(),
                draft.chain(),
                draft.scoreRule(),
                draft.groupRule(),
                draft.axes(),
                draft.clauses());
    }
}
