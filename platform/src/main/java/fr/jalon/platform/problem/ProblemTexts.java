package fr.jalon.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences of all problems, French unless English is asked for, merged from every module of the class path. */
public final class ProblemTexts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> french;
    private final Map<String, String> english;

    private ProblemTexts(Map<String, String> french, Map<String, String> english) {
        this.french = french;
        this.english = english;
    }

    /** Reads all bundles; two modules that give one key different sentences fail loudly. */
    public static ProblemTexts load() {
        return new ProblemTexts(merged("problems.properties"), merged("problems_en.properties"));
    }

    /** The sentence of {@code key} ({@code name.title}, {@code name.detail}); the key itself when nobody wrote one. */
    public String text(String key, Locale locale, Object... arguments) {
        String pattern = (isEnglish(locale) ? english : french).getOrDefault(key, key);
        return ARGUMENT.matcher(pattern).replaceAll(match -> argument(match, arguments));
    }

    /** All keys of a language. */
    public Set<String> keys(Locale locale) {
        return Collections.unmodifiableSet((isEnglish(locale) ? english : french).keySet());
    }

    private static String argument(MatchResult match, @Nullable Object[] arguments) {
        int index = Integer.parseInt(match.group(1));
        String value = index < arguments.length ? String.valueOf(arguments[index]) : match.group();
        return Matcher.quoteReplacement(value);
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static Map<String, String> merged(String bundle) {
        var texts = new HashMap<String, String>();
        try {
            var places = ProblemTexts.class.getClassLoader().getResources(bundle);
            for (URL place : Collections.list(places)) {
                read(place).forEach((key, text) -> add(texts, (String) key, (String) text, place));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static void add(Map<String, String> texts, String key, String text, URL place) {
        String before = texts.putIfAbsent(key, text);
        if (before != null && !before.equals(text)) {
            throw new IllegalStateException("Two sentences for " + key + ", the second in " + place);
        }
    }

    private static Properties read(URL place) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(place.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
