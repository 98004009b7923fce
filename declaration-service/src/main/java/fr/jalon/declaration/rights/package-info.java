/** Who may see and do what with the declarations of an establishment or a group, by the grants in force today. */
@NullMarked
package fr.jalon.declaration.rights;

import org.jspecify.annotations.NullMarked;
