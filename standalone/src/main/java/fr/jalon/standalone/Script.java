package fr.jalon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the demonstration declares, as its file tells it; the head of the file explains its lines. */
record Script(List<Chapter> chapters) {

    /** Lines that each of several declarants is carried through. */
    record Chapter(List<String> declarants, String title, List<Line> lines) {

        int steps() {
            return declarants.size() * lines.size();
        }
    }

    /** One content, and how far it comes. */
    record Line(String outcome, String programme, String indicator, LocalDate effectiveFrom, String content) {}

    private static final String FILE = "haute-bretagne.story";
    private static final String CHAPTER = "== ";
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (\\S+) (\\d{4}-\\d{2}-\\d{2}) (\\{.*})");
    private static final Pattern HALF_YEARS = Pattern.compile("\\$\\{halfyears (\\S+) ([^}]+)}");
    private static final int MONTHS = 6;

    /** The script of the GHT Haute Bretagne as it can be told {@code today}: nothing in it lies in the future. */
    static Script read(LocalDate today) {
        try (var file = Objects.requireNonNull(Script.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), today);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Script parse(String text, LocalDate today) {
        var chapters = new ArrayList<Chapter>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(CHAPTER)) {
                chapters.add(chapter(line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var told = line(line, today);
                if (!told.effectiveFrom().isAfter(today)) {
                    chapters.getLast().lines().add(told);
                }
            }
        }
        return new Script(List.copyOf(chapters));
    }

    int steps() {
        return chapters.stream().mapToInt(Chapter::steps).sum();
    }

    private static Chapter chapter(String line) {
        var parts = line.substring(CHAPTER.length()).split(": ", 2);
        return new Chapter(List.of(parts[0].split(" ")), parts[1], new ArrayList<>());
    }

    private static Line line(String line, LocalDate today) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException(FILE + ": cannot be read: " + line);
        }
        var content = HALF_YEARS
                .matcher(parts.group(5))
                .replaceAll(span ->
                        halfYears(LocalDate.parse(span.group(1)), earlier(LocalDate.parse(span.group(2)), today)));
        return new Line(parts.group(1), parts.group(2), parts.group(3), LocalDate.parse(parts.group(4)), content);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String halfYears(LocalDate from, LocalDate to) {
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusMonths(MONTHS))
                .map(day -> "\"" + day + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
