/**
 * What a command must bring over HTTP: a bounded body, an {@code Idempotency-Key}, the version it was made for. The raw
 * body is kept, so that a repeated command is recognised by its bytes.
 */
@NullMarked
package fr.jalon.platform.http;

import org.jspecify.annotations.NullMarked;
