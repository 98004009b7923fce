package fr.jalon.eventstore;

/** The command was carried out before under the same caller and key; nothing was stored this time. */
public final class AlreadyClaimed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredClaim claim;

    AlreadyClaimed(StoredClaim claim) {
        super("The key was used before, for the events " + claim.firstPosition() + " to " + claim.lastPosition());
        this.claim = claim;
    }

    /** What was stored then. */
    public StoredClaim claim() {
        return claim;
    }
}
