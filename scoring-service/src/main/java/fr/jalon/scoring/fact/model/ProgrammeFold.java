package fr.jalon.scoring.fact.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions of a programme: drafted clause by clause, sealed, adopted; each in force until the next one is. */
final class ProgrammeFold implements Fold.StreamFold {

    private final String programme;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, Value.Programme> complete = new HashMap<>();
    private final TreeMap<LocalDate, Value.Programme> inForce = new TreeMap<>();

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
            case Fact.VersionSealed sealed ->
                complete.put(sealed.version(), draftOf(sealed).sealed(sealed));
            case Fact.VersionAdopted adopted -> adopt(adopted, message.position(), history);
        }
    }

    private void draft(Fact.VersionDrafted drafted, String data) {
        if (!drafted.programme().equals(programme) || complete.containsKey(drafted.version())) {
            throw new Inapplicable("%s %s cannot be drafted".formatted(drafted.programme(), drafted.version()));
        }
        var draft = new Draft(drafted, new LinkedHashMap<>(), new StringBuilder(data));
        drafts.put(drafted.version(), draft);
    }

    private Draft draftOf(Fact.OfProgramme fact) {
        var draft = drafts.get(fact.version());
        if (draft == null || complete.containsKey(fact.version())) {
            throw new Inapplicable("%s %s is no draft".formatted(programme, fact.version()));
        }
        return draft;
    }

    private void adopt(Fact.VersionAdopted adopted, long position, History history) {
        var version = complete.get(adopted.version());
        if (version == null) {
            throw new Inapplicable("%s %s is not sealed".formatted(programme, adopted.version()));
        }
        inForce.values().removeIf(version::equals);
        inForce.put(adopted.inForceFrom(), version);
        history.set(Key.of(Key.Family.PROGRAMME, programme), Timeline.of(inForce), position);
    }

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
                    List.copyOf(clauses.values()));
        }

        private static Clause clause(Fact.ClauseDrafted fact) {
            return new Clause(
                    fact.indicator(), fact.axis(), fact.label(), requirement(fact), fact.scope(), fact.source());
        }

        private static Requirement requirement(Fact.ClauseDrafted fact) {
            if (!fact.supported()) {
                return new Requirement.Unsupported(fact.shape());
            }
            return switch (fact.shape()) {
                case "ratio" -> {
                    var threshold = given(fact.threshold(), "threshold");
                    yield new Requirement.Ratio(threshold.operator(), plain(threshold.percent()));
                }
                case "document" -> new Requirement.Documents(given(fact.documents(), "documents"));
                case "recurrence" -> given(fact.recurrence(), "recurrence");
                default -> throw new Inapplicable("The shape %s cannot be evaluated".formatted(fact.shape()));
            };
        }

        private static String sha256(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError("Every Java runtime has SHA-256", impossible);
            }
        }

        private static <T> T given(@Nullable T asked, String name) {
            if (asked == null) {
                throw new Inapplicable("The clause lacks its " + name);
            }
            return asked;
        }

        private static BigDecimal plain(BigDecimal percent) {
            return percent.stripTrailingZeros().scale() < 0 ? percent.setScale(0) : percent;
        }
    }
}
