/**
 * JSON as clients may send it: no unknown or doubled member, no coercion between types, no deep nesting, no value that a
 * database would refuse later.
 */
@NullMarked
package fr.jalon.platform.json;

import org.jspecify.annotations.NullMarked;
