package fr.jalon.declaration.seed;

import fr.jalon.declaration.asking.Asked;
import fr.jalon.declaration.establishment.AskedOfEstablishment;
import fr.jalon.declaration.establishment.Establishments;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.AskedOfGroup;
import fr.jalon.declaration.group.GroupProgress;
import fr.jalon.declaration.programme.AskedOfProgramme;
import fr.jalon.declaration.programme.model.Refused;
import fr.jalon.declaration.store.Actor;
import fr.jalon.declaration.store.Moments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the commands of the referential's files, many at once so that the event store can batch them. */
@Component
class Seeding {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final int AT_ONCE = 64;
    private static final int TRIES = 5;
    private static final int BETWEEN_LINES = 500;
    private static final String PROGRAMME = "The shipped programme";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CommandGateway gateway;
    private final Moments moments;
    private final GroupProgress groups;
    private final Establishments establishments;

    Seeding(CommandGateway gateway, Moments moments, GroupProgress groups, Establishments establishments) {
        this.gateway = gateway;
        this.establishments = establishments;
        this.moments = moments;
        this.groups = groups;
    }

    /**
     * Makes the log say what the files under {@code directory} say, and returns once the lookups know it. What an
     * administrator has said of an establishment since stays.
     */
    void seed(Path directory) {
        long started = System.nanoTime();
        var files = SeedFiles.read(directory);
        long before = moments.head().position();
        LOG.info(
                "Seeding {} programme versions, {} establishments and {} groups from {}",
                files.programmes().values().stream().mapToInt(List::size).sum(),
                files.establishments().size(),
                files.groups().size(),
                directory);
        carryOut(files);
        long after = moments.head().position();
        groups.await(after, PATIENCE);
        LOG.info(
                "The referential is in place: {} new events in {} ms",
                after - before,
                Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    private void carryOut(SeedFiles files) {
        List<List<Asked>> tasks = new ArrayList<>();
        files.programmes()
                .values()
                .forEach(versions -> tasks.add(versions.stream()
                        .<Asked>map(version -> new AskedOfProgramme(version, OptionalLong.empty()))
                        .toList()));
        files.groups()
                .forEach(commands -> tasks.add(commands.stream()
                        .<Asked>map(command -> new AskedOfGroup(command, OptionalLong.empty()))
                        .toList()));
        files.establishments().stream()
                .filter(register ->
                        establishments.find(new Finess(register.finess())).isEmpty())
                .forEach(register -> tasks.add(List.of(new AskedOfEstablishment(register, OptionalLong.empty()))));
        var done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("seed-", 0).factory())) {
            var results = tasks.stream()
                    .map(task -> workers.submit(() -> {
                        task.forEach(this::send);
                        progress(done.incrementAndGet(), tasks.size());
                    }))
                    .toList();
            try {
                awaitAll(results);
            } catch (RuntimeException failed) {
                workers.shutdownNow();
                throw failed;
            }
        }
    }

    private static void progress(int done, int all) {
        if (done % BETWEEN_LINES == 0) {
            LOG.info("{} of {} parts of the referential are in place", done, all);
        }
    }

    private static void awaitAll(List<? extends Future<?>> results) {
        for (var result : results) {
            try {
                result.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("The referential cannot be put in place", failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the referential was put in place", stopped);
            }
        }
    }

    /** Gives a command; another instance may give the same at the same time, after which it changes nothing. */
    private void send(Asked command) {
        var metaData = Actor.system("seed").metaData();
        for (int tried = 1; ; tried++) {
            try {
                gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                if (tried == TRIES) {
                    throw overtaken;
                }
            } catch (Refused refused) {
                LOG.warn(
                        "{} {} is left out, what was adopted since stays: {}",
                        PROGRAMME,
                        refused.arguments(),
                        refused.slug());
                return;
            }
        }
    }
}
