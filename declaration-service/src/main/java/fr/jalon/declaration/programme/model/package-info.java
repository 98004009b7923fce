/** The rules of programmes, pure: versions, clauses, when which is in force. */
@NullMarked
package fr.jalon.declaration.programme.model;

import org.jspecify.annotations.NullMarked;
