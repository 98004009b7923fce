package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.VersionDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a version as a programme file, which proposes again to the same hash. Comments are not kept. */
final class ProgrammeExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProgrammeExport() {}

    static String yaml(VersionDraft draft) {
        var parts = ProgrammeData.parts(draft);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "jalon-programme/1");
        file.putAll(members(parts.getFirst()));
        file.put("clauses", parts.stream().skip(1).map(ProgrammeExport::clause).toList());
        return new Yaml(style()).dump(file);
    }

    private static Map<String, Object> clause(ObjectNode data) {
        var clause = members(data);
        clause.keySet().removeAll(java.util.List.of("programme", "version"));
        clause.remove("supported", true);
        return clause;
    }

    private static Map<String, Object> members(ObjectNode data) {
        return JSON.convertValue(data, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static DumperOptions style() {
        var style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setAllowUnicode(true);
        style.setSplitLines(false);
        return style;
    }
}
