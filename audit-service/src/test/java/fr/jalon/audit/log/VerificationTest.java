package fr.jalon.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;

/** What someone with full power over the database changes is found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {

    private final LogGround ground = new LogGround();

    @BeforeEach
    void a_published_log() {
        ground.publication.publish();
        ground.sequence(1, 5);
        ground.publication.publish();
        ground.sequence(6, 13);
        ground.publication.publish();
        assertThat(ground.verification.verify(Optional.empty())).isEmpty();
    }

    @Test
    void neither_the_service_nor_the_owner_nor_the_superuser_can_just_change_the_log() {
        for (String role : new String[] {"jalon_audit", "jalon_audit_owner", "postgres"}) {
            var jdbc = ground.database.jdbc(role);
            for (String table : new String[] {"entry", "oversized", "subtree", "checkpoint", "signing_key"}) {
                for (String change : new String[] {"delete from " + table, "truncate " + table + " cascade"}) {
                    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.execute(change));
                }
            }
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.execute("update entry set body = 'x' where false"));
        }
        assertThat(ground.verification.verify(Optional.empty())).isEmpty();
    }

    @Test
    void an_altered_body_is_found() {
        ground.database.tamper("update entry set body = 'forged' where index = 7");
        assertThat(found()).containsOnlyOnce("the body of entry 7 is not what was hashed");
    }

    @Test
    void an_altered_body_with_its_hashes_made_to_fit_is_found_by_the_checkpoint() {
        ground.database.tamper("update entry set body = 'forged', leaf_hash = sha256('\\x00'::bytea || 'forged'::bytea)"
                + " where index = 12");
        assertThat(found()).containsExactly("the checkpoint over 13 entries has another root");
    }

    @Test
    void swapped_entries_are_found() {
        ground.database.tamper(
                "update entry set index = 99 where index = 2; update entry set index = 2 where index = 3;"
                        + " update entry set index = 3 where index = 99");
        assertThat(found()).anyMatch(it -> it.startsWith("the stored hash 1 of level 1"));
    }

    @Test
    void a_cut_tail_is_found() {
        ground.database.tamper("delete from entry where index >= 10");
        assertThat(found()).contains("the checkpoint covers 13 entries, the log has 10");
    }

    @Test
    void a_tail_cut_with_all_its_traces_is_found_against_a_checkpoint_kept_elsewhere() {
        var kept = ground.publication.publish().note();
        ground.database.tamper("delete from entry where index >= 5; delete from checkpoint where size > 5;"
                + " delete from subtree where ((index + 1) << level) > 5");
        assertThat(found()).isEmpty();
        assertThat(ground.verification.verify(Optional.of(kept)))
                .containsExactly("the kept checkpoint covers 13 entries, the log has 5");
    }

    @Test
    void a_hole_is_found() {
        ground.database.tamper("delete from entry where index = 4");
        assertThat(found()).contains("entry 5 stands where 4 is due");
    }

    @Test
    void a_forged_checkpoint_is_found() {
        ground.database.tamper("update checkpoint set note = replace(note, chr(10) || '13' || chr(10),"
                + " chr(10) || '12' || chr(10)) where size = 13");
        assertThat(found()).containsExactly("a checkpoint is not genuine: the signature of jalon/test is wrong");
    }

    @Test
    void nothing_is_signed_over_an_entry_altered_before_its_publication() {
        ground.sequence(14, 15);
        ground.database.tamper("update entry set body = 'forged' where index = 13");
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(ground.publication::publish)
                .withMessage("Entry 13 is not what was sequenced");
        assertThat(ground.publication.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ground.publication.covering(12)).isPresent();
        assertThat(ground.publication.covering(14)).isEmpty();
        assertThat(ground.publication.latest().orElseThrow().checkpoint().size())
                .isEqualTo(13);
    }

    @Test
    void nothing_is_signed_over_a_log_that_has_become_shorter() {
        ground.database.tamper("delete from entry where index >= 12");
        assertThatExceptionOfType(BrokenLog.class).isThrownBy(ground.publication::publish);
    }

    @Test
    void every_checkpoint_continues_the_one_before() {
        ground.sequence(14, 30);
        ground.publication.publish();
        var checkpoints = ground.log.checkpoints("jalon/test").stream()
                .map(LogTables.Published::checkpoint)
                .toList();
        assertThat(checkpoints).extracting(it -> it.size()).containsExactly(0L, 5L, 13L, 30L);
        for (var older : checkpoints) {
            for (var newer : checkpoints) {
                if (older.size() <= newer.size()) {
                    ground.log.proofs().consistency(older.size(), newer.size()).verify(older.root(), newer.root());
                }
            }
        }
    }

    private List<String> found() {
        return ground.verification.verify(Optional.empty());
    }
}
