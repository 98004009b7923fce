package fr.jalon.declaration.keeping;

import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the administrator found what is registered, and how sure it is. */
public record SourceBody(@Nullable String text, @Nullable String standing) {

    private static final Pattern STANDING = Pattern.compile("published|derived|unverified");

    /** The source meant by the body, which must be there. */
    public static Source of(@Nullable SourceBody body) {
        var source = Required.present("/source", body);
        return new Source(
                Required.text("/source/text", source.text()),
                Standing.of(Required.matching("/source/standing", STANDING, source.standing())));
    }
}
