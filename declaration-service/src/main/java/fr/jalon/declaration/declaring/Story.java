package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Declaration;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Returned;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Withdrawn;
import fr.jalon.declaration.rights.Sight;
import fr.jalon.declaration.store.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one declaration up to some position, as far as somebody sees it.
 *
 * @param visible the events in order; never empty
 */
record Story(List<Recorded<DeclarationEvent>> visible) {

    /** The part of {@code history} up to a position that somebody with this sight sees; may hold nothing. */
    static List<Recorded<DeclarationEvent>> seen(List<Recorded<DeclarationEvent>> history, Sight sight, long position) {
        return history.stream()
                .filter(recorded -> recorded.position() <= position)
                .filter(recorded -> sees(sight, recorded.event()))
                .toList();
    }

    static boolean sees(Sight sight, DeclarationEvent event) {
        return switch (sight) {
            case NOTHING -> false;
            case SUBMITTED -> !(event instanceof Drafted || event instanceof Revised);
            case EVERYTHING -> true;
        };
    }

    Recorded<DeclarationEvent> last() {
        return visible.getLast();
    }

    /** The state the decider would see; of a reader without drafts, the one it may know of. */
    Declaration state(List<Recorded<DeclarationEvent>> history) {
        return Declaration.of(history.stream()
                .filter(recorded -> recorded.position() <= last().position())
                .map(Recorded::event)
                .toList());
    }

    /** Each content that was not replaced before its submission, by revision. */
    List<Chapter> chapters() {
        var chapters = new TreeMap<Integer, Chapter>();
        visible.forEach(recorded -> tell(recorded.event(), chapters));
        return List.copyOf(chapters.values());
    }

    private static void tell(DeclarationEvent event, SortedMap<Integer, Chapter> chapters) {
        int revision = event.revision();
        switch (event) {
            case Drafted(var _, var _, var version, var content, var _, var _) ->
                chapters.put(revision, Chapter.inWork(revision, version, content, null));
            case Revised(var _, var _, var version, var content, var _, var reason, var _) -> {
                var before = chapters.isEmpty() ? null : chapters.get(chapters.lastKey());
                var said = before == null || !before.chain().isEmpty() ? null : before.correction();
                var correction = reason == null ? said : reason;
                chapters.values().removeIf(chapter -> chapter.chain().isEmpty());
                chapters.put(revision, Chapter.inWork(revision, version, content, correction));
            }
            case Submitted submitted -> {
                var version = submitted.programmeVersion();
                var draft =
                        chapters.getOrDefault(revision, Chapter.inWork(revision, version, submitted.content(), null));
                chapters.put(revision, draft.submitted(version, submitted.levels()));
            }
            case Reviewed reviewed -> chapters.computeIfPresent(revision, (_, chapter) -> chapter.with(reviewed));
            case Returned returned -> chapters.computeIfPresent(revision, (_, chapter) -> chapter.with(returned));
            case Decided decided -> chapters.computeIfPresent(revision, (_, chapter) -> chapter.with(decided));
            case Withdrawn withdrawn -> chapters.computeIfPresent(revision, (_, chapter) -> chapter.with(withdrawn));
        }
    }

    /** The revision that holds on a day among those that reached a reading; null when none does. */
    static @Nullable Integer inForce(List<Chapter> chapters, LocalDate day, Predicate<Chapter> reached) {
        Chapter best = null;
        for (var chapter : chapters) {
            if (reached.test(chapter) && chapter.follows(best, day)) {
                best = chapter;
            }
        }
        return best == null || best.endedBy(day) ? null : best.revision();
    }
}
