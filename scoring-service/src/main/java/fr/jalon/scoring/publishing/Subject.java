package fr.jalon.scoring.publishing;

import java.util.Comparator;

/** Whose score under which programme: an establishment or a group. */
record Subject(String programme, String declarant) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::programme).thenComparing(Subject::declarant);

    /** The stream of its messages. */
    String stream() {
        return "score/%s/%s".formatted(programme, declarant);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
