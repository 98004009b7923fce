package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.store.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The events that the golden samples of programmes tell of. */
public final class SampleProgramme {

    private SampleProgramme() {}

    /** All of them, as publishing {@code sample.yaml} makes them. */
    public static List<ProgrammeEvent> events() throws IOException {
        try (var file = SampleProgramme.class.getResourceAsStream("/programmes/sample.yaml")) {
            String yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return ProgrammeDecider.decide(ProgrammeReading.read("sample.yaml", yaml), Programme.UNKNOWN);
        }
    }

    public static Vocabulary vocabulary() {
        return new ProgrammeVocabulary();
    }
}
