package fr.jalon.declaration.programme;

import java.io.StringReader;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.json.JsonMapper;

/** A YAML text as the JSON that a schema judges: dates stay texts, of two equal members the last one counts. */
final class YamlAsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private YamlAsJson() {}

    static String of(String yaml) {
        return json(new Yaml().compose(new StringReader(yaml)));
    }

    private static String json(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(member -> JSON.writeValueAsString(((ScalarNode) member.getKeyNode()).getValue()) + ":"
                                + json(member.getValueNode()))
                        .collect(Collectors.joining(",", "{", "}"));
            case SequenceNode sequence ->
                sequence.getValue().stream().map(YamlAsJson::json).collect(Collectors.joining(",", "[", "]"));
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static String scalar(ScalarNode scalar) {
        boolean plain = scalar.getTag().equals(Tag.INT)
                || scalar.getTag().equals(Tag.BOOL)
                        && (scalar.getValue().equals("true")
                                || scalar.getValue().equals("false"));
        return plain ? scalar.getValue() : JSON.writeValueAsString(scalar.getValue());
    }
}
