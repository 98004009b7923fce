package fr.jalon.declaration.programme.model;

import fr.jalon.declaration.provenance.model.Standing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the results of the members of a group become that of the group.
 *
 * @param percent share of the activity the passing members must hold; null for the other kinds
 */
public record GroupRule(Kind kind, @Nullable BigDecimal percent, Standing standing) {

    /** The ways there are. */
    public enum Kind {
        ALL_MEMBERS,
        ONE_MEMBER,
        ACTIVITY_SHARE,
        GROUP_ITSELF
    }
}
