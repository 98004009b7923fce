package fr.jalon.declaration.programme;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks programme files from the command line, without starting the service.
 *
 * <p>From the service's jar: {@code java -Dloader.main=fr.jalon.declaration.programme.ProgrammeLint -cp
 * declaration-service.jar org.springframework.boot.loader.launch.PropertiesLauncher FILE…}. Findings go to standard
 * output as {@code file:line: rule: sentence}; the exit code is 0 when there is none, 1 when there are some, 2 when a
 * file cannot be read.
 */
public final class ProgrammeLint {

    private ProgrammeLint() {}

    /** Lints the files named by {@code arguments}. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> files, PrintStream out, PrintStream err) {
        if (files.isEmpty()) {
            err.println("Name at least one programme file");
            return 2;
        }
        List<Finding> findings = new ArrayList<>();
        for (String file : files) {
            try {
                findings.addAll(ProgrammeFile.read(file, Files.readString(Path.of(file), StandardCharsets.UTF_8))
                        .findings());
            } catch (CharacterCodingException notUtf8) {
                findings.add(new Finding(file, 1, "syntax", "The file is not in UTF-8"));
            } catch (IOException unreadable) {
                err.println("Cannot read " + file + ": " + unreadable.getMessage());
                return 2;
            }
        }
        findings.forEach(out::println);
        return findings.isEmpty() ? 0 : 1;
    }
}
