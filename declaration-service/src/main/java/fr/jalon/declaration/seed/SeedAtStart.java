package fr.jalon.declaration.seed;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Seeds from {@code jalon.seed.directory} before the service says that it is ready. Without that property nothing is
 * seeded; when the files are broken the service does not start.
 */
@Component
class SeedAtStart implements ApplicationRunner {

    private final String directory;
    private final Seeding seeding;

    SeedAtStart(@Value("${jalon.seed.directory:}") String directory, Seeding seeding) {
        this.directory = directory;
        this.seeding = seeding;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!directory.isBlank()) {
            seeding.seed(Path.of(directory));
        }
    }
}
