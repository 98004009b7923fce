/**
 * How a service says no over HTTP (RFC 9457). A service throws {@link fr.jalon.platform.problem.Problem} with a stable
 * name; the sentences come from the bundles {@code problems.properties} (French) and {@code problems_en.properties}
 * at the root of each module, which are merged. {@code {0}} stands for the first argument; nothing needs escaping.
 */
@NullMarked
package fr.jalon.platform.problem;

import org.jspecify.annotations.NullMarked;
