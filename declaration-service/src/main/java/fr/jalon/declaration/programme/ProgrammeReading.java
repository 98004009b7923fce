package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.PublishVersion;

/** Turns the text of a programme file into the command that publishes it. */
public final class ProgrammeReading {

    private ProgrammeReading() {}

    /**
     * The command that publishes what {@code yaml} describes.
     *
     * @param name stands in the findings
     * @throws UnsoundProgramme when the linter finds anything
     */
    public static PublishVersion read(String name, String yaml) {
        var file = ProgrammeFile.read(name, yaml);
        var draft = file.draft();
        if (draft == null) {
            throw new UnsoundProgramme(file.findings());
        }
        return new PublishVersion(draft, ProgrammeData.hash(draft));
    }
}
