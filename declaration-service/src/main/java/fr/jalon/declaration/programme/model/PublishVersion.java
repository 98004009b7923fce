package fr.jalon.declaration.programme.model;

/**
 * Asks that a version be drafted, sealed and adopted at once.
 *
 * @param hash over what would be published of it; the same version with the same hash is the same version
 */
public record PublishVersion(VersionDraft draft, String hash) {

    public String programme() {
        return draft.programme();
    }
}
