package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Programme;
import fr.jalon.declaration.programme.model.ProgrammeDecider;
import fr.jalon.declaration.programme.model.ProgrammeEvent;
import fr.jalon.declaration.store.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The events that the golden samples of programmes tell of. */
public final class SampleProgramme {

    private SampleProgramme() {}

    /** The first samples, as taking {@code sample.yaml} over makes them. */
    public static List<ProgrammeEvent> events() {
        return seeded("sample");
    }

    /** The samples added since: a ladder with every shape, weights, bands. */
    public static List<ProgrammeEvent> later() {
        List<ProgrammeEvent> events = new ArrayList<>(seeded("sample-ladder"));
        events.addAll(seeded("sample-weighted"));
        events.addAll(seeded("sample-bands"));
        return List.copyOf(events);
    }

    public static Vocabulary vocabulary() {
        return new ProgrammeVocabulary();
    }

    private static List<ProgrammeEvent> seeded(String name) {
        try (var file = SampleProgramme.class.getResourceAsStream("/programmes/" + name + ".yaml")) {
            String yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return ProgrammeDecider.decide(ProgrammeReading.seed(name, yaml), Programme.UNKNOWN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
