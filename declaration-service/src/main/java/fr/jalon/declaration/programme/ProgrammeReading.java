package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.ProgrammeCommand.SeedVersion;
import fr.jalon.declaration.programme.model.VersionDraft;

/** Turns the text of a programme file into the version it describes. */
public final class ProgrammeReading {

    private ProgrammeReading() {}

    /**
     * The command by which the installation itself takes over what {@code yaml} describes.
     *
     * @param name stands in the findings
     * @throws UnsoundProgramme when the linter finds anything
     */
    public static SeedVersion seed(String name, String yaml) {
        var draft = draft(name, yaml);
        return new SeedVersion(draft, ProgrammeData.hash(draft));
    }

    static VersionDraft draft(String name, String yaml) {
        var file = ProgrammeFile.read(name, yaml);
        var draft = file.draft();
        if (draft == null) {
            throw new UnsoundProgramme(file.findings());
        }
        return draft;
    }
}
