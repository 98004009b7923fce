package fr.jalon.audit.perimeter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps regions and memberships up to date with the log. A message it cannot read is reported and left out. */
@Component
class PerimeterProjection {

    private static final Logger LOG = LoggerFactory.getLogger(PerimeterProjection.class);
    private static final int PAGE = 500;
    private static final long EVERY_MILLIS = 500;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._-]{1,64}");
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final TransactionTemplate transactions;

    PerimeterProjection(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Message(long index, String type, byte[] body) {}

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void catchUp() {
        try {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transactions.execute(_ -> foldPage()));
            }
        } catch (RuntimeException failed) {
            LOG.error("Regions and memberships stay what they were", failed);
        }
    }

    private boolean foldPage() {
        long next = db.sql("select folded from perimeter_position for update")
                .query(Long.class)
                .single();
        long end = db.sql("select coalesce(max(index) + 1, 0) from entry")
                .query(Long.class)
                .single();
        long to = Math.min(end, next + PAGE);
        if (to <= next) {
            return false;
        }
        messages(next, to).forEach(this::fold);
        db.sql("update perimeter_position set folded = ?, next_index = greatest(next_index, ?)")
                .params(to, to)
                .update();
        return to < end;
    }

    private List<Message> messages(long from, long to) {
        return db.sql("""
            select index, type, body from entry where index >= ? and index < ?
            and type ~ '^fr[.]jalon[.](establishment|group)[.]' order by index\
            """)
                .params(from, to)
                .query((row, _) -> new Message(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    private void fold(Message message) {
        try {
            JsonNode data = JSON.readTree(message.body()).path("data");
            switch (message.type()) {
                case "fr.jalon.establishment.registered.v1", "fr.jalon.establishment.described.v1" ->
                    placed(text(data, "finess"), text(data, "region"));
                case "fr.jalon.group.registered.v1" -> placed(text(data, "group"), text(data, "region"));
                case "fr.jalon.group.member-joined.v1" -> joined(data);
                case "fr.jalon.group.member-left.v1" ->
                    left(text(data, "group"), text(data, "establishment"), LocalDate.parse(text(data, "date")));
                default -> {} // not about perimeters
            }
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            LOG.error("Entry {} is left out of regions and memberships", message.index(), unreadable);
        }
    }

    private void placed(String declarant, String region) {
        db.sql("""
            insert into region_of (declarant, region) values (?, ?)
            on conflict (declarant) do update set region = excluded.region\
            """).params(declarant, region).update();
    }

    /** In the place of what an older instance, which may have been ahead, wrote of it. */
    private void joined(JsonNode data) {
        db.sql("insert into membership (code, declarant, joined, role) values (?, ?, ?, nullif(?, ''))"
                        + " on conflict (code, declarant, joined) do update set role = excluded.role, left_on = null")
                .params(
                        text(data, "group"),
                        text(data, "establishment"),
                        LocalDate.parse(text(data, "date")),
                        data.has("role") ? text(data, "role") : "")
                .update();
    }

    private void left(String group, String declarant, LocalDate on) {
        db.sql("update membership set left_on = ? where code = ? and declarant = ? and left_on is null")
                .params(on, group, declarant)
                .update();
    }

    private static String text(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.isString() || !CODE.matcher(value.stringValue()).matches()) {
            throw new IllegalArgumentException(member + " is missing or malformed");
        }
        return value.stringValue();
    }
}
