package fr.jalon.scoring.publishing;

import fr.jalon.platform.time.ParisDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets days begin where no message does: on the instance that consumes, once it has taken in all there is, so that what
 * was recorded on a day that is over still comes before the next one.
 */
final class DayTicker {

    private static final Logger LOG = LoggerFactory.getLogger(DayTicker.class);
    private static final long EVERY_MILLIS = 1_000;

    private final ScorePublisher publisher;
    private final LongSupplier lag;
    private final Clock clock;
    private final TransactionTemplate transactions;

    private LocalDate reached = LocalDate.MIN;

    /**
     * A ticker.
     *
     * @param lag the number of messages not taken in yet; negative where another instance knows
     */
    DayTicker(ScorePublisher publisher, LongSupplier lag, Clock clock, TransactionTemplate transactions) {
        this.publisher = publisher;
        this.lag = lag;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void tick() {
        var today = ParisDays.today(clock);
        if (!today.isAfter(reached) || lag.getAsLong() != 0) {
            return;
        }
        try {
            reached = transactions.execute(_ -> publisher.tick(today)).orElse(LocalDate.MIN);
        } catch (RuntimeException failed) {
            LOG.error("What changes by itself until {} is not told yet", today, failed);
        }
    }
}
