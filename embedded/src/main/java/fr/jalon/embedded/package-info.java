/**
 * The real PostgreSQL and the real Kafka, started from Maven artifacts.
 *
 * <p>Used by the embedded run, which keeps their data in a folder, and by tests, which share one of each per JVM.
 */
@NullMarked
package fr.jalon.embedded;

import org.jspecify.annotations.NullMarked;
