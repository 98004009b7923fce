package fr.jalon.declaration.programme.model;

import java.util.UUID;

/** Everything that can be asked of a programme. */
public sealed interface ProgrammeCommand {

    String programme();

    /**
     * Asks that a version be known as proposed.
     *
     * @param hash over what would be published of it; the same version with the same hash is the same version
     */
    record ProposeVersion(VersionDraft draft, String hash, UUID by) implements ProgrammeCommand {

        @Override
        public String programme() {
            return draft.programme();
        }
    }

    /** Asks that what was last proposed of a version take force. */
    record AdoptVersion(String programme, String version, UUID by) implements ProgrammeCommand {}

    /** Asks, for the installation itself, that a shipped version be proposed and adopted at once: no second person. */
    record SeedVersion(VersionDraft draft, String hash) implements ProgrammeCommand {

        @Override
        public String programme() {
            return draft.programme();
        }
    }
}
