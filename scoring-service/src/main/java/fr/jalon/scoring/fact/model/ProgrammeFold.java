package fr.jalon.scoring.fact.model;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a programme: drafted clause by clause, sealed, adopted; each in force until the next one is, or to its
 * last day. A version may be proposed again as a higher edition, which takes the place of the earlier one once adopted;
 * what was not adopted may be proposed again as it likes.
 */
final class ProgrammeFold implements Fold.StreamFold {

    private final String programme;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<Edition, Complete> complete = new HashMap<>();
    private final Set<Edition> adopted = new HashSet<>();
    private final Map<String, Adopted> adoptions = new LinkedHashMap<>();

    ProgrammeFold(String programme) {
        this.programme = programme;
    }

    @Override
    public void apply(Message message, History history) {
        if (!(message.fact() instanceof Fact.OfProgramme fact)) {
            throw new Inapplicable("%s is not about %s".formatted(message.id(), message.subject()));
        }
        switch (fact) {
            case Fact.VersionDrafted drafted -> draft(drafted, message.data());
            case Fact.ClauseDrafted clause -> draftOf(clause).add(clause, message.data());
            case Fact.VersionSealed sealed -> seal(sealed);
            case Fact.VersionAdopted adoption -> adopt(adoption, message.position(), history);
        }
    }

    private void draft(Fact.VersionDrafted drafted, String data) {
        if (!drafted.programme().equals(programme) || adopted.contains(Edition.of(drafted))) {
            throw new Inapplicable("%s %s cannot be drafted".formatted(drafted.programme(), drafted.version()));
        }
        drafts.put(drafted.version(), new Draft(drafted, new LinkedHashMap<>(), new StringBuilder(data)));
    }

    private Draft draftOf(Fact.OfProgramme fact) {
        var draft = drafts.get(fact.version());
        if (draft == null) {
            throw new Inapplicable("%s %s is no draft".formatted(programme, fact.version()));
        }
        return draft;
    }

    private void seal(Fact.VersionSealed sealed) {
        var draft = draftOf(sealed);
        complete.put(Edition.of(draft.version), new Complete(draft.sealed(sealed), draft.version.inForceTo()));
        drafts.remove(sealed.version());
    }

    private void adopt(Fact.VersionAdopted adoption, long position, History history) {
        var edition = new Edition(adoption.version(), requireNonNullElse(adoption.edition(), 1));
        var version = complete.get(edition);
        if (version == null) {
            throw new Inapplicable("%s %s is not sealed".formatted(programme, adoption.version()));
        }
        adopted.add(edition);
        adoptions.remove(adoption.version());
        adoptions.put(adoption.version(), new Adopted(adoption.inForceFrom(), version));
        var starts = new TreeMap<LocalDate, Complete>();
        adoptions.values().forEach(last -> starts.put(last.from, last.version));
        var timeline = Timeline.of(starts).stream()
                .flatMap(segment -> Timeline.endingAfter(segment, segment.value().to).stream())
                .map(segment -> new Segment<>(segment.valid(), segment.value().version))
                .toList();
        history.set(Key.of(Key.Family.PROGRAMME, programme), timeline, position);
    }

    /** A version and the number of its correction. */
    private record Edition(String version, int number) {

        static Edition of(Fact.VersionDrafted drafted) {
            return new Edition(drafted.version(), requireNonNullElse(drafted.edition(), 1));
        }
    }

    /** A version with all its clauses, and its last day if it has one. */
    private record Complete(
            Value.Programme version, @Nullable LocalDate to) {}

    /** The last adoption of a version. */
    private record Adopted(LocalDate from, Complete version) {}

    /** A version whose clauses are still arriving. */
    private record Draft(Fact.VersionDrafted version, Map<String, Clause> clauses, StringBuilder data) {

        void add(Fact.ClauseDrafted fact, String written) {
            data.append(written);
            var clause = clause(fact);
            if (version.axes().stream().noneMatch(axis -> axis.code().equals(clause.axis()))) {
                throw new Inapplicable("%s is on the unknown axis %s".formatted(clause.indicator(), clause.axis()));
            }
            if (clauses.putIfAbsent(clause.indicator(), clause) != null) {
                throw new Inapplicable("%s is drafted twice".formatted(clause.indicator()));
            }
        }

        Value.Programme sealed(Fact.VersionSealed fact) {
            if (clauses.size() != fact.clauses() || clauses.size() != version.clauses()) {
                throw new Inapplicable("%s %s announces %d clauses, seals %d and has %d"
                        .formatted(
                                version.programme(),
                                version.version(),
                                version.clauses(),
                                fact.clauses(),
                                clauses.size()));
            }
            if (!sha256(data.toString()).equals(fact.hash())) {
                throw new Inapplicable(
                        "%s %s is not what was sealed".formatted(version.programme(), version.version()));
            }
            return new Value.Programme(
                    version.programme(),
                    version.version(),
                    version.title(),
                    version.source(),
                    version.inForceFrom(),
                    version.axes(),
                    List.copyOf(clauses.values()),
                    version.edition(),
                    requireNonNullElse(version.scoreRule(), ScoreRule.ALL_OR_NOTHING),
                    requireNonNullElse(version.groupRule(), GroupRule.ALL_MEMBERS));
        }

        private static Clause clause(Fact.ClauseDrafted fact) {
            var requirement = fact.supported() ? fact.requirement() : new Requirement.Unsupported(fact.shape());
            var bands = fact.bands() == null ? List.<Clause.Band>of() : fact.bands();
            var rating = new Clause.Rating(fact.dueMonths(), fact.weight(), bands, fact.groupRule());
            return new Clause(
                    fact.indicator(),
                    fact.axis(),
                    fact.label(),
                    requirement,
                    fact.scope(),
                    fact.source(),
                    rating,
                    fact.notApplicable());
        }

        private static String sha256(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError("Every Java runtime has SHA-256", impossible);
            }
        }
    }
}
