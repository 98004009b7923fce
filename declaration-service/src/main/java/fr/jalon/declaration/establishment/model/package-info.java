/** The rules of establishments and their numbers, pure. */
@NullMarked
package fr.jalon.declaration.establishment.model;

import org.jspecify.annotations.NullMarked;
