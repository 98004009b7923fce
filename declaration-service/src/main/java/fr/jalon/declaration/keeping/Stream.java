package fr.jalon.declaration.keeping;

/**
 * The stream of one thing of the referential.
 *
 * @param name such as {@code group/GHT-HB}
 * @param path under which it is read, such as {@code /api/groups/GHT-HB}
 * @param event the family of its events
 */
public record Stream<E>(String name, String path, Class<E> event) {

    String id() {
        return name.substring(name.indexOf('/') + 1);
    }
}
