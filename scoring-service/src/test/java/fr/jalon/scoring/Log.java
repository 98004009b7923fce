package fr.jalon.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes messages as declaration-service does, one position after the other, a second apart. */
public final class Log {

    public static final String SOURCE = "urn:jalon:declaration:test";
    public static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final List<byte[]> messages = new ArrayList<>();

    public List<byte[]> messages() {
        return messages;
    }

    public long position() {
        return messages.size();
    }

    /** When {@code position} was recorded. */
    public static Instant timeOf(long position) {
        return START.plusSeconds(position);
    }

    public UUID append(String type, String subject, String data) {
        long position = messages.size() + 1L;
        var id = new UUID(0x7000, position);
        messages.add("""
            {"sequence":"%019d","time":"%s","specversion":"1.0","id":"%s","source":"%s","type":"fr.jalon.%s.v1",\
            "subject":"%s","version":"%019d","datacontenttype":"application/json",\
            "actor":"00000000-0000-4000-8000-000000000001","actorkind":"system","client":"test",\
            "correlationid":"test","data":%s}\
            """.formatted(position, TIME.format(timeOf(position)), id, SOURCE, type, subject, 0, data)
                .getBytes(StandardCharsets.UTF_8));
        return id;
    }

    /** Publishes a version of HOPEN: two ratios, a document clause, a recurrence, and an axis without indicators. */
    public Log programme(String version, String inForceFrom, String p11Percent) {
        var drafts = List.of(
                """
                {"programme":"HOPEN","version":"%s","title":{"fr":"HOP'EN","en":"HOP'EN"},\
                "source":{"text":"test","standing":"published"},"inForceFrom":"%s","declarations":{"from":"2019-01-01"},\
                "axes":[{"code":"P1","label":{"fr":"Identités","en":"Identities"}},\
                {"code":"P2","label":{"fr":"Sécurité","en":"Security"}},\
                {"code":"D1","label":{"fr":"Domaine","en":"Domain"}}],"clauses":4}\
                """.formatted(version, inForceFrom),
                clause(version, "P1.1", "P1", """
                    "shape":"ratio","supported":true,"threshold":{"operator":"AT_LEAST","percent":"%s"}\
                    """.formatted(p11Percent)),
                clause(version, "P1.2", "P1", """
                    "shape":"recurrence","supported":true,\
                    "recurrence":{"count":1,"per":"SEMESTER","kind":"MEETING"}\
                    """),
                clause(version, "P2.1", "P2", """
                    "shape":"document","supported":true,"documents":[\
                    {"kind":"PRA","label":{"fr":"PRA","en":"Plan"},"dated":false},\
                    {"kind":"TEST","label":{"fr":"Test","en":"Test"},"dated":true}]\
                    """),
                clause(version, "P2.2", "P2", """
                    "shape":"ratio","supported":true,"threshold":{"operator":"EQUAL","percent":"100"}\
                    """));
        return propose("HOPEN", version, drafts).adopt("HOPEN", version, null, inForceFrom);
    }

    /** Proposes a version: {@code drafts} are the data of the version and of its clauses. */
    public Log propose(String programme, String version, List<String> drafts) {
        var stream = "programme/" + programme;
        append("programme.version-drafted", stream, drafts.getFirst());
        drafts.subList(1, drafts.size()).forEach(data -> append("programme.clause-drafted", stream, data));
        append("programme.version-sealed", stream, """
            {"programme":"%s","version":"%s","clauses":%d,"hash":"%s"}\
            """.formatted(
                        programme, version, drafts.size() - 1, sha256(String.join("", drafts))));
        return this;
    }

    public Log adopt(String programme, String version, @Nullable Integer edition, String inForceFrom) {
        append("programme.version-adopted", "programme/" + programme, """
            {"programme":"%s","version":"%s",%s"inForceFrom":"%s"}\
            """.formatted(
                        programme, version, edition == null ? "" : "\"edition\":%d,".formatted(edition), inForceFrom));
        return this;
    }

    private static String clause(String version, String indicator, String axis, String rule) {
        return """
            {"programme":"HOPEN","version":"%s","indicator":"%s","axis":"%s","label":{"fr":"é","en":"e"},%s,\
            "scope":["ESTABLISHMENT"],"evidence":[],"source":{"text":"test","standing":"derived"}}\
            """.formatted(version, indicator, axis, rule);
    }

    public Log establishment(String finess, String region) {
        append("establishment.registered", "establishment/" + finess, """
            {"finess":"%s","name":"Hôpital %s","department":"%s","region":"%s","sites":[],\
            "source":{"text":"test","standing":"published"}}\
            """.formatted(
                        finess, finess, finess.substring(0, 2), region));
        return this;
    }

    public Log group(String code, String region) {
        append("group.registered", "group/" + code, """
            {"group":"%s","name":"%s","region":"%s","source":{"text":"test","standing":"published"}}\
            """.formatted(code, code, region));
        return this;
    }

    public Log joined(String group, String finess, String date, String bound) {
        append("group.member-joined", "group/" + group, """
            {"group":"%s","establishment":"%s","role":"PARTIE","roleStanding":"published","date":"%s",\
            "bound":"%s","source":{"text":"test","standing":"published"}}\
            """.formatted(group, finess, date, bound));
        return this;
    }

    public Log left(String group, String finess, String date, String bound) {
        append("group.member-left", "group/" + group, """
            {"group":"%s","establishment":"%s","date":"%s","bound":"%s",\
            "source":{"text":"test","standing":"published"}}\
            """.formatted(group, finess, date, bound));
        return this;
    }

    public UUID submitted(String finess, String indicator, long revision, LocalDate from, String content) {
        return submitted(finess, indicator, revision, from, content, "");
    }

    /**
     * Submits what a newer message says.
     *
     * @param more members, each with a comma after it
     */
    public UUID submitted(
            String declarant, String indicator, long revision, LocalDate from, String content, String more) {
        return append("declaration.submitted", stream(declarant, indicator), """
            {"revision":%d,"programmeVersion":"1","shape":"ratio","effectiveFrom":"%s",%s\
            "observation":{"from":"%s","to":"%s"},"content":%s,"proofs":[],"contentHash":"%s",\
            "reconstructed":false}\
            """.formatted(
                        revision, from, more, from, from, content, hash(revision)));
    }

    /** As one of several levels before the last. */
    public UUID endorsed(String declarant, String indicator, long revision, int level) {
        return append(
                "declaration.reviewed", stream(declarant, indicator), """
                    {"revision":%d,"contentHash":"%s","level":%d,"outcome":"ENDORSED"}\
                    """.formatted(revision, hash(revision), level));
    }

    public UUID returned(String declarant, String indicator, long revision) {
        return append("declaration.returned", stream(declarant, indicator), """
            {"revision":%d,"contentHash":"%s","level":1,"why":"INCOMPLETE","reason":"sha256:00"}\
            """.formatted(revision, hash(revision)));
    }

    public UUID withdrawn(String declarant, String indicator, long revision, @Nullable LocalDate from) {
        return append("declaration.withdrawn", stream(declarant, indicator), """
            {"revision":%d,"contentHash":"%s",%s"reason":"sha256:00"}\
            """.formatted(
                        revision, hash(revision), from == null ? "" : "\"from\":\"%s\",".formatted(from)));
    }

    public UUID reviewed(String finess, String indicator, long revision, String outcome) {
        return said("declaration.reviewed", finess, indicator, revision, outcome);
    }

    public UUID decided(String finess, String indicator, long revision, String outcome) {
        return said("declaration.decided", finess, indicator, revision, outcome);
    }

    private UUID said(String type, String finess, String indicator, long revision, String outcome) {
        return append(type, stream(finess, indicator), """
            {"revision":%d,"contentHash":"%s","outcome":"%s"}\
            """.formatted(revision, hash(revision), outcome));
    }

    public static String ratio(Object numerator, Object denominator) {
        return """
            {"shape":"ratio","numerator":%s,"denominator":%s,"perimeter":"sha256:00","method":"sha256:00",\
            "source":"sha256:00"}\
            """.formatted(numerator, denominator);
    }

    /** The stream of a declaration; an indicator of another programme is named with it, as PLAN/M6.1. */
    public static String stream(String declarant, String indicator) {
        int slash = indicator.indexOf('/');
        return "declaration/%s/%s/%s"
                .formatted(
                        slash < 0 ? "HOPEN" : indicator.substring(0, slash), declarant, indicator.substring(slash + 1));
    }

    private static String hash(long revision) {
        return "%064x".formatted(revision);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
