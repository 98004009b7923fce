package fr.jalon.declaration.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.keeping.Action;
import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.programme.model.Version;
import fr.jalon.declaration.programme.model.Versions;
import fr.jalon.declaration.reading.SourceShown;
import fr.jalon.declaration.store.Moment;
import fr.jalon.declaration.store.Recorded;
import fr.jalon.platform.security.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how each edition of each version of a programme stands. */
@Component
class VersionStates {

    private final VersionActions actions;

    VersionStates(VersionActions actions) {
        this.actions = actions;
    }

    /**
     * The editions known at {@code moment}, and what the caller may do with them now.
     *
     * @param history all of it
     */
    List<State> of(String programme, List<Recorded<ProgrammeEvent>> history, Moment moment, Caller caller) {
        var then = history.stream()
                .filter(recorded -> recorded.position() <= moment.position())
                .toList();
        var versions = Versions.of(then.stream().map(Recorded::event).toList());
        var state = Programme.of(history.stream().map(Recorded::event).toList());
        var moments = moments(then);
        return versions.proposed().stream()
                .map(version -> state(version, versions, moments, adoption(programme, version, state, caller)))
                .toList();
    }

    /** Only what was proposed last of a version can be adopted. */
    private List<Action> adoption(String programme, Version version, Programme state, Caller caller) {
        String name = version.text().version();
        boolean last = state.last(name)
                .filter(proposal -> proposal.edition() == version.text().edition())
                .isPresent();
        return last ? List.of(actions.adopt(caller, state, programme, name)) : List.of();
    }

    /** How a version stands among {@code events}, all that are known of its programme. */
    static String word(Version version, List<? extends ProgrammeEvent> events) {
        var edition = Edition.of(version.text());
        boolean adopted = events.stream()
                .anyMatch(event -> event instanceof VersionAdopted taken
                        && edition.equals(new Edition(taken.version(), taken.edition())));
        return word(version, Versions.of(events), adopted);
    }

    private static String word(Version version, Versions versions, boolean adopted) {
        var text = version.text();
        if (versions.adopted().contains(version)) {
            return "adopted";
        }
        boolean newer = versions.proposed().stream()
                .anyMatch(other -> other.text().version().equals(text.version())
                        && other.text().edition() > text.edition());
        return adopted || newer ? "superseded" : "proposed";
    }

    private static State state(
            Version version, Versions versions, Map<Edition, Moments> moments, List<Action> actions) {
        var text = version.text();
        var those = Objects.requireNonNull(moments.get(Edition.of(text)));
        boolean inForce = versions.adopted().contains(version);
        return new State(
                text.version(),
                text.edition(),
                word(version, versions, those.adopted != null),
                version.hash(),
                those.proposed,
                those.adopted,
                text.inForceFrom(),
                inForce ? versions.lastDay(version) : text.inForceTo(),
                SourceShown.of(text.source()),
                actions);
    }

    private static Map<Edition, Moments> moments(List<Recorded<ProgrammeEvent>> history) {
        Map<Edition, Moments> moments = new HashMap<>();
        var current = new Edition("", 0);
        for (var recorded : history) {
            var moment = new Moment(recorded.position(), recorded.recordedAt());
            switch (recorded.event()) {
                case VersionDrafted drafted -> current = Edition.of(drafted);
                case ClauseDrafted _ -> {}
                case VersionSealed _ -> moments.put(current, new Moments(moment, null));
                case VersionAdopted adopted ->
                    moments.computeIfPresent(
                            new Edition(adopted.version(), adopted.edition()),
                            (_, those) -> new Moments(those.proposed, moment));
            }
        }
        return moments;
    }

    private record Edition(String version, int edition) {

        static Edition of(VersionDrafted text) {
            return new Edition(text.version(), text.edition());
        }
    }

    private record Moments(Moment proposed, @Nullable Moment adopted) {}

    /**
     * How an edition of a version stands.
     *
     * @param state proposed, adopted, or superseded by a later edition
     * @param proposed when it was last proposed
     * @param adopted when it was adopted; absent when it was not
     * @param inForceTo last day in force, given by itself or by the version that follows; absent when no end is known
     * @param source where the version is found, with its standing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String version,
            int edition,
            String state,
            String hash,
            Moment proposed,
            @Nullable Moment adopted,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            SourceShown source,
            List<Action> actions) {}
}
