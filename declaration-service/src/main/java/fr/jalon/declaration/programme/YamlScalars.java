package fr.jalon.declaration.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The single values of one mapping of a programme file. What is missing or misshapen is noted with its line and read as a
 * harmless stand-in, so that one pass finds everything.
 */
class YamlScalars {

    static final String MISSING = "missing-member";
    private static final int TEXT_LENGTH = 1000;
    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    final Node node;
    final Findings findings;
    final Map<String, Node> members = new LinkedHashMap<>();

    YamlScalars(Node node, Findings findings, List<String> known) {
        this.node = node;
        this.findings = findings;
        if (!(node instanceof MappingNode mapping)) {
            findings.add(node, "wrong-type", "Expected members with names");
            return;
        }
        for (var tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (!known.contains(name)) {
                findings.add(tuple.getKeyNode(), "unknown-member", "'%s' is not a member here", name);
            } else if (members.putIfAbsent(name, tuple.getValueNode()) != null) {
                findings.add(tuple.getKeyNode(), "duplicate-member", "'%s' is given twice", name);
            }
        }
    }

    final boolean has(String name) {
        return members.containsKey(name);
    }

    /** Notes what is wrong at the member, or at the mapping when the member is missing. */
    final void wrong(String name, String rule, String sentence, Object... values) {
        findings.add(members.getOrDefault(name, node), rule, sentence, values);
    }

    final String text(String name) {
        return text(name, MISSING);
    }

    final String text(String name, String ruleWhenMissing) {
        String value = scalar(name, Tag.STR, "a text", ruleWhenMissing);
        if (value != null && UNSTORABLE.matcher(value).find()) {
            wrong(name, "malformed", "'%s' holds a character that cannot be stored", name);
        }
        if (value != null && (value.isBlank() || value.length() > TEXT_LENGTH)) {
            wrong(name, ruleWhenMissing, "'%s' is empty or longer than %d characters", name, TEXT_LENGTH);
        }
        return value == null ? "" : value;
    }

    final String code(String name, Pattern pattern) {
        String value = scalar(name, Tag.STR, "a text", MISSING);
        if (value != null && !pattern.matcher(value).matches()) {
            wrong(name, "malformed", "'%s' does not match %s", value, pattern);
        }
        return value == null ? "" : value;
    }

    final String word(String name, List<String> allowed) {
        String value = scalar(name, Tag.STR, "a text", MISSING);
        if (value != null && !allowed.contains(value)) {
            wrong(name, "unknown-word", "'%s' is none of %s", value, allowed);
        }
        return value == null || !allowed.contains(value) ? allowed.getFirst() : value;
    }

    final <E extends Enum<E>> E word(String name, Class<E> type) {
        return Enum.valueOf(type, word(name, words(type)));
    }

    final <E extends Enum<E>> @Nullable E optionalWord(String name, Class<E> type) {
        return has(name) ? word(name, type) : null;
    }

    static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    final boolean flag(String name) {
        String value = scalar(name, Tag.BOOL, "true or false", MISSING);
        if (value != null && !List.of("true", "false").contains(value)) {
            wrong(name, "wrong-type", "'%s' must be true or false", name);
        }
        return "true".equals(value);
    }

    /** The flag, true when it is left out. */
    final boolean flagOrTrue(String name) {
        return !has(name) || flag(name);
    }

    final int count(String name, int most) {
        String value = scalar(name, Tag.INT, "a whole number", MISSING);
        if (value != null && value.matches("[1-9]\\d{0,3}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        if (value != null) {
            wrong(name, "malformed", "'%s' must be from 1 to %d", name, most);
        }
        return 1;
    }

    final @Nullable Integer optionalCount(String name, int most) {
        return has(name) ? count(name, most) : null;
    }

    final BigDecimal decimal(String name, Pattern pattern) {
        String value = code(name, pattern);
        return pattern.matcher(value).matches() ? new BigDecimal(value) : BigDecimal.ONE;
    }

    final @Nullable BigDecimal optionalDecimal(String name, Pattern pattern) {
        return has(name) ? decimal(name, pattern) : null;
    }

    final LocalDate date(String name) {
        if (!has(name)) {
            wrong(name, MISSING, "'%s' is missing", name);
        }
        var date = optionalDate(name);
        return date == null ? LocalDate.EPOCH : date;
    }

    final @Nullable LocalDate optionalDate(String name) {
        var value = members.get(name);
        if (value == null) {
            return null;
        }
        try {
            String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
            return LocalDate.parse(DAY.matcher(text).matches() ? text : "");
        } catch (DateTimeParseException notADate) {
            wrong(name, "date", "'%s' is not a day such as 2019-02-12", name);
            return null;
        }
    }

    final @Nullable String scalar(String name, Tag tag, String kind, String ruleWhenMissing) {
        var value = members.get(name);
        if (value == null) {
            wrong(name, ruleWhenMissing, "'%s' is missing", name);
            return null;
        }
        if (!(value instanceof ScalarNode scalar) || !scalar.getTag().equals(tag)) {
            wrong(name, "wrong-type", "'%s' must be %s", name, kind);
            return null;
        }
        return scalar.getValue();
    }
}
