package fr.jalon.declaration.establishment.model;

import fr.jalon.declaration.provenance.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a legal entity.
 *
 * @param name null when the source does not tell
 * @param siren null when the source does not tell
 * @param department derived from the number
 * @param region INSEE code, derived from the department
 * @param activities null when they are not known
 * @param activityVolume null when it is not known
 */
public record Description(
        String finess,
        @Nullable String name,
        @Nullable String siren,
        String department,
        String region,
        List<Site> sites,
        Source source,
        @Nullable List<Activity> activities,
        @Nullable ActivityVolume activityVolume) {

    /** A description by a source that tells nothing of activities. */
    public Description(
            String finess,
            @Nullable String name,
            @Nullable String siren,
            String department,
            String region,
            List<Site> sites,
            Source source) {
        this(finess, name, siren, department, region, sites, source, null, null);
    }
}
