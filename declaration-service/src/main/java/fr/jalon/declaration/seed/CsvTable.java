package fr.jalon.declaration.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A comma-separated table with a heading line, quotes as in RFC 4180.
 *
 * @param rows in the order of the file, empty lines left out
 */
record CsvTable(String file, List<Row> rows) {

    /** Reads {@code text}; {@code file} stands in what is told of it. */
    static CsvTable read(String file, String text) {
        var reader = new Reader(file, text);
        var heading = reader.record();
        List<Row> rows = new ArrayList<>();
        while (!reader.atEnd()) {
            int line = reader.line;
            var cells = reader.record();
            if (cells.size() == 1 && cells.getFirst().isEmpty()) {
                continue;
            }
            if (cells.size() != heading.size()) {
                throw new BrokenSeed(
                        "%s:%d: %d cells instead of %d".formatted(file, line, cells.size(), heading.size()));
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int index = 0; index < cells.size(); index++) {
                named.put(heading.get(index), cells.get(index).strip());
            }
            rows.add(new Row(file, line, named));
        }
        return new CsvTable(file, List.copyOf(rows));
    }

    /** One line of the table. */
    record Row(String file, int line, Map<String, String> cells) {

        String cell(String name) {
            String value = cells.get(name);
            if (value == null) {
                throw new BrokenSeed("%s:1: there is no column '%s'".formatted(file, name));
            }
            return value;
        }

        String filled(String name) {
            String value = cell(name);
            if (value.isEmpty()) {
                throw broken(name, "is empty");
            }
            return value;
        }

        BrokenSeed broken(String name, String why) {
            return new BrokenSeed("%s:%d: cell '%s' ('%s') %s".formatted(file, line, name, cells.get(name), why));
        }
    }

    private static final class Reader {

        private final String file;
        private final String text;
        private int at;
        private int line = 1;

        Reader(String file, String text) {
            this.file = file;
            this.text = text;
        }

        boolean atEnd() {
            return at >= text.length();
        }

        List<String> record() {
            List<String> cells = new ArrayList<>();
            do {
                cells.add(!atEnd() && text.charAt(at) == '"' ? quoted() : plain());
            } while (skip(','));
            boolean carriageReturn = skip('\r');
            if (!skip('\n') && !atEnd() && !carriageReturn) {
                throw new BrokenSeed("%s:%d: text after a closing quote".formatted(file, line));
            }
            line++;
            return cells;
        }

        private String plain() {
            int from = at;
            while (!atEnd() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() {
            int opened = line;
            var cell = new StringBuilder();
            at++;
            while (!atEnd()) {
                char next = text.charAt(at++);
                if (next == '"' && !skip('"')) {
                    return cell.toString();
                }
                line += next == '\n' ? 1 : 0;
                cell.append(next);
            }
            throw new BrokenSeed("%s:%d: a quote is not closed".formatted(file, opened));
        }

        private boolean skip(char expected) {
            boolean found = !atEnd() && text.charAt(at) == expected;
            at += found ? 1 : 0;
            return found;
        }
    }
}
