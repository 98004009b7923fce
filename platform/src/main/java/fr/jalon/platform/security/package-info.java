/**
 * Who calls. Each service verifies the token itself; what it grants is the one claim {@code jalon_grants}, read here and
 * nowhere else. Whatever is not understood grants nothing.
 */
@NullMarked
package fr.jalon.platform.security;

import org.jspecify.annotations.NullMarked;
