package fr.jalon.declaration.asking;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A command on its way to its stream. Each feature has a record of its own, by which Axon finds the aggregate. */
public interface Asked {

    /** The version of the stream the command was made for, where that matters. */
    OptionalLong madeFor();

    /** Refuses a command made for another version than {@code current}; null stands for a stream without events. */
    default void requireVersion(@Nullable Long current) {
        if (madeFor().isPresent() && (current == null || current != madeFor().getAsLong())) {
            throw new StaleVersion();
        }
    }
}
