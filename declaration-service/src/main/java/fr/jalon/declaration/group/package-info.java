/** Registers groups (GHT) and their members with dated, sometimes only bounded, joining and leaving. */
@NullMarked
package fr.jalon.declaration.group;

import org.jspecify.annotations.NullMarked;
