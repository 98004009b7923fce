package fr.jalon.declaration.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something the caller may do with a thing of the referential, or why not.
 *
 * @param reason stable name of the problem that the command would answer; absent when it is allowed
 * @param detail the sentence of that problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Action(
        String name,
        boolean allowed,
        @Nullable String reason,
        @Nullable String detail) {}
