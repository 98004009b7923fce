package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a programme as a stretch of its history leaves them.
 *
 * @param adopted each with its edition in force, in the order in which they take force
 * @param proposed what was last proposed of each edition, adopted or not, in the order of the proposals
 */
public record Versions(List<Version> adopted, List<Version> proposed) {

    private record Edition(String version, int number) {}

    /** The versions within {@code history}. */
    public static Versions of(List<? extends ProgrammeEvent> history) {
        Map<Edition, Version> proposed = new LinkedHashMap<>();
        Map<String, Version> adopted = new HashMap<>();
        @Nullable VersionDrafted text = null;
        List<ClauseDraft> clauses = new ArrayList<>();
        for (ProgrammeEvent event : history) {
            switch (event) {
                case VersionDrafted drafted -> {
                    text = drafted;
                    clauses.clear();
                }
                case ClauseDrafted drafted -> clauses.add(drafted.clause());
                case VersionSealed sealed -> {
                    var whole = Objects.requireNonNull(text, "A version is drafted before it is sealed");
                    var edition = new Edition(sealed.version(), whole.edition());
                    proposed.remove(edition);
                    proposed.put(edition, new Version(whole, List.copyOf(clauses), sealed.hash()));
                }
                case VersionAdopted taken ->
                    adopted.put(
                            taken.version(),
                            Objects.requireNonNull(
                                    proposed.get(new Edition(taken.version(), taken.edition())),
                                    "A version is sealed before it is adopted"));
            }
        }
        var inOrder = adopted.values().stream()
                .sorted(Comparator.comparing(version -> version.text().inForceFrom()))
                .toList();
        return new Versions(inOrder, List.copyOf(proposed.values()));
    }

    /** The version in force on that day, empty before the first one and after the end of the last one. */
    public Optional<Version> inForce(LocalDate day) {
        return adopted.reversed().stream()
                .filter(version -> !day.isBefore(version.text().inForceFrom()))
                .findFirst()
                .filter(version -> version.lastsOn(day));
    }

    /** The version that takes force last; while none is adopted, the one proposed last. */
    public Version last() {
        return adopted.isEmpty() ? proposed.getLast() : adopted.getLast();
    }

    /** The last day on which an adopted version is in force, null when no end is known. */
    public @Nullable LocalDate lastDay(Version version) {
        int next = adopted.indexOf(version) + 1;
        var own = version.text().inForceTo();
        if (next == 0 || next == adopted.size()) {
            return own;
        }
        var before = adopted.get(next).text().inForceFrom().minusDays(1);
        return own == null || own.isAfter(before) ? before : own;
    }
}
