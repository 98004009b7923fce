package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the indicator of a group follows from those of its members.
 *
 * @param percent of the activity, for a share of it
 */
public record GroupRule(
        Kind kind, @Nullable BigDecimal percent, @Nullable String standing) {

    /** What holds where a programme says nothing. */
    public static final GroupRule ALL_MEMBERS = new GroupRule(Kind.ALL_MEMBERS, null, "unverified");

    public GroupRule {
        requireNonNull(kind);
        if (kind == Kind.ACTIVITY_SHARE && percent == null) {
            throw new Inapplicable("A share of the activity without its percentage");
        }
    }

    /** The kinds of rules. */
    public enum Kind {
        ALL_MEMBERS,
        ONE_MEMBER,
        /** Members that hold so much of the activity. */
        ACTIVITY_SHARE,
        /** The group's own declaration. */
        GROUP_ITSELF
    }
}
