package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Text;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
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
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a programme file, read member by member. What is missing or misshapen is noted with its line and read
 * as a harmless stand-in, so that one pass finds everything.
 */
final class YamlFields {

    private static final int TEXT_LENGTH = 1000;
    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final String BOTH_LANGUAGES = "both-languages";
    private static final List<String> STANDINGS =
            Arrays.stream(Standing.values()).map(Standing::word).toList();

    private final Node node;
    private final Findings findings;
    private final Map<String, Node> members = new LinkedHashMap<>();

    YamlFields(Node node, Findings findings, String... known) {
        this.node = node;
        this.findings = findings;
        if (!(node instanceof MappingNode mapping)) {
            findings.add(node, "wrong-type", "Expected members with names");
            return;
        }
        for (var tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (!Arrays.asList(known).contains(name)) {
                findings.add(tuple.getKeyNode(), "unknown-member", "'%s' is not a member here", name);
            } else if (members.putIfAbsent(name, tuple.getValueNode()) != null) {
                findings.add(tuple.getKeyNode(), "duplicate-member", "'%s' is given twice", name);
            }
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** Notes what is wrong at the member, or at the mapping when the member is missing. */
    void wrong(String name, String rule, String sentence, Object... values) {
        findings.add(members.getOrDefault(name, node), rule, sentence, values);
    }

    String text(String name) {
        return text(name, "missing-member");
    }

    private String text(String name, String ruleWhenMissing) {
        String value = scalar(name, Tag.STR, "a text", ruleWhenMissing);
        if (value != null && UNSTORABLE.matcher(value).find()) {
            wrong(name, "malformed", "'%s' holds a character that cannot be stored", name);
        }
        if (value != null && (value.isBlank() || value.length() > TEXT_LENGTH)) {
            wrong(name, ruleWhenMissing, "'%s' is empty or longer than %d characters", name, TEXT_LENGTH);
        }
        return value == null ? "" : value;
    }

    String code(String name, Pattern pattern) {
        String value = scalar(name, Tag.STR, "a text", "missing-member");
        if (value != null && !pattern.matcher(value).matches()) {
            wrong(name, "malformed", "'%s' does not match %s", value, pattern);
        }
        return value == null ? "" : value;
    }

    String word(String name, List<String> allowed) {
        String value = scalar(name, Tag.STR, "a text", "missing-member");
        if (value != null && !allowed.contains(value)) {
            wrong(name, "unknown-word", "'%s' is none of %s", value, allowed);
        }
        return value == null || !allowed.contains(value) ? allowed.getFirst() : value;
    }

    boolean flag(String name) {
        String value = scalar(name, Tag.BOOL, "true or false", "missing-member");
        if (value != null && !List.of("true", "false").contains(value)) {
            wrong(name, "wrong-type", "'%s' must be true or false", name);
        }
        return "true".equals(value);
    }

    int count(String name, int most) {
        String value = scalar(name, Tag.INT, "a whole number", "missing-member");
        if (value != null && value.matches("[1-9]\\d{0,3}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        if (value != null) {
            wrong(name, "malformed", "'%s' must be from 1 to %d", name, most);
        }
        return 1;
    }

    BigDecimal decimal(String name, Pattern pattern) {
        String value = code(name, pattern);
        return pattern.matcher(value).matches() ? new BigDecimal(value) : BigDecimal.ONE;
    }

    LocalDate date(String name) {
        if (!has(name)) {
            wrong(name, "missing-member", "'%s' is missing", name);
        }
        var date = optionalDate(name);
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable
    LocalDate optionalDate(String name) {
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

    Text both(String name) {
        if (!has(name)) {
            wrong(name, "missing-member", "'%s' is missing", name);
            return new Text("", "");
        }
        var languages = fields(name, "fr", "en");
        return new Text(languages.text("fr", BOTH_LANGUAGES), languages.text("en", BOTH_LANGUAGES));
    }

    @Nullable
    Text optionalBoth(String name) {
        return has(name) ? both(name) : null;
    }

    Standing standing() {
        String value = scalar("standing", Tag.STR, "a text", "standing");
        if (value != null && !STANDINGS.contains(value)) {
            wrong("standing", "standing", "'%s' is none of %s", value, STANDINGS);
        }
        return value != null && STANDINGS.contains(value) ? Standing.of(value) : Standing.UNVERIFIED;
    }

    Source source() {
        if (!has("source")) {
            wrong("source", "standing", "'source' with its standing is missing");
            return new Source("", Standing.UNVERIFIED);
        }
        var source = fields("source", "text", "standing");
        return new Source(source.text("text"), source.standing());
    }

    /** The mapping under that name; when it is missing, which is noted, a stand-in that notes nothing more. */
    YamlFields fields(String name, String... known) {
        var value = members.get(name);
        if (value == null) {
            wrong(name, "missing-member", "'%s' is missing", name);
            return new YamlFields(node, new Findings("already noted"), known);
        }
        return new YamlFields(value, findings, known);
    }

    List<YamlFields> list(String name, String... known) {
        return items(name).stream()
                .map(item -> new YamlFields(item, findings, known))
                .toList();
    }

    List<String> words(String name, List<String> allowed) {
        return items(name).stream().map(item -> word(name, item, allowed)).toList();
    }

    private String word(String name, Node item, List<String> allowed) {
        String value = item instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!allowed.contains(value)) {
            findings.add(item, "unknown-word", "'%s' in '%s' is none of %s", value, name, allowed);
        }
        return value;
    }

    private List<Node> items(String name) {
        var value = members.get(name);
        if (value == null) {
            wrong(name, "missing-member", "'%s' is missing", name);
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            wrong(name, "wrong-type", "'%s' must be a list", name);
            return List.of();
        }
        return sequence.getValue();
    }

    private @Nullable String scalar(String name, Tag tag, String kind, String ruleWhenMissing) {
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
