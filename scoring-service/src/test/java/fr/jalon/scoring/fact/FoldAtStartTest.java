package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.RandomHistory;
import fr.jalon.scoring.ScoringDatabase;
import fr.jalon.scoring.fact.model.Fold;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service finds facts that an older one made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldAtStartTest {

    private final ScoringDatabase database = ScoringDatabase.migrated();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());

    @Test
    void what_an_older_fold_made_is_made_anew_once_whoever_starts_first() {
        var messages = RandomHistory.of(11, 80).messages();
        TakenIn.batch(database, messages, 0, messages.size());
        var right = groups();
        assertThat(right).isNotEmpty();
        owner.update("insert into grouping_fact (code, valid, known, value)"
                + " values ('GHT-OLD', '[,)', '[1,)', '{\"group\":\"GHT-OLD\",\"name\":\"x\",\"region\":\"53\"}')");
        try (var instances = Executors.newFixedThreadPool(2)) {
            Stream.generate(() -> CompletableFuture.runAsync(() -> instance().start(), instances))
                    .limit(2)
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(groups()).isEqualTo(right);
        assertThat(version()).isEqualTo(Fold.VERSION);
    }

    @Test
    void what_this_fold_made_is_left_alone() {
        instance().start();
        assertThat(version()).as("nothing was taken in yet").isEqualTo(Fold.VERSION);
        owner.update("insert into grouping_fact (code, valid, known, value)"
                + " values ('GHT-NEW', '[,)', '[1,)', '{\"group\":\"GHT-NEW\",\"name\":\"x\",\"region\":\"53\"}')");
        instance().start();
        assertThat(groups()).contains("GHT-NEW");
    }

    private FoldAtStart instance() {
        return new FoldAtStart(database.application(), JdbcClient.create(database.application()), Follower.NONE);
    }

    private String groups() {
        return String.join("\n", owner.queryForList("select value::text from grouping_fact order by 1", String.class));
    }

    private int version() {
        return JdbcClient.create(database.owner())
                .sql("select version from fold")
                .query(Integer.class)
                .single();
    }
}
