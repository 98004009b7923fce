package fr.jalon.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import fr.jalon.embedded.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Measures all contenders in turn, round after round, so that a busy moment of the machine hits all of them. */
public final class Benchmark {

    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 2;
    private static final double SLICE_SECONDS = 3;

    private final Map<Integer, Map<String, Measured>> results = new LinkedHashMap<>();

    private Benchmark() {}

    /** Takes the seconds of one slice, the rounds and the rounds among them that only warm up, or nothing. */
    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : SLICE_SECONDS;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        int warmUp = arguments.length > 2 ? Integer.parseInt(arguments[2]) : WARM_UP_ROUNDS;
        System.out.println(run(seconds, rounds, warmUp));
    }

    /** Runs all contenders on a fresh server with durable settings and returns the figures as a table. */
    static String run(double seconds, int rounds, int warmUp) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var benchmark = new Benchmark();
        try (var server = EmbeddedDatabase.start(null, 0)) {
            var contenders = contenders(server);
            for (int round = 0; round < rounds; round++) {
                for (int callers : CALLERS) {
                    for (Contender contender : contenders) {
                        var slice = Measured.slice(contender, callers, seconds);
                        if (round >= warmUp) {
                            benchmark.add(callers, contender, slice);
                        }
                    }
                }
            }
            for (Contender contender : contenders) {
                contender.close();
            }
        }
        return Report.of(benchmark.results);
    }

    private void add(int callers, Contender contender, Measured slice) {
        results.computeIfAbsent(callers, _ -> new LinkedHashMap<>()).merge(contender.name(), slice, Measured::and);
    }

    private static List<Contender> contenders(EmbeddedDatabase server) throws Exception {
        Serializer serializer = Jackson3Serializer.builder().build();
        var contenders = new ArrayList<Contender>();
        contenders.add(new RawInserts(new Database(server, "raw_one"), serializer, true));
        contenders.add(new RawInserts(new Database(server, "raw_two"), serializer, false));
        contenders.add(new GaplessLog(new Database(server, "direct"), serializer));
        var log = new GaplessLog(new Database(server, "gateway"), serializer);
        contenders.add(new ThroughGateway("event store, command gateway", log.store(), log::close, serializer));
        contenders.add(stock(new Database(server, "stock"), serializer));
        return contenders;
    }

    private static Contender stock(Database database, Serializer serializer) throws Exception {
        HikariDataSource pool = database.with(StockEngine.TABLES).pool();
        var engine = new StockEngine(new UnitOfWorkAwareConnectionProviderWrapper(pool::getConnection), serializer);
        var store = EmbeddedEventStore.builder().storageEngine(engine).build();
        return new ThroughGateway("stock JDBC engine, command gateway", store, pool::close, serializer);
    }
}
