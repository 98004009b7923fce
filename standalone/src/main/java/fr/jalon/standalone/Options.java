package fr.jalon.standalone;

import java.nio.file.Path;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param data the folder that keeps everything the suite remembers
 * @param port the port of the gateway
 * @param acceptDifferences whether rebuilt rows may differ from those they replace
 * @param demonstrated whether a new data folder is filled with the demonstration
 * @param operands what is no option
 */
record Options(Path data, int port, boolean acceptDifferences, boolean demonstrated, List<String> operands) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int DEFAULT_PORT = 8080;

    static Options parse(List<String> arguments) {
        Path data = Path.of(".jalon");
        int port = DEFAULT_PORT;
        boolean acceptDifferences = false;
        boolean demonstrated = true;
        var operands = new java.util.ArrayList<String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--data" -> data = Path.of(value(argument, rest));
                case "--port" -> port = port(value(argument, rest));
                case "--accept-differences" -> acceptDifferences = true;
                case "--empty" -> demonstrated = false;
                default -> operands.add(operand(argument));
            }
        }
        return new Options(
                data.toAbsolutePath().normalize(), port, acceptDifferences, demonstrated, List.copyOf(operands));
    }

    /** The one user named. */
    String user() {
        if (operands.size() != 1) {
            throw new Wrong("Name one user, for example: ./jalon token declarant-rennes");
        }
        return operands.getFirst();
    }

    private static String value(String option, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Wrong(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new Wrong("--port takes a number from 1 to " + HIGHEST_PORT + ", not " + text);
        }
        throw new Wrong("--port takes a number from 1 to " + HIGHEST_PORT + ", not " + text);
    }

    private static String operand(String argument) {
        if (argument.startsWith("-")) {
            throw new Wrong("Unknown option " + argument);
        }
        return argument;
    }

    /** A command line that cannot be understood. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
