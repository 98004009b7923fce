/** What every command of an administrator on the referential goes through: rights, key, version, answer. */
@NullMarked
package fr.jalon.declaration.keeping;

import org.jspecify.annotations.NullMarked;
