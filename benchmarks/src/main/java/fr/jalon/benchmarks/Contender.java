package fr.jalon.benchmarks;

/** A way to store one event and its message durably, from any number of threads. */
interface Contender extends AutoCloseable {

    String name();

    /** Returns once one more event is committed. */
    void append() throws Exception;

    @Override
    void close();
}
