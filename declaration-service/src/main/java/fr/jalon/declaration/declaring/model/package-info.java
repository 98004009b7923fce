/**
 * The rules of a declaration, pure: values, commands, events, the state they leave and the decisions between them.
 * Nothing here reads a clock, draws a random number or knows how anything is stored or sent.
 */
@NullMarked
package fr.jalon.declaration.declaring.model;

import org.jspecify.annotations.NullMarked;
