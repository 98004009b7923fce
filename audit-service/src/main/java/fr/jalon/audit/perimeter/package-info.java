/**
 * Who may see which entries. Regions and memberships are read from the log, behind it and without it ever waiting: when
 * this fails, rights stay what they were.
 */
@NullMarked
package fr.jalon.audit.perimeter;

import org.jspecify.annotations.NullMarked;
