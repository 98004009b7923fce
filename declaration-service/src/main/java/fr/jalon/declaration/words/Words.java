package fr.jalon.declaration.words;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts behind the hashes. They are committed before the event that names them. */
@Component
public final class Words {

    private static final int SALT_BYTES = 16;

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    Words(JdbcClient db) {
        this.db = db;
    }

    /** A text of a stream, ready to be kept; the same text of the same stream stands under the same hash. */
    public Word prepare(String stream, String text) {
        return db.sql("select hash, salt from word where stream = ? and text = ? order by kept_at limit 1")
                .params(stream, text)
                .query((row, _) -> new Word(row.getString("hash"), stream, row.getBytes("salt"), text))
                .optional()
                .orElseGet(() -> Word.of(stream, salt(), text));
    }

    /** Keeps texts, and keeps those that were there already for another day. */
    public void keep(Collection<Word> words) {
        for (var word : words) {
            db.sql("""
                insert into word (hash, stream, salt, text) values (?, ?, ?, ?)
                on conflict (hash) do update set kept_at = now()\
                """)
                    .params(word.hash(), word.stream(), word.salt(), word.text())
                    .update();
        }
    }

    /** The texts of a stream by their hash, without those erased. */
    public Map<String, String> of(String stream) {
        Map<String, String> texts = new HashMap<>();
        db.sql("select hash, text from word where stream = ?").param(stream).query(row -> {
            texts.put(row.getString("hash"), row.getString("text"));
        });
        return texts;
    }

    /** Erases a text and its salt; its hash in the events then stands for nothing anybody can tell. */
    public boolean erase(String hash) {
        return 1 == db.sql("delete from word where hash = ?").param(hash).update();
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
