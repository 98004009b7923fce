/** The rules of groups, pure: who was a member when, and how surely. */
@NullMarked
package fr.jalon.declaration.group.model;

import org.jspecify.annotations.NullMarked;
