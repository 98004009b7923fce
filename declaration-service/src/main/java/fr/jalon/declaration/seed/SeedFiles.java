package fr.jalon.declaration.seed;

import fr.jalon.declaration.establishment.model.RegisterEstablishment;
import fr.jalon.declaration.group.model.GroupCommand;
import fr.jalon.declaration.programme.ProgrammeReading;
import fr.jalon.declaration.programme.UnsoundProgramme;
import fr.jalon.declaration.programme.model.ProgrammeCommand.SeedVersion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The referential as its files tell it, read whole before anything is done with it.
 *
 * @param programmes the versions of each programme, in the order in which they take force
 * @param groups the commands of each group, in the order in which they must be given
 */
record SeedFiles(
        Map<String, List<SeedVersion>> programmes,
        List<RegisterEstablishment> establishments,
        List<List<GroupCommand>> groups) {

    private static final String EXTRACT = "finess-hospitals-2021-01-08.csv";
    private static final String MEMBERSHIPS = "ght-membership.csv";

    /** Reads {@code programmes/*.yaml} and {@code referential/*.csv}. */
    static SeedFiles read(Path directory) {
        var referential = directory.resolve("referential");
        var extract = CsvTable.read(EXTRACT, text(referential.resolve(EXTRACT)));
        var memberships = CsvTable.read(MEMBERSHIPS, text(referential.resolve(MEMBERSHIPS)));
        return new SeedFiles(
                programmes(directory.resolve("programmes")),
                EstablishmentRows.read(extract, memberships),
                List.copyOf(MembershipRows.read(memberships).values()));
    }

    private static Map<String, List<SeedVersion>> programmes(Path directory) {
        List<SeedVersion> commands = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".yaml")) {
                    commands.add(ProgrammeReading.seed(file.toString(), text(file)));
                }
            }
        } catch (IOException unreadable) {
            throw new BrokenSeed(directory + ": cannot be read: " + unreadable.getMessage());
        } catch (UnsoundProgramme unsound) {
            throw new BrokenSeed(String.valueOf(unsound.getMessage()));
        }
        return commands.stream()
                .sorted(Comparator.comparing(version -> version.draft().inForceFrom()))
                .collect(Collectors.groupingBy(SeedVersion::programme, TreeMap::new, Collectors.toList()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new BrokenSeed(file + ": is not in UTF-8");
        } catch (IOException unreadable) {
            throw new BrokenSeed(file + ": cannot be read: " + unreadable.getMessage());
        }
    }
}
