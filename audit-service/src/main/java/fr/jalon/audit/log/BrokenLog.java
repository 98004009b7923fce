package fr.jalon.audit.log;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The stored log contradicts itself: nothing is signed until somebody has looked. */
final class BrokenLog extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BrokenLog(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
