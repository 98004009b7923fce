package fr.jalon.platform.test;

import fr.jalon.platform.problem.ProblemTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the sentences a module forgot. */
public final class ProblemBundles {

    private static final Pattern THROWN =
            Pattern.compile("Problem\\s*\\.of\\(\\s*(?:HttpStatus\\s*\\.)?\\w+,\\s*\"([a-z0-9-]+)\"");

    private ProblemBundles() {}

    /** Keys that one language has and the other has not, and those of problems thrown below {@code sources}. */
    public static Set<String> missing(Path sources) {
        var texts = ProblemTexts.load();
        var french = texts.keys(Locale.FRENCH);
        var english = texts.keys(Locale.ENGLISH);
        var all = new TreeSet<>(thrown(sources));
        all.addAll(french);
        all.addAll(english);
        all.removeIf(key -> french.contains(key) && english.contains(key));
        return all;
    }

    private static Set<String> thrown(Path sources) {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                THROWN.matcher(Files.readString(file)).results().forEach(found -> {
                    keys.add(found.group(1) + ".title");
                    keys.add(found.group(1) + ".detail");
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return keys;
    }
}
