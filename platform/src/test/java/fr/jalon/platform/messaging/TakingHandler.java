package fr.jalon.platform.messaging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what it takes in the table {@code taken}, and fails where a test asks it to. */
final class TakingHandler implements MessageHandler {

    private final JdbcClient db;
    private boolean takesUnnumbered;
    private long failingNumber = -1;
    private BooleanSupplier fails = () -> false;

    TakingHandler(JdbcClient db) {
        this.db = db;
    }

    TakingHandler withUnnumbered() {
        takesUnnumbered = true;
        return this;
    }

    TakingHandler failingAt(long number, BooleanSupplier when) {
        failingNumber = number;
        fails = when;
        return this;
    }

    @Override
    public void handle(List<Received> batch) {
        for (var message : batch) {
            take(message.source(), message.sequence(), message.bytes());
            if (message.sequence() == failingNumber && fails.getAsBoolean()) {
                throw new IllegalStateException("cannot take " + failingNumber);
            }
        }
    }

    @Override
    public Optional<byte[]> digest(String source, long sequence) {
        return db.sql("select bytes from taken where source = ? and sequence = ?")
                .params(source, sequence)
                .query(byte[].class)
                .optional()
                .map(TakingHandler::sha256);
    }

    @Override
    public void unnumbered(Unnumbered message) {
        if (takesUnnumbered) {
            take("", message.offset(), message.bytes());
        } else {
            MessageHandler.super.unnumbered(message);
        }
    }

    private void take(String source, long sequence, byte[] bytes) {
        db.sql("insert into taken (source, sequence, bytes) values (?, ?, ?)")
                .params(source, sequence, bytes)
                .update();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
