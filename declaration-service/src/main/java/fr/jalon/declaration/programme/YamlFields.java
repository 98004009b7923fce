package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Text;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of a programme file, read member by member: single values, and what is made of several. */
final class YamlFields extends YamlScalars {

    private static final String BOTH_LANGUAGES = "both-languages";
    private static final List<String> STANDINGS =
            Arrays.stream(Standing.values()).map(Standing::word).toList();

    YamlFields(Node node, Findings findings, List<String> known) {
        super(node, findings, known);
    }

    Text both(String name) {
        if (!has(name)) {
            wrong(name, MISSING, "'%s' is missing", name);
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

    @Nullable
    Source optionalSource() {
        return has("source") ? source() : null;
    }

    /** The mapping under that name; when it is missing, which is noted, a stand-in that notes nothing more. */
    YamlFields fields(String name, String... known) {
        var value = members.get(name);
        if (value == null) {
            wrong(name, MISSING, "'%s' is missing", name);
            return new YamlFields(node, new Findings("already noted"), List.of(known));
        }
        return new YamlFields(value, findings, List.of(known));
    }

    /** The mappings in the list under that name, which must be there; {@code most} so many. */
    List<YamlFields> list(String name, int most, List<String> known) {
        return items(name, most).stream()
                .map(item -> new YamlFields(item, findings, known))
                .toList();
    }

    /** The words in the list under that name, which must be there. */
    List<String> words(String name, List<String> allowed) {
        return items(name, allowed.size()).stream()
                .map(item -> word(name, item, allowed))
                .toList();
    }

    /** The codes in the list under that name, which must be there. */
    List<String> codes(String name, int most, Pattern pattern) {
        return items(name, most).stream().map(item -> code(item, pattern)).toList();
    }

    private String word(String name, Node item, List<String> allowed) {
        String value = item instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!allowed.contains(value)) {
            findings.add(item, "unknown-word", "'%s' in '%s' is none of %s", value, name, allowed);
            return allowed.getFirst();
        }
        return value;
    }

    private String code(Node item, Pattern pattern) {
        String value = item instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR) ? scalar.getValue() : "?";
        if (!pattern.matcher(value).matches()) {
            findings.add(item, "malformed", "'%s' does not match %s", value, pattern);
        }
        return value;
    }

    private List<Node> items(String name, int most) {
        var value = members.get(name);
        if (value == null) {
            wrong(name, MISSING, "'%s' is missing", name);
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            wrong(name, "wrong-type", "'%s' must be a list", name);
            return List.of();
        }
        if (sequence.getValue().size() > most) {
            wrong(name, "too-many", "'%s' lists more than %d", name, most);
        }
        return sequence.getValue();
    }
}
