package fr.jalon.declaration.reading;

import fr.jalon.declaration.provenance.model.Source;

/** Where a statement was found and how sure it is, as answers show it. */
public record SourceShown(String text, String standing) {

    /** The source as shown. */
    public static SourceShown of(Source source) {
        return new SourceShown(source.text(), source.standing().word());
    }
}
