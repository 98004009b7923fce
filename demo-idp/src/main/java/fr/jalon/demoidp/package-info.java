/** The identity provider of the embedded run, with named demo people. */
@NullMarked
package fr.jalon.demoidp;

import org.jspecify.annotations.NullMarked;
