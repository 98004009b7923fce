package fr.jalon.declaration.programme;

import static fr.jalon.declaration.programme.Written.array;
import static fr.jalon.declaration.programme.Written.object;
import static fr.jalon.declaration.programme.Written.optional;
import static fr.jalon.declaration.programme.Written.source;
import static fr.jalon.declaration.programme.Written.text;

import fr.jalon.declaration.programme.model.Axis;
import fr.jalon.declaration.programme.model.Declarations;
import fr.jalon.declaration.programme.model.GroupRule;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.programme.model.ProgrammeEvent.ClauseDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionAdopted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionDrafted;
import fr.jalon.declaration.programme.model.ProgrammeEvent.VersionSealed;
import fr.jalon.declaration.programme.model.ScoreRule;
import fr.jalon.declaration.programme.model.VersionDraft;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published data of each event of a programme, member by member in the order fixed for ever. What a member says when
 * it is absent is never written, so that one version has one form.
 */
final class ProgrammeData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProgrammeData() {}

    /** SHA-256, in hex, over the data of the version and of its clauses, as they stand in the messages. */
    static String hash(VersionDraft draft) {
        var digest = sha256();
        parts(draft).forEach(part -> digest.update(JSON.writeValueAsBytes(part)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The data of the version and of each clause, one for each message. */
    static List<ObjectNode> parts(VersionDraft draft) {
        List<ObjectNode> parts = new ArrayList<>();
        parts.add(of(ProgrammeDecider.drafted(draft, null)));
        for (var clause : draft.clauses()) {
            parts.add(of(new ClauseDrafted(draft.programme(), draft.version(), clause)));
        }
        return parts;
    }

    static ObjectNode of(ProgrammeEvent event) {
        var data = object().put("programme", event.programme()).put("version", event.version());
        return switch (event) {
            case VersionDrafted drafted -> drafted(data, drafted);
            case ClauseDrafted drafted -> ClauseData.clause(data, drafted.clause());
            case VersionSealed sealed -> data.put("clauses", sealed.clauses()).put("hash", sealed.hash());
            case VersionAdopted adopted ->
                edition(data, adopted.edition())
                        .put("inForceFrom", adopted.inForceFrom().toString());
        };
    }

    private static ObjectNode edition(ObjectNode data, int edition) {
        return edition == 1 ? data : data.put("edition", edition);
    }

    private static ObjectNode drafted(ObjectNode data, VersionDrafted drafted) {
        edition(data, drafted.edition());
        data.set("title", text(drafted.title()));
        data.set("source", source(drafted.source()));
        data.put("inForceFrom", drafted.inForceFrom().toString());
        optional(data, "inForceTo", drafted.inForceTo());
        data.set("declarations", declarations(drafted.declarations()));
        if (!drafted.chain().equals(VersionDraft.USUAL_CHAIN)) {
            var chain = data.putArray("chain");
            drafted.chain().stream().map(Level::name).forEach(chain::add);
        }
        data.set("scoreRule", scoreRule(drafted.scoreRule()));
        data.set("groupRule", groupRule(drafted.groupRule()));
        data.set("axes", array(drafted.axes(), ProgrammeData::axis));
        return data.put("clauses", drafted.clauses());
    }

    static ObjectNode scoreRule(ScoreRule rule) {
        var data = object().put("kind", rule.kind().name())
                .put("standing", rule.standing().word());
        var source = rule.source();
        if (source != null) {
            data.set("source", source(source));
        }
        optional(data, "eligibleFrom", rule.eligibleFrom());
        if (!rule.steps().isEmpty()) {
            data.set("steps", array(rule.steps(), ProgrammeData::step));
        }
        return data;
    }

    private static ObjectNode step(ScoreRule.Step step) {
        var data = object().put("score", step.score().toPlainString());
        if (!step.requires().isEmpty()) {
            data.set(
                    "requires",
                    array(
                            step.requires(),
                            need -> Written.words(object(), "axes", need.axes()).put("atLeast", need.atLeast())));
        }
        return data;
    }

    static ObjectNode groupRule(GroupRule rule) {
        var data = object().put("kind", rule.kind().name());
        optional(data, "percent", rule.percent());
        return data.put("standing", rule.standing().word());
    }

    static ObjectNode declarations(Declarations declarations) {
        var data = object().put("from", declarations.window().from().toString());
        optional(data, "to", declarations.window().to());
        data.put("standing", declarations.standing().word());
        optional(data, "note", declarations.note());
        return data;
    }

    static ObjectNode axis(Axis axis) {
        var data = object().put("code", axis.code());
        data.set("label", text(axis.label()));
        return axis.role() == Axis.Role.PREREQUISITE
                ? data
                : data.put("role", axis.role().name());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }
}
