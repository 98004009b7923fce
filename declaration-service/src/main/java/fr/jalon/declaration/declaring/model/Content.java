package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is declared, from its effective date on.
 *
 * @param proofs the SHA-256 of each file that supports it, in hexadecimal
 * @param covers the members a group declares for, each once; empty for an establishment
 */
public record Content(
        LocalDate effectiveFrom, Observation observation, Answer answer, List<String> proofs, List<Cover> covers) {

    private static final Pattern PROOF = Pattern.compile("[0-9a-f]{64}");
    private static final int MEMBERS = 200;

    public Content {
        proofs = Items.of("/proofs", proofs);
        for (int index = 0; index < proofs.size(); index++) {
            if (!PROOF.matcher(proofs.get(index)).matches()) {
                throw new Malformed(Reason.PROOF_SHAPE, "/proofs/" + index, proofs.get(index));
            }
        }
        covers = Items.of("/covers", covers);
        if (covers.size() > MEMBERS) {
            throw new Malformed(Reason.TOO_MANY_ITEMS, "/covers", covers.size());
        }
        Items.eachOnce("/covers", "/establishment", covers, Cover::establishment);
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

    /** This content under a programme version, in the form that is hashed. */
    String canonical(String programmeVersion) {
        return Canonical.of(this, programmeVersion);
    }
}
