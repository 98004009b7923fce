package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.acceptance.Declarer.Acknowledged;
import fr.jalon.acceptance.Declarer.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every process is killed with -9 in the middle of the work, and nothing that was promised is lost or doubled. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SurvivingKillsStory {

    /** Who dies together; each group costs a restart. */
    private static final List<List<String>> VICTIMS = List.of(
            List.of("declaration"),
            List.of("postgres"),
            List.of("broker", "demo-idp"),
            List.of("scoring", "audit"),
            List.of("gateway", "launcher"));

    private static final int COMMANDS_BEFORE_A_KILL = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Place RENNES =
            new Place("declarant-rennes", "350005179", "coordinator-haute-bretagne", "ars-bretagne");
    private static final Place FOUGERES =
            new Place("declarant-fougeres", "350000030", "coordinator-haute-bretagne", "ars-bretagne");
    private static final Place BESANCON = new Place(
            "declarant-besancon", "250000015", "coordinator-centre-franche-comte", "ars-bourgogne-franche-comte");

    private final Queue<Acknowledged> ledger = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicReference<CompletableFuture<Suite>> running = new AtomicReference<>();
    private final List<Declarer> declarers = declarers();

    @Test
    void what_was_acknowledged_is_there_once_and_what_was_repeated_is_not_there_twice() throws Exception {
        var data = Suite.temporaryFolder();
        int port = Suite.freePort();
        running.set(CompletableFuture.completedFuture(
                Suite.begin(data, port, "--empty").awaitReady()));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = declarers.stream().map(people::submit).toList();
            try {
                for (var victims : VICTIMS) {
                    awaitWork(COMMANDS_BEFORE_A_KILL, work);
                    killAndStartAgain(victims);
                }
                awaitWork(COMMANDS_BEFORE_A_KILL, work);
            } finally {
                working.set(false);
            }
            for (var one : work) {
                one.get();
            }
        }
        try (var suite = running.get().join()) {
            var evidence = new Evidence(suite, ledger);
            evidence.eachCommandIsOneEvent();
            evidence.theTopicHoldsTheSameBytes();
            evidence.theAuditLogHoldsEachOnce();
            declarers.forEach(evidence::theScoreFollows);
        }
        assertThat(ledger).as("commands answered only after a repetition").anyMatch(one -> one.attempts() > 1);
        System.out.printf(
                "%d commands acknowledged across %d restarts, %d of them after a repetition%n",
                ledger.size(),
                VICTIMS.size(),
                ledger.stream().filter(one -> one.attempts() > 1).count());
    }

    private List<Declarer> declarers() {
        var all = new ArrayList<Declarer>();
        for (var place : List.of(RENNES, FOUGERES, BESANCON)) {
            for (String indicator : List.of("P1.1", "P1.3")) {
                all.add(new Declarer(place, indicator, () -> running.get().join(), ledger, working::get));
            }
        }
        return all;
    }

    private void awaitWork(int commands, List<? extends java.util.concurrent.Future<?>> work) {
        int goal = ledger.size() + commands;
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ledger.size() >= goal
                        || work.stream().anyMatch(one -> one.state() == java.util.concurrent.Future.State.FAILED));
        assertThat(work).noneMatch(one -> one.state() == java.util.concurrent.Future.State.FAILED);
    }

    /** Kills in the middle of the load, and lets the people wait for the next suite only afterwards. */
    private void killAndStartAgain(List<String> victims) {
        var suite = running.get().join();
        victims.forEach(suite::kill);
        var next = new CompletableFuture<Suite>();
        running.set(next);
        int exitCode = suite.awaitEnd();
        if (victims.contains("launcher")) {
            assertThat(exitCode).isEqualTo(137);
        } else {
            assertThat(exitCode).as(suite.output()).isEqualTo(1);
            assertThat(suite.output()).contains("ended (exit code").contains(suite.data() + "/logs/");
        }
        next.complete(Suite.begin(suite.data(), suite.port()).awaitReady());
    }
}
