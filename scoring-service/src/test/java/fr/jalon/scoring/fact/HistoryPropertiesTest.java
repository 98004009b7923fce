package fr.jalon.scoring.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.RandomHistory;
import fr.jalon.scoring.fact.model.Fold;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Message;
import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Row;
import fr.jalon.scoring.fact.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Laws of the two clocks, over random histories; a failure names its seed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryPropertiesTest {

    private static final int CASES = 1_000;
    private static final int STEPS = 30;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private interface Law {
        void holdsFor(List<Message> messages, Random random);
    }

    @Test
    void the_rows_known_at_a_position_are_the_rows_of_the_prefix() {
        forAll((messages, random) -> {
            var rows = rows(messages);
            var prefix = messages.subList(0, random.nextInt(messages.size() + 1));
            long position = prefix.isEmpty() ? 0 : prefix.getLast().position();
            assertThat(knownAt(rows, position)).isEqualTo(openedOnly(knownAt(rows(prefix), position)));
        });
    }

    @Test
    void what_is_known_now_is_what_the_rules_say_of_all_messages() {
        forAll((messages, random) -> agreesWithTheRules(messages, messages, random));
    }

    @Test
    void what_was_known_is_what_the_rules_say_of_the_messages_so_far() {
        forAll((messages, random) ->
                agreesWithTheRules(messages, messages.subList(0, 1 + random.nextInt(messages.size())), random));
    }

    @Test
    void a_late_correction_never_changes_a_past_answer() {
        forAll(
                (messages, random) -> {
                    int cut = 1 + random.nextInt(messages.size());
                    var before = rows(messages.subList(0, cut));
                    long position = messages.get(cut - 1).position();
                    for (long past = 1; past <= position; past++) {
                        long known = past;
                        assertThat(knownAt(rows(messages), known)).isEqualTo(knownAt(before, known));
                    }
                },
                CASES / 10);
    }

    @Test
    void messages_that_come_again_change_nothing() {
        forAll((messages, random) -> {
            var repeated = new ArrayList<Message>();
            for (int i = 0; i < messages.size(); i++) {
                repeated.add(messages.get(i));
                if (random.nextInt(5) == 0) {
                    int from = random.nextInt(i + 1);
                    repeated.addAll(messages.subList(from, i + 1));
                }
            }
            assertThat(rows(repeated)).isEqualTo(rows(messages));
        });
    }

    @Test
    void a_stream_alone_gives_its_rows_and_no_two_rows_of_a_key_say_the_same_days_at_the_same_position() {
        forAll((messages, random) -> {
            var all = rows(messages);
            var subject = messages.get(random.nextInt(messages.size())).subject();
            var alone = rows(messages.stream()
                    .filter(message -> message.subject().equals(subject))
                    .toList());
            assertThat(all).containsAll(alone);
            long position = random.nextLong(messages.getLast().position() + 1);
            var day = RandomHistory.day(random);
            var keys = knownAt(all, position).stream()
                    .filter(row -> row.valid().contains(day))
                    .map(Row::key)
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        });
    }

    private static void agreesWithTheRules(List<Message> all, List<Message> known, Random random) {
        long position = known.getLast().position();
        var rows = knownAt(rows(all), position);
        var oracle = new Oracle(known);
        var day = RandomHistory.day(random);
        var declarants = new ArrayList<>(RandomHistory.HOSPITALS);
        declarants.addAll(RandomHistory.GROUPS);
        for (var declarant : declarants) {
            for (var indicator : RandomHistory.INDICATORS) {
                for (var reading : Reading.values()) {
                    assertThat(at(rows, content(declarant, indicator, reading), day)
                                    .map(value -> ((Value.Content) value).revision()))
                            .as("%s %s %s on %s", declarant, indicator, reading, day)
                            .isEqualTo(oracle.revision(declarant, indicator, reading, day));
                }
            }
        }
        for (var programme : List.of("HOPEN", "PLAN")) {
            var version = at(rows, new Key(Key.Family.PROGRAMME, List.of(programme)), day)
                    .map(Value.Programme.class::cast)
                    .map(value -> value.version() + " " + Oracle.orOne(value.edition()));
            assertThat(version).as("%s on %s", programme, day).isEqualTo(oracle.version(programme, day));
        }
    }

    private static Key content(String declarant, String indicator, Reading reading) {
        var names = List.of(Log.stream(declarant, indicator).split("/", -1));
        return new Key(Key.Family.CONTENT, List.of(declarant, names.get(1), reading.name(), names.get(3)));
    }

    private static Optional<Value> at(List<Row> rows, Key key, LocalDate day) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.valid().contains(day))
                .map(Row::value)
                .findFirst();
    }

    private static List<Row> rows(List<Message> messages) {
        return new Fold().applyAll(messages).history().rows();
    }

    /** Without what was learned later: until when a row was going to be known. */
    private static List<Row> knownAt(List<Row> rows, long position) {
        return openedOnly(rows.stream().filter(row -> row.isKnownAt(position)).toList());
    }

    private static List<Row> openedOnly(List<Row> rows) {
        return rows.stream().map(Row::open).toList();
    }

    private static void forAll(Law law) {
        forAll(law, CASES);
    }

    private static void forAll(Law law, int cases) {
        for (long seed = SEED; seed < SEED + cases; seed++) {
            var messages = RandomHistory.of(seed, STEPS).messages().stream()
                    .flatMap(bytes -> MessageReader.read(bytes).stream())
                    .toList();
            try {
                law.holdsFor(messages, new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("-Dseed=" + seed + " breaks the law", broken);
            }
        }
    }
}
