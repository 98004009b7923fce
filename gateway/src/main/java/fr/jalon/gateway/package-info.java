/**
 * The one door to the suite: browsers sign in here and keep a session, machines bring a token, and what may pass goes on
 * to the service behind. It knows prefixes of paths and nothing of what they mean.
 */
@NullMarked
package fr.jalon.gateway;

import org.jspecify.annotations.NullMarked;
