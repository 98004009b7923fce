package fr.jalon.standalone;

import fr.jalon.embedded.EmbeddedBroker;
import java.nio.file.Path;

/** The broker as a process of its own, which ends with its standard input. */
final class BrokerMain {

    private BrokerMain() {}

    /** @param arguments the data folder and the port */
    public static void main(String[] arguments) throws Exception {
        var folder = new DataFolder(Path.of(arguments[0]));
        var broker = EmbeddedBroker.start(folder.kafka(), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        StandardInput.awaitEnd();
        System.exit(0);
    }
}
