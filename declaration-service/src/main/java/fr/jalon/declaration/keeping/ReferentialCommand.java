package fr.jalon.declaration.keeping;

import fr.jalon.declaration.asking.Asked;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A command on its way to a stream of the referential; it may be made for a stream that must not exist yet. */
public interface ReferentialCommand extends Asked {

    /** What {@link #madeFor} is when the stream had no event. */
    OptionalLong NOT_YET = OptionalLong.of(-1);

    @Override
    default void requireVersion(@Nullable Long current) {
        if (!madeFor().equals(NOT_YET)) {
            Asked.super.requireVersion(current);
        } else if (current != null) {
            Asked.super.requireVersion(null);
        }
    }
}
