package fr.jalon.audit.log.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedNoteTest {

    /** The example that the Go package of signed notes publishes. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_NOTE = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
        """;

    private static final byte[] ROOT = new byte[32];

    private final NoteSigner signer = new NoteSigner("jalon/test", pair());

    @Test
    void the_published_note_is_signed_by_the_published_key() {
        var key = VerifierKey.parse(PUBLISHED_KEY);
        assertThat(key.line()).isEqualTo(PUBLISHED_KEY);
        assertThat(SignedNote.parse(PUBLISHED_NOTE).requireSignatureOf(key)).endsWith("what your problem is.\n");
    }

    @Test
    void a_changed_text_is_not_signed() {
        var key = VerifierKey.parse(PUBLISHED_KEY);
        var changed = SignedNote.parse(PUBLISHED_NOTE.replace("answer", "Answer"));
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> changed.requireSignatureOf(key));
    }

    @Test
    void a_checkpoint_is_three_lines_a_blank_and_a_signature() {
        String note = signer.sign(new Checkpoint("jalon/test", 7, ROOT).text());
        assertThat(note)
                .startsWith("jalon/test\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 jalon/test ")
                .endsWith("\n");
        var opened = Checkpoint.parse(SignedNote.parse(note).requireSignatureOf(signer.verifierKey()));
        assertThat(opened.size()).isEqualTo(7);
        assertThat(opened.root()).isEqualTo(ROOT);
    }

    @Test
    void the_key_line_leads_back_to_the_key() {
        String line = signer.verifierKey().line();
        String note = signer.sign("text\n");
        assertThat(SignedNote.parse(note).requireSignatureOf(VerifierKey.parse(line)))
                .isEqualTo("text\n");
    }

    @Test
    void a_note_of_another_key_under_the_same_name_is_not_signed() {
        var other = new NoteSigner("jalon/test", pair());
        var note = SignedNote.parse(other.sign("text\n"));
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> note.requireSignatureOf(signer.verifierKey()))
                .withMessage("not signed by jalon/test");
    }

    @Test
    void two_halves_that_do_not_belong_together_make_no_signer() {
        var keys = new KeyPair(pair().getPublic(), pair().getPrivate());
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> new NoteSigner("jalon/test", keys));
    }

    @Test
    void what_is_no_note_no_checkpoint_and_no_key_is_refused() {
        malformed(() -> SignedNote.parse("text\n"));
        malformed(() -> SignedNote.parse("text\n\n"));
        malformed(() -> SignedNote.parse("text\n\n- jalon/test AAAA\n"));
        malformed(() -> Checkpoint.parse("jalon/test\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"));
        malformed(() -> Checkpoint.parse("jalon/test\n7\nAAAA\n"));
        malformed(() -> VerifierKey.parse("a+b"));
        malformed(() -> VerifierKey.parse(PUBLISHED_KEY.replace("c74f20a3", "c74f20a4")));
        malformed(() -> new NoteSigner("a name", pair()));
    }

    private static void malformed(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(attempt);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
