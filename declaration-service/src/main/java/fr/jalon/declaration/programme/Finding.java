package fr.jalon.declaration.programme;

/**
 * One thing that is wrong in a programme file.
 *
 * @param line from 1
 * @param rule stable name of the rule that is broken
 * @param sentence for the author of the file, in English as the file format itself
 */
record Finding(String file, int line, String rule, String sentence) {

    @Override
    public String toString() {
        return "%s:%d: %s: %s".formatted(file, line, rule, sentence);
    }
}
