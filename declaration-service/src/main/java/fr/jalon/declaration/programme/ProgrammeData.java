package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.AskedDocument;
import fr.jalon.declaration.programme.model.Axis;
import fr.jalon.declaration.programme.model.ClauseDraft;
import fr.jalon.declaration.programme.model.Declarations;
import fr.jalon.declaration.programme.model.Evidence;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.programme.model.Rule;
import fr.jalon.declaration.programme.model.Text;
import fr.jalon.declaration.programme.model.VersionDraft;
import fr.jalon.declaration.provenance.model.Source;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published data of each event of a programme, member by member in the order fixed for ever. */
final class ProgrammeData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProgrammeData() {}

    /** SHA-256, in hex, over the data of the version and of its clauses, as they stand in the messages. */
    static String hash(VersionDraft draft) {
        var digest = sha256();
        digest.update(JSON.writeValueAsBytes(of(ProgrammeDecider.drafted(draft))));
        for (var clause : draft.clauses()) {
            digest.update(JSON.writeValueAsBytes(of(new ClauseDrafted(draft.programme(), draft.version(), clause))));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static ObjectNode of(ProgrammeEvent event) {
        var data = object().put("programme", event.programme()).put("version", event.version());
        return switch (event) {
            case VersionDrafted drafted -> drafted(data, drafted);
            case ClauseDrafted drafted -> clause(data, drafted.clause());
            case VersionSealed sealed -> data.put("clauses", sealed.clauses()).put("hash", sealed.hash());
            case VersionAdopted adopted ->
                data.put("inForceFrom", adopted.inForceFrom().toString());
        };
    }

    private static ObjectNode drafted(ObjectNode data, VersionDrafted drafted) {
        data.set("title", text(drafted.title()));
        data.set("source", source(drafted.source()));
        data.put("inForceFrom", drafted.inForceFrom().toString());
        data.set("declarations", declarations(drafted.declarations()));
        data.set("scoreRule", rule(drafted.scoreRule()));
        data.set("groupRule", rule(drafted.groupRule()));
        data.set("axes", array(drafted.axes(), ProgrammeData::axis));
        return data.put("clauses", drafted.clauses());
    }

    /** Adds what a clause says to {@code data}; the answers of the service show it the same way. */
    static ObjectNode clause(ObjectNode data, ClauseDraft clause) {
        data.put("indicator", clause.indicator()).put("axis", clause.axis());
        data.set("label", text(clause.label()));
        data.put("shape", clause.shape().word()).put("supported", clause.supported());
        var threshold = clause.threshold();
        if (threshold != null) {
            data.set(
                    "threshold",
                    object().put("operator", threshold.operator().name())
                            .put("percent", threshold.percent().toPlainString()));
        }
        if (!clause.documents().isEmpty()) {
            data.set("documents", array(clause.documents(), ProgrammeData::document));
        }
        var recurrence = clause.recurrence();
        if (recurrence != null) {
            data.set(
                    "recurrence",
                    object().put("count", recurrence.count())
                            .put("per", recurrence.per())
                            .put("kind", recurrence.kind()));
        }
        var scope = data.putArray("scope");
        clause.scope().forEach(scope::add);
        data.set("evidence", array(clause.evidence(), ProgrammeData::evidence));
        data.set("source", source(clause.source()));
        optional(data, "guidance", clause.guidance());
        return data;
    }

    static ObjectNode text(Text text) {
        return object().put("fr", text.fr()).put("en", text.en());
    }

    static ObjectNode source(Source source) {
        return object().put("text", source.text())
                .put("standing", source.standing().word());
    }

    static ObjectNode rule(Rule rule) {
        return object().put("kind", rule.kind()).put("standing", rule.standing().word());
    }

    static ObjectNode declarations(Declarations declarations) {
        var data = object().put("from", declarations.window().from().toString());
        var to = declarations.window().to();
        if (to != null) {
            data.put("to", to.toString());
        }
        data.put("standing", declarations.standing().word());
        optional(data, "note", declarations.note());
        return data;
    }

    static ObjectNode axis(Axis axis) {
        var data = object().put("code", axis.code());
        data.set("label", text(axis.label()));
        return data;
    }

    private static ObjectNode document(AskedDocument document) {
        var data = object().put("kind", document.kind());
        data.set("label", text(document.label()));
        return data.put("dated", document.dated());
    }

    private static ObjectNode evidence(Evidence evidence) {
        var data = object();
        data.set("label", text(evidence.label()));
        return data.put("standing", evidence.standing().word());
    }

    private static void optional(ObjectNode data, String name, @Nullable Text text) {
        if (text != null) {
            data.set(name, text(text));
        }
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> written) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(written.apply(item)));
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }
}
