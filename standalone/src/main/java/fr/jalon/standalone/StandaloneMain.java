package fr.jalon.standalone;

import java.nio.file.Path;
import java.util.List;

/** The Java half of {@code ./jalon}: starts or stops the suite, fetches a token from it, operates it. */
public final class StandaloneMain {

    private static final int USAGE = 2;

    private StandaloneMain() {}

    /** Runs the command that comes first and ends with the exit code of that. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            String command = arguments.isEmpty() ? "" : arguments.getFirst();
            var options = Options.parse(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
            switch (command) {
                case "start" -> new Launcher(options, home()).run();
                case "stop" -> RunningSuite.stop(options.data());
                case "token" -> System.out.println(new TokenRequest(options.port()).tokenOf(options.user()));
                case "rebuild" -> new RebuildCommand(new Operator(options.port())).run(options);
                case "dead-letters" -> new DeadLettersCommand(new Operator(options.port())).run(options);
                default -> throw new Options.Wrong("Expected start, stop, token, rebuild or dead-letters");
            }
            return 0;
        } catch (Options.Wrong wrong) {
            System.err.println(wrong.getMessage());
            return USAGE;
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            return 1;
        }
    }

    /** The folder that holds the modules of the suite. */
    private static Path home() {
        return Path.of(System.getProperty("jalon.home", "")).toAbsolutePath().normalize();
    }
}
