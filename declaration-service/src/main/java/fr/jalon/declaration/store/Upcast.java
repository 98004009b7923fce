package fr.jalon.declaration.store;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event stored in an old revision is read: as the next form of it, which another one may take further.
 *
 * @param name under which it was stored, such as {@code fr.jalon.programme.version-drafted}
 * @param revision of its stored form
 * @param next turns a payload, which it may change, into its next form
 */
public record Upcast(String name, String revision, Function<ObjectNode, Form> next) {

    /** A payload with the name and the revision it is to be read as. */
    public record Form(String name, String revision, ObjectNode payload) {}

    /** The same event in another revision. */
    public static Upcast of(String name, String revision, String to, Function<ObjectNode, ObjectNode> change) {
        return new Upcast(name, revision, payload -> new Form(name, to, change.apply(payload)));
    }
}
