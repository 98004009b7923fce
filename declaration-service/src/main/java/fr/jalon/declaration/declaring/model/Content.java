package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is declared, from its effective date on.
 *
 * @param proofs the SHA-256 of each file that supports it, in hexadecimal
 */
public record Content(LocalDate effectiveFrom, Observation observation, Answer answer, List<String> proofs) {

    private static final Pattern PROOF = Pattern.compile("[0-9a-f]{64}");

    public Content {
        proofs = List.copyOf(proofs);
        if (proofs.size() > Answer.ITEMS) {
            throw new Malformed(Reason.TOO_MANY_ITEMS, "/proofs", proofs.size());
        }
        for (int index = 0; index < proofs.size(); index++) {
            if (!PROOF.matcher(proofs.get(index)).matches()) {
                throw new Malformed(Reason.PROOF_SHAPE, "/proofs/" + index, proofs.get(index));
            }
        }
    }

    /** The SHA-256 of {@link #canonical}, in hexadecimal: what a review or a decision is bound to. */
    public String hash(String programmeVersion) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(canonical(programmeVersion).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }

    /**
     * This content under a programme version, one {@code name=value} per line. No value holds a line break, so that two
     * different contents never have the same form.
     */
    String canonical(String programmeVersion) {
        var lines = new StringBuilder();
        line(lines, "programmeVersion", programmeVersion);
        line(lines, "effectiveFrom", effectiveFrom);
        line(lines, "observation", observation.from() + "/" + observation.to());
        line(lines, "shape", answer.shape().word());
        switch (answer) {
            case Answer.Ratio ratio -> ratio(lines, ratio);
            case Answer.Document(var documents, var method, var source) -> {
                documents.forEach(piece -> piece(lines, piece));
                line(lines, "method", method);
                line(lines, "source", source);
            }
            case Answer.Recurrence(var occurrences, var method, var source) -> {
                occurrences.forEach(day -> line(lines, "occurrence", day));
                line(lines, "method", method);
                line(lines, "source", source);
            }
        }
        proofs.forEach(proof -> line(lines, "proof", proof));
        return lines.toString();
    }

    private static void ratio(StringBuilder lines, Answer.Ratio ratio) {
        line(lines, "numerator", ratio.numerator());
        line(lines, "denominator", ratio.denominator());
        line(lines, "perimeter", ratio.perimeter());
        line(lines, "method", ratio.method());
        line(lines, "source", ratio.source());
    }

    private static void piece(StringBuilder lines, Answer.Piece piece) {
        line(lines, "document", piece.kind());
        line(lines, "date", piece.date());
        line(lines, "validUntil", piece.validUntil());
    }

    private static void line(StringBuilder lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.append(name).append('=').append(value).append('\n');
        }
    }
}
