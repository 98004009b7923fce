/**
 * One command for the whole suite: an embedded PostgreSQL, an embedded broker, the demo identity provider and each
 * service, every one in a process of its own.
 *
 * <p>{@link fr.jalon.standalone.StandaloneMain} is the way in and {@link fr.jalon.standalone.Launcher} the way through.
 */
@NullMarked
package fr.jalon.standalone;

import org.jspecify.annotations.NullMarked;
