package fr.jalon.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.platform.time.ParisDays;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service as it runs publishes by itself, and lets days begin by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoresGoOutTest extends Service {

    @Autowired
    private JdbcTemplate db;

    @Test
    void what_is_applied_is_told_relayed_and_brought_up_to_today() {
        awaitApplied();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ParisDays.today(Clock.systemUTC())
                        .toString()
                        .equals(db.queryForObject("select day::text from publishing", String.class)));
        await().atMost(Duration.ofSeconds(30)).until(() -> Boolean.TRUE.equals(db.queryForObject("""
            select last_number > 0 and exists (select from relay_position
                where topic = 'scores.v1' and position = last_number) from publishing\
            """, Boolean.class)));
        var first = db.queryForObject("select bytes from score_message where position = 1", byte[].class);
        assertThat(new String(first, StandardCharsets.UTF_8)).contains("\"source\":\"urn:jalon:scoring:local\"");
    }
}
