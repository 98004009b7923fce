/** A hospital declares an indicator, its group reviews it, its region decides. */
@NullMarked
package fr.jalon.declaration.declaring;

import org.jspecify.annotations.NullMarked;
