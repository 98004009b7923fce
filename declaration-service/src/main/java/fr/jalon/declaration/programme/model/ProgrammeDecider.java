package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.Programme.Proposal;
import fr.jalon.declaration.programme.model.ProgrammeCommand.AdoptVersion;
import fr.jalon.declaration.programme.model.ProgrammeCommand.ProposeVersion;
import fr.jalon.declaration.programme.model.ProgrammeCommand.SeedVersion;
import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.programme.model.Refused.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of proposing and adopting, in pure functions. That a draft is sound in itself is the linter's business. */
public final class ProgrammeDecider {

    private ProgrammeDecider() {}

    /**
     * What happens when {@code command} meets {@code state}.
     *
     * @return the events to append, in order; empty when nothing would change
     * @throws Refused when a rule says no
     */
    public static List<ProgrammeEvent> decide(ProgrammeCommand command, Programme state) {
        return switch (command) {
            case ProposeVersion(var draft, var hash, var by) -> propose(draft, hash, by, state);
            case AdoptVersion(var programme, var version, var by) -> adopt(programme, version, by, state);
            case SeedVersion(var draft, var hash) -> seed(draft, hash, state);
        };
    }

    /** Why that person may not adopt what was last proposed of the version, empty when they may. */
    public static Optional<Reason> obstacle(Programme state, String version, UUID by) {
        var last = state.last(version);
        if (last.isEmpty()) {
            return Optional.of(Reason.VERSION_UNKNOWN);
        }
        if (last.get().equals(state.adopted().get(version))) {
            return Optional.of(Reason.ALREADY_ADOPTED);
        }
        if (by.equals(last.get().by())) {
            return Optional.of(Reason.OWN_PROPOSAL);
        }
        return sameDay(state, version, last.get().inForceFrom())
                ? Optional.of(Reason.VERSION_SAME_DAY)
                : Optional.empty();
    }

    private static List<ProgrammeEvent> propose(VersionDraft draft, String hash, @Nullable UUID by, Programme state) {
        var earlier = state.proposal(draft.version(), draft.edition());
        if (earlier.map(Proposal::hash).filter(hash::equals).isPresent()) {
            return List.of();
        }
        var adopted = state.adopted().get(draft.version());
        if (adopted != null && draft.edition() == adopted.edition()) {
            throw new Refused(Reason.VERSION_EXISTS, draft.programme(), draft.version());
        }
        int last = state.last(draft.version()).map(Proposal::edition).orElse(0);
        if (draft.edition() < last) {
            throw new Refused(Reason.EDITION_OUTDATED, draft.programme(), draft.version(), String.valueOf(last));
        }
        if (sameDay(state, draft.version(), draft.inForceFrom())) {
            throw sameDay(draft.programme(), draft.version(), draft.inForceFrom());
        }
        return proposal(draft, hash, by);
    }

    private static List<ProgrammeEvent> adopt(String programme, String version, UUID by, Programme state) {
        var obstacle = obstacle(state, version, by);
        if (obstacle.isPresent()) {
            String day = state.last(version)
                    .map(last -> last.inForceFrom().toString())
                    .orElse("");
            throw new Refused(obstacle.get(), programme, version, day);
        }
        var last = state.last(version).orElseThrow();
        return List.of(new VersionAdopted(programme, version, last.edition(), last.inForceFrom()));
    }

    /** What people have adopted since stays: an edition that is not newer than theirs changes nothing. */
    private static List<ProgrammeEvent> seed(VersionDraft draft, String hash, Programme state) {
        var adopted = state.adopted().get(draft.version());
        if (adopted != null && adopted.edition() > draft.edition()) {
            return List.of();
        }
        List<ProgrammeEvent> events = new ArrayList<>(propose(draft, hash, null, state));
        boolean inForce = adopted != null && adopted.edition() == draft.edition();
        if (!inForce) {
            if (sameDay(state, draft.version(), draft.inForceFrom())) {
                throw sameDay(draft.programme(), draft.version(), draft.inForceFrom());
            }
            events.add(new VersionAdopted(draft.programme(), draft.version(), draft.edition(), draft.inForceFrom()));
        }
        return List.copyOf(events);
    }

    private static boolean sameDay(Programme state, String version, LocalDate inForceFrom) {
        return state.adopted().entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(version)
                        && other.getValue().inForceFrom().equals(inForceFrom));
    }

    private static Refused sameDay(String programme, String version, LocalDate inForceFrom) {
        return new Refused(Reason.VERSION_SAME_DAY, programme, version, inForceFrom.toString());
    }

    private static List<ProgrammeEvent> proposal(VersionDraft draft, String hash, @Nullable UUID by) {
        List<ProgrammeEvent> events = new ArrayList<>();
        events.add(drafted(draft, by));
        for (var clause : draft.clauses()) {
            events.add(new ClauseDrafted(draft.programme(), draft.version(), clause));
        }
        int clauses = draft.clauses().size();
        events.add(new VersionSealed(draft.programme(), draft.version(), clauses, hash));
        return List.copyOf(events);
    }

    /** The event that opens the version; its hash covers this one and the clauses. */
    public static VersionDrafted drafted(VersionDraft draft, @Nullable UUID by) {
        return new VersionDrafted(
                draft.programme(),
                draft.version(),
                draft.edition(),
                draft.title(),
                draft.source(),
                draft.inForceFrom(),
                draft.inForceTo(),
                draft.declarations(),
                draft.chain(),
                draft.scoreRule(),
                draft.groupRule(),
                draft.axes(),
                draft.clauses().size(),
                by);
    }
}
