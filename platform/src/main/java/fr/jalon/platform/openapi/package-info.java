/** What is the same in the description of every interface: who calls is no parameter, and how a caller is known. */
@NullMarked
package fr.jalon.platform.openapi;

import org.jspecify.annotations.NullMarked;
