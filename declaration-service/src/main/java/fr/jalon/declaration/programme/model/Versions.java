package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The versions of a programme as a stretch of its history leaves them.
 *
 * @param adopted in the order in which they take force
 */
public record Versions(List<Version> adopted) {

    /** The versions adopted within {@code history}. */
    public static Versions of(List<? extends ProgrammeEvent> history) {
        Map<String, Parts> parts = new HashMap<>();
        List<Version> adopted = new ArrayList<>();
        for (ProgrammeEvent event : history) {
            switch (event) {
                case VersionDrafted drafted -> parts.put(drafted.version(), new Parts(drafted));
                case ClauseDrafted drafted -> part(parts, event).clauses.add(drafted.clause());
                case VersionSealed sealed -> part(parts, event).hash = sealed.hash();
                case VersionAdopted _ -> adopted.add(part(parts, event).whole());
            }
        }
        adopted.sort(Comparator.comparing(version -> version.text().inForceFrom()));
        return new Versions(List.copyOf(adopted));
    }

    /** The version in force on that day, empty before the first one. */
    public Optional<Version> inForce(LocalDate day) {
        return adopted.reversed().stream()
                .filter(version -> !day.isBefore(version.text().inForceFrom()))
                .findFirst();
    }

    private static Parts part(Map<String, Parts> parts, ProgrammeEvent event) {
        return Objects.requireNonNull(parts.get(event.version()), "A version is drafted first");
    }

    private static final class Parts {

        private final VersionDrafted text;
        private final List<ClauseDraft> clauses = new ArrayList<>();
        private String hash = "";

        Parts(VersionDrafted text) {
            this.text = text;
        }

        Version whole() {
            return new Version(text, List.copyOf(clauses), hash);
        }
    }
}
