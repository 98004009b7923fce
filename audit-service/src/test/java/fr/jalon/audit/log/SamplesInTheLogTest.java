package fr.jalon.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.audit.Samples;
import fr.jalon.platform.messaging.Received;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every golden sample of the published language goes into the log as it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplesInTheLogTest {

    private final LogGround ground = new LogGround();

    @Test
    void every_sample_becomes_a_leaf_with_its_envelope_beside() throws Exception {
        var json = new JsonMapper();
        for (var sample : Samples.all()) {
            byte[] bytes = sample.getContentAsByteArray();
            var message = json.readTree(bytes);
            long sequence = Long.parseLong(message.path("sequence").asString());
            var time = Instant.parse(message.path("time").asString());
            long index = ground.log.size();
            var topic = sample.getURL().getPath().replaceAll(".*/messages/([^/]+)/.*", "$1");
            new Sequencer(topic, ground.log)
                    .handle(List.of(
                            new Received(message.path("source").asString(), sequence, time, bytes, message, index)));
            var row = ground.database.jdbc("postgres").queryForMap("select * from entry where index = ?", index);
            assertThat((byte[]) row.get("body")).isEqualTo(bytes);
            assertThat(row.get("event_id")).isEqualTo(message.path("id").asString());
            for (String member : List.of("type", "subject", "declarant", "programme", "indicator")) {
                var value = message.path(member);
                assertThat(row.get(member)).as("%s of %s", member, sample).isEqualTo(value.asString(null));
            }
        }
        ground.publication.publish();
        assertThat(ground.verification.verify(Optional.empty()))
                .as("samples are no whole series")
                .allMatch(found -> found.startsWith("of the "));
    }
}
