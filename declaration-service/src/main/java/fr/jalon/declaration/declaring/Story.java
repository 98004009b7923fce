package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.Declaration;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Decided;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Drafted;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Reviewed;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Revised;
import fr.jalon.declaration.declaring.model.DeclarationEvent.Submitted;
import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.rights.Sight;
import fr.jalon.declaration.store.Recorded;
import java.util.List;
import java.util.TreeMap;
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
        for (var recorded : visible) {
            var event = recorded.event();
            var before = chapters.get(event.revision());
            switch (event) {
                case Drafted drafted -> chapters.put(1, inWork(drafted.content(), drafted.programmeVersion(), 1));
                case Revised revised -> {
                    chapters.values().removeIf(chapter -> chapter.state().equals("DRAFT"));
                    chapters.put(
                            event.revision(), inWork(revised.content(), revised.programmeVersion(), event.revision()));
                }
                case Submitted submitted ->
                    chapters.put(
                            event.revision(),
                            new Chapter(
                                    event.revision(),
                                    submitted.programmeVersion(),
                                    submitted.content(),
                                    "SUBMITTED",
                                    null,
                                    null));
                case Reviewed reviewed -> {
                    if (before != null) {
                        chapters.put(event.revision(), before.reviewed(reviewed));
                    }
                }
                case Decided decided -> {
                    if (before != null) {
                        chapters.put(event.revision(), before.decided(decided));
                    }
                }
            }
        }
        return List.copyOf(chapters.values());
    }

    private static Chapter inWork(Content content, String programmeVersion, int revision) {
        return new Chapter(revision, programmeVersion, content, "DRAFT", null, null);
    }

    /** One content and what was said of it. */
    record Chapter(
            int revision,
            String programmeVersion,
            Content content,
            String state,
            @Nullable TextHash reviewReason,
            @Nullable TextHash decisionReason) {

        private Chapter reviewed(Reviewed event) {
            return new Chapter(
                    revision, programmeVersion, content, event.outcome().name(), event.reason(), null);
        }

        private Chapter decided(Decided event) {
            return new Chapter(
                    revision, programmeVersion, content, event.outcome().name(), reviewReason, event.reason());
        }

        boolean isDeclared() {
            return !state.equals("DRAFT") && !state.equals("RETURNED");
        }

        boolean isReviewed() {
            return isDeclared() && !state.equals("SUBMITTED");
        }

        boolean isDecided() {
            return state.equals("ACCEPTED") || state.equals("REFUSED");
        }
    }
}
