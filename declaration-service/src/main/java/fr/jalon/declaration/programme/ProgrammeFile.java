package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.VersionDraft;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A programme file that has been read: the version it describes, or what is wrong with it.
 *
 * @param draft null when anything is wrong
 */
record ProgrammeFile(@Nullable VersionDraft draft, List<Finding> findings) {

    private static final int CHARACTERS = 1024 * 1024;
    private static final int NESTING = 16;

    /** Reads {@code yaml}; {@code name} stands in the findings. */
    static ProgrammeFile read(String name, String yaml) {
        var findings = new Findings(name);
        VersionDraft draft = null;
        try {
            var root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root == null) {
                findings.add(1, "syntax", "The file is empty");
            } else {
                draft = VersionFields.read(new YamlFields(root, findings, VersionFields.MEMBERS));
            }
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            findings.add(mark == null ? 1 : mark.getLine() + 1, "syntax", String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            findings.add(1, "syntax", String.valueOf(broken.getMessage()));
        }
        var found = findings.inOrder();
        return new ProgrammeFile(found.isEmpty() ? draft : null, found);
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS);
        options.setNestingDepthLimit(NESTING);
        options.setMaxAliasesForCollections(0);
        return options;
    }
}
