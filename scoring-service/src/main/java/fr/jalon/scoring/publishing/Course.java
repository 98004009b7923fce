package fr.jalon.scoring.publishing;

import fr.jalon.platform.messaging.Received;
import fr.jalon.platform.time.ParisDays;
import fr.jalon.scoring.fact.FactWindow;
import fr.jalon.scoring.fact.KnownFacts;
import fr.jalon.scoring.publishing.Outbox.Numbered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one transaction tells: it holds the lock of the outbox from its beginning to the commit. */
final class Course {

    private static final int STEP = 200;
    private static final Subject BEFORE_ALL = new Subject("", "");

    private final KnownFacts facts;
    private final Outbox outbox;
    private final Structure structure;
    private final Scorecards cards;
    private final Reach reach;
    private final Standings standings;
    private final String source;
    private final List<Numbered> messages = new ArrayList<>();
    private @Nullable FactWindow window;
    private @Nullable LocalDate day;
    private long number;
    private long followed;
    private boolean told;

    Course(JdbcTemplate db, KnownFacts facts, Standings standings, String source) {
        this.facts = facts;
        this.outbox = new Outbox(db);
        this.structure = new Structure(db);
        this.cards = new Scorecards(db);
        this.reach = new Reach(structure, cards);
        this.standings = standings;
        this.source = source;
        var state = outbox.lock();
        this.day = state.day();
        this.number = state.lastNumber();
        this.followed = state.position();
    }

    /** A message that was applied last. */
    record Head(long position, String id, Instant time) {}

    /** The day up to which everything is told; null before the first message. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** The last message of which everything is told. */
    long followed() {
        return followed;
    }

    /** Tells what changes by itself until {@code last}, included, day by day, by what is known at {@code position}. */
    void tick(LocalDate last, long position) {
        if (day == null) {
            day = last;
            return;
        }
        if (!last.isAfter(day)) {
            return;
        }
        for (var due = cards.firstDue(last); due.isPresent(); due = cards.firstDue(last)) {
            var today = due.get();
            day = today;
            inSteps(_ -> cards.due(today, STEP), position, new Cause.Day(today));
        }
        day = last;
    }

    /** Notes what {@code message}, which was followed before, is to tell about those that come. */
    void recall(Received message) {
        reach.note(message);
    }

    /** Forgets what was read, and reads what {@code slice} is likely to need; before the first message there is nothing. */
    void prepare(List<Received> slice) {
        cards.flush();
        window = null;
        if (day != null) {
            var declared = Reach.declared(slice);
            cards.read(declared);
            window(slice.getFirst().sequence() - 1)
                    .read(declared.stream().map(Subject::declarant).collect(Collectors.toSet()));
        }
    }

    /** Tells what {@code message}, whose facts are written, changes. */
    void follow(Received message) {
        var json = message.json();
        var cause = new Cause.Event(
                json.path("id").asString(""),
                message.time(),
                json.path("correlationid").asString("unknown"));
        followed = message.sequence();
        reach.note(message);
        considerWithGroups(reach.subjects(message, window(message.sequence())), message.sequence(), cause);
        for (var programme : reach.programmes(message)) {
            inSteps(last -> cards.ofProgramme(programme, last.declarant(), STEP), message.sequence(), cause);
        }
    }

    /** Tells once how everybody stands after {@code head}, where messages were applied and nothing was told. */
    void tellAll(Head head) {
        day = ParisDays.of(head.time());
        followed = head.position();
        var cause = new Cause.Event(head.id(), head.time(), "first");
        inSteps(last -> structure.declared(last, STEP), head.position(), cause);
        cards.flush();
        inSteps(last -> structure.groupsOfCards(last, STEP), head.position(), cause);
    }

    /** Writes what is still to be written; returns whether anything was told. */
    boolean close() {
        cards.flush();
        write();
        return told;
    }

    private void inSteps(Function<Subject, List<Subject>> after, long position, Cause cause) {
        var last = BEFORE_ALL;
        for (var step = after.apply(last); !step.isEmpty(); step = after.apply(last)) {
            step.forEach(subject -> consider(subject, position, cause));
            last = step.getLast();
            write();
            window = null; // not all of them in memory
        }
    }

    /** Facts from {@code position} and the day reached on. */
    private FactWindow window(long position) {
        if (window == null) {
            window = facts.window(Objects.requireNonNull(day), position);
        }
        return window;
    }

    /** A group of which nothing changed but what its members' scores say follows them, or stays as it is. */
    private void considerWithGroups(Set<Subject> subjects, long position, Cause cause) {
        var changed = subjects.stream()
                .filter(subject -> consider(subject, position, cause))
                .toList();
        var groups = reach.groupsOf(changed, position, window(position));
        groups.removeAll(subjects);
        groups.forEach(group -> consider(group, position, cause));
    }

    /** Returns whether the subject stands otherwise than before, or may change by itself on another day. */
    private boolean consider(Subject subject, long position, Cause cause) {
        var today = Objects.requireNonNull(day);
        var before = cards.of(subject).orElseGet(() -> Scorecard.blank(subject));
        var standing = standings.of(subject, today, position, window(position));
        if (!before.tells(standing)) {
            tell(new Change(subject, before.published(), standing, today, position, cause));
        }
        return cards.put(before.after(standing));
    }

    private void tell(Change change) {
        number++;
        var message = ScoreMessage.of(change, number, source, standings.engine());
        messages.add(new Numbered(number, message.id(), message.subject(), message.bytes()));
        told = true;
    }

    private void write() {
        outbox.advance(messages, new Outbox.State(day, number, followed));
        messages.clear();
    }
}
