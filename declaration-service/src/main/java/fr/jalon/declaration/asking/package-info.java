/**
 * What every command over HTTP goes through, so that it is carried out once however often it is sent: the claim of its
 * key, the version it was made for, the pseudonym of who asks.
 */
@NullMarked
package fr.jalon.declaration.asking;

import org.jspecify.annotations.NullMarked;
