package fr.jalon.eventstore;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that appends one event for each key and says so on its output, until it is done or killed. */
final class AppendingProcess {

    private static final int CALLERS = 8;

    private AppendingProcess() {}

    /** Takes the address of the log and how many keys there are. */
    public static void main(String[] arguments) throws Exception {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        append(dataSource, Integer.parseInt(arguments[1]));
    }

    private static void append(DataSource dataSource, int keys) throws Exception {
        try (var writer = LogWriter.builder().dataSource(dataSource).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var engine = GaplessEventStorageEngine.builder()
                    .writer(writer)
                    .dataSource(dataSource)
                    .eventSerializer(TestLog.SERIALIZER)
                    .snapshotSerializer(TestLog.SERIALIZER)
                    .build();
            var log = EventLog.open(engine, Duration.ofHours(1));
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> threads.submit(() -> {
                        for (int key = caller; key < keys; key += CALLERS) {
                            append(engine, log, "key-" + key);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> caller : callers) {
                caller.get();
            }
            log.close();
        }
    }

    private static void append(GaplessEventStorageEngine engine, EventLog log, String key) {
        var claim = new Claim("process", key, "hash");
        long position;
        try {
            engine.appendEvents(TestEvents.event("stream/" + key, 0, claim.toMetaData()));
            position = log.claim("process", key).orElseThrow().firstPosition();
        } catch (AlreadyClaimed known) {
            position = known.claim().firstPosition();
        }
        System.out.println(key + " " + position);
    }
}
