package fr.jalon.standalone;

import fr.jalon.standalone.Children.Child;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Starts the suite on a data folder, keeps it together while it runs, and stops all of it at the end. */
final class Launcher {

    static final String LAUNCHER = "launcher";
    static final String KEEPER = "postgres-keeper";
    static final String POSTGRES = "postgres";
    static final String BROKER = "broker";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final String DEMO_ACCOUNTS = """
        Demo accounts (the password is the user name):
          declarant-rennes, declarant-fougeres, declarant-besancon   declare for their hospital
          declarant-haute-bretagne   declares for the other members of that GHT
          coordinator-haute-bretagne, coordinator-centre-franche-comte   review for their GHT
          ars-bretagne, ars-bourgogne-franche-comte   decide for their region
          national, auditor, admin
        Stop with Ctrl-C.\
        """;

    private final Options options;
    private final DataFolder folder;
    private final Processes processes;
    private final Children children;
    private final List<ProcessRecord> others = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final long begin = System.nanoTime();

    Launcher(Options options, Path home) {
        this.options = options;
        this.folder = new DataFolder(options.data());
        this.processes = new Processes(home, folder, options.port());
        this.children = new Children(folder);
    }

    /** Runs until a signal ends this process, or a child ends and takes the rest with it. */
    void run() {
        processes.refuseMissingJars();
        folder.prepare(options.demonstrated() ? Optional.of(LocalDate.now(PARIS)) : Optional.empty());
        var lock = folder.lock();
        stopLeftovers();
        if (!LoopbackPorts.isFree(options.port())) {
            throw new CannotStart("Port %d is in use; choose another with --port".formatted(options.port()));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lock), "stop"));
        try {
            note(ProcessRecord.of(LAUNCHER, ProcessHandle.current().pid(), options.port(), folder.log(LAUNCHER)));
            if (Boolean.parseBoolean(System.getenv("JALON_END_WITH_STDIN"))) {
                endWithStandardInput();
            }
            startAll();
            throw death(children.firstDeath().join());
        } catch (RuntimeException failure) {
            if (Await.until(stopping::get, MOMENT)) {
                Await.until(() -> false, PATIENCE); // a stop from outside is no failure; the hook ends this process
            }
            failed.set(true);
            throw failure;
        }
    }

    private void startAll() {
        say("Starting on " + folder.root());
        var database = children.start(processes.keeper());
        var broker = children.start(processes.broker());
        var provider = children.start(processes.identityProvider());
        var early = new Wait(provider, () -> processes.answers(provider.record(), Processes.DISCOVERY)).begin();
        await(List.of(
                new Wait(database, processes::databaseAnswers).begin(),
                new Wait(broker, () -> Probe.accepts(broker.record().port())).begin()));
        Stopping.postmaster(folder.postgres()).ifPresent(this::note);
        var waits = new ArrayList<>(List.of(early));
        for (var service : processes.services()) {
            var child = children.start(service);
            waits.add(new Wait(child, () -> processes.answers(child.record(), Processes.READINESS)).begin());
        }
        await(waits);
        demonstrate();
        say("Jalon is ready: http://localhost:" + options.port());
        System.out.println(DEMO_ACCOUNTS);
    }

    private void demonstrate() {
        if (options.demonstrated()) {
            folder.demonstrationDue().ifPresent(day -> {
                say("The first start shows the GHT Haute Bretagne under HOP'EN; an empty one comes with --empty");
                new Demonstration(options.port(), day, Launcher::say).play();
                folder.demonstrationIsOver();
            });
        }
    }

    private void note(ProcessRecord record) {
        record.write(folder.run());
        others.add(record);
    }

    private static void await(List<CompletableFuture<Void>> waits) {
        try {
            CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).join();
        } catch (java.util.concurrent.CompletionException failure) {
            throw failure.getCause() instanceof CannotStart reason ? reason : failure;
        }
    }

    /** Waiting for one child to be ready. */
    private final class Wait {

        private final Child child;
        private final BooleanSupplier ready;

        Wait(Child child, BooleanSupplier ready) {
            this.child = child;
            this.ready = ready;
        }

        CompletableFuture<Void> begin() {
            return CompletableFuture.runAsync(this::untilReady, command -> Thread.startVirtualThread(command));
        }

        private void untilReady() {
            boolean settled = Await.until(() -> children.firstDeath().isDone() || ready.getAsBoolean(), PATIENCE);
            if (children.firstDeath().isDone()) {
                throw death(children.firstDeath().join());
            }
            if (!settled) {
                throw new CannotStart("%s is not ready after %d s; its log: %s"
                        .formatted(
                                child.name(),
                                PATIENCE.toSeconds(),
                                child.record().log()));
            }
            say("%s is ready after %.1f s".formatted(child.name(), (System.nanoTime() - begin) / 1e9));
        }
    }

    private static CannotStart death(Child child) {
        return new CannotStart("%s ended (exit code %d), so everything else is stopped; its log: %s"
                .formatted(
                        child.name(),
                        child.process().exitValue(),
                        child.record().log()));
    }

    private void stopLeftovers() {
        var records = ProcessRecord.all(folder.run());
        var stopped = new ArrayList<>(Stopping.stop(records));
        stopped.addAll(stopPostmasters());
        records.forEach(record -> record.delete(folder.run()));
        stopped.forEach(record ->
                say("Stopped %s (process %d), left behind by an earlier run".formatted(record.name(), record.pid())));
    }

    private List<ProcessRecord> stopPostmasters() {
        return Stream.of(folder.postgres(), folder.unfinishedPostgres())
                .flatMap(data -> Stopping.stopPostmaster(data).stream())
                .toList();
    }

    /** What the shutdown hook does; a stop that was asked for ends with exit code 0. */
    private void end(FileLock lock) {
        stopping.set(true);
        say("Stopping");
        var records = new ArrayList<>(others);
        records.removeIf(record -> record.name().equals(LAUNCHER));
        children.close().forEach(child -> records.add(child.record()));
        Stopping.stop(records);
        stopPostmasters();
        ProcessRecord.all(folder.run()).forEach(record -> record.delete(folder.run()));
        say(lock.isValid() ? "Stopped" : "Stopped, and lost the lock of the data folder");
        if (!failed.get()) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void endWithStandardInput() {
        Thread.ofPlatform().daemon().name("standard-input").start(() -> {
            StandardInput.awaitEnd();
            System.exit(0);
        });
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
