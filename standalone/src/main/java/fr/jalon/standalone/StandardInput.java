package fr.jalon.standalone;

import java.io.IOException;
import java.io.OutputStream;

/** The pipe from the launcher: nothing ever comes through it, and its end means that the launcher has ended. */
final class StandardInput {

    private StandardInput() {}

    static void awaitEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            System.err.println("The standard input broke, which counts as its end: " + broken);
        }
    }
}
