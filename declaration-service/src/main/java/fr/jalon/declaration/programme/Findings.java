package fr.jalon.declaration.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one file. */
final class Findings {

    private static final int AT_MOST = 100;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    @SuppressWarnings("AnnotateFormatMethod") // that annotation comes with a library of its own
    void add(Node where, String rule, String sentence, Object... values) {
        add(where.getStartMark().getLine() + 1, rule, sentence.formatted(values));
    }

    void add(int line, String rule, String sentence) {
        if (found.size() < AT_MOST) {
            found.add(new Finding(file, line, rule, sentence));
        }
    }

    /** What was found, from the first line to the last. */
    List<Finding> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
