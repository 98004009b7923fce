package fr.jalon.audit.log;

import fr.jalon.audit.AuditDatabase;
import fr.jalon.audit.Messages;
import fr.jalon.audit.log.model.NoteSigner;
import fr.jalon.platform.messaging.SequencedConsumer;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty log and a topic of its own, for one test at a time. */
final class LogGround {

    private static final AuditDatabase DATABASE = AuditDatabase.migrated();

    final AuditDatabase database = DATABASE;
    final String topic = "topic-" + UUID.randomUUID();
    final LogTables log = new LogTables(database.jdbc(AuditDatabase.APPLICATION));
    final NoteSigner signer = signer();
    final Verification verification = new Verification(log, signer.verifierKey());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(log.dataSource());
    final Publication publication = new Publication(log, signer, new TransactionTemplate(transactions));

    LogGround() {
        database.tamper("truncate entry, oversized, subtree, checkpoint, signing_key, consumed");
    }

    SequencedConsumer consumer() {
        return consumer(topic);
    }

    SequencedConsumer consumer(String of) {
        return new SequencedConsumer(of, new Sequencer(of, log), log.dataSource(), transactions, Messages.KAFKA);
    }

    /** Sequences the messages from {@code first} to {@code last} without a broker. */
    void sequence(long first, long last) {
        var entries = LongStream.rangeClosed(first, last)
                .mapToObj(number -> new Entry(
                        number - 1,
                        new Entry.Envelope(
                                "urn:jalon:declaration:test",
                                number,
                                java.time.Instant.EPOCH,
                                Messages.eventId(number),
                                null,
                                null,
                                null,
                                null,
                                null),
                        Messages.bytes(Messages.message(number))))
                .toList();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> log.append(topic, entries, log.tree(log.size())));
    }

    private static NoteSigner signer() {
        try {
            return new NoteSigner(
                    "jalon/test", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
