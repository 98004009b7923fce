package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.programme.model.Refused.Reason;
import java.util.ArrayList;
import java.util.List;

/** The rules of publishing, in one pure function. That the draft is sound in itself is the linter's business. */
public final class ProgrammeDecider {

    private ProgrammeDecider() {}

    /**
     * What happens when {@code command} meets {@code state}.
     *
     * @return the events to append, in order; empty when exactly this version is already published
     * @throws Refused when the version exists with another content, or another version takes force the same day
     */
    public static List<ProgrammeEvent> decide(PublishVersion command, Programme state) {
        var draft = command.draft();
        String published = state.hashes().get(draft.version());
        if (published != null) {
            if (published.equals(command.hash())) {
                return List.of();
            }
            throw new Refused(Reason.VERSION_EXISTS, draft.programme(), draft.version());
        }
        if (state.inForce().containsKey(draft.inForceFrom())) {
            throw new Refused(
                    Reason.VERSION_SAME_DAY,
                    draft.programme(),
                    draft.version(),
                    draft.inForceFrom().toString());
        }
        return events(draft, command.hash());
    }

    private static List<ProgrammeEvent> events(VersionDraft draft, String hash) {
        List<ProgrammeEvent> events = new ArrayList<>();
        events.add(drafted(draft));
        for (var clause : draft.clauses()) {
            events.add(new ClauseDrafted(draft.programme(), draft.version(), clause));
        }
        int clauses = draft.clauses().size();
        events.add(new VersionSealed(draft.programme(), draft.version(), clauses, hash));
        events.add(new VersionAdopted(draft.programme(), draft.version(), draft.inForceFrom()));
        return List.copyOf(events);
    }

    /** The event that opens the version; its hash covers this one and the clauses. */
    public static VersionDrafted drafted(VersionDraft draft) {
        return new VersionDrafted(
                draft.programme(),
                draft.version(),
                draft.title(),
                draft.source(),
                draft.inForceFrom(),
                draft.declarations(),
                draft.scoreRule(),
                draft.groupRule(),
                draft.axes(),
                draft.clauses().size());
    }
}
