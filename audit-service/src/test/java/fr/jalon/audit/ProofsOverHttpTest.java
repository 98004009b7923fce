package fr.jalon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.audit.log.model.Checkpoint;
import fr.jalon.audit.log.model.SignedNote;
import fr.jalon.audit.log.model.VerifierKey;
import fr.jalon.merkle.InclusionProof;
import fr.jalon.merkle.TreeHash;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a verifier gets, and that it holds without trusting the service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofsOverHttpTest extends AuditServiceTest {

    @Test
    void every_event_is_proven_against_the_signed_checkpoint() {
        var key = VerifierKey.parse(getAnonymously("/api/audit/log/key").body());
        assertThat(key.name()).isEqualTo("jalon/test");
        for (String message : SENT) {
            if (!message.equals("no json")) {
                proven(message, key);
            }
        }
    }

    @Test
    void the_checkpoint_and_the_key_are_for_everyone_as_plain_text() {
        var checkpoint = getAnonymously("/api/audit/log/checkpoint");
        assertThat(checkpoint.status()).isEqualTo(200);
        assertThat(checkpoint.type().toLowerCase(Locale.ROOT)).isEqualTo("text/plain;charset=utf-8");
        assertThat(checkpoint.body()).startsWith("jalon/test\n");
        var key = getAnonymously("/api/audit/log/key");
        assertThat(key.type()).startsWith("text/plain");
        assertThat(key.body()).startsWith("jalon/test+");
    }

    @Test
    void foreign_entries_are_403_drafts_of_others_and_unknown_events_404_strangers_401() {
        assertThat(get(inclusion(7), "declarant@establishment:350005179").problem())
                .isEqualTo("403 entry-foreign");
        assertThat(get(inclusion(6)).problem()).isEqualTo("403 entry-foreign");
        assertThat(get(inclusion(6), "admin@national").problem()).isEqualTo("403 entry-foreign");
        assertThat(get(inclusion(5), "coordinator@group:GHT-HB").problem()).isEqualTo("404 entry-unknown");
        assertThat(get(inclusion(5), "national@national").problem()).isEqualTo("404 entry-unknown");
        assertThat(get(inclusion(5), "declarant@establishment:350005179").status())
                .isEqualTo(200);
        assertThat(get("/api/audit/entries/" + UUID.randomUUID() + "/inclusion", "auditor@national")
                        .problem())
                .isEqualTo("404 entry-unknown");
        assertThat(getAnonymously(inclusion(6)).status()).isEqualTo(401);
    }

    @Test
    void the_service_is_ready_and_describes_itself() {
        var ready = getAnonymously("/actuator/health/readiness");
        assertThat(ready.status()).as(ready.body()).isEqualTo(200);
        var description = getAnonymously("/api/openapi/audit");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/audit/entries",
                        "/api/audit/entries/{eventId}/inclusion",
                        "/api/audit/log/checkpoint",
                        "/api/audit/log/key");
        assertThat(description.body()).doesNotContain("\"name\":\"caller\"");
    }

    private void proven(String message, VerifierKey key) {
        String id = message.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
        var answer = get("/api/audit/entries/" + id + "/inclusion", "auditor@national");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var json = answer.json();
        byte[] entry = decode(json.path("entry").asString());
        assertThat(entry).isEqualTo(Messages.bytes(message));
        var note = SignedNote.parse(json.path("checkpoint").asString());
        var checkpoint = Checkpoint.parse(note.requireSignatureOf(key));
        assertThat(checkpoint.size()).isEqualTo(json.path("treeSize").asLong());
        assertThat(decode(json.path("rootHash").asString())).isEqualTo(checkpoint.root());
        assertThat(decode(json.path("leafHash").asString())).isEqualTo(TreeHash.leaf(entry));
        List<byte[]> hashes = new ArrayList<>();
        json.path("hashes").forEach(hash -> hashes.add(decode(hash.asString())));
        new InclusionProof(json.path("leafIndex").asLong(), checkpoint.size(), hashes)
                .verify(TreeHash.leaf(entry), checkpoint.root());
    }

    private static String inclusion(long sequence) {
        return "/api/audit/entries/" + Messages.eventId(sequence) + "/inclusion";
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
