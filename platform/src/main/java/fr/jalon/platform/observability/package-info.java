/** One identifier per request, in the logs, the answers and what the request caused. */
@NullMarked
package fr.jalon.platform.observability;

import org.jspecify.annotations.NullMarked;
