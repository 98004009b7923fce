package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.programme.model.Shape;
import fr.jalon.declaration.programme.model.Window;
import java.util.Set;

/**
 * What the programme asks of one indicator, as far as accepting a content depends on it.
 *
 * @param supported whether contents of this shape can be declared yet
 * @param documentKinds the kinds of document asked for; empty for other shapes
 */
public record Clause(
        String programmeVersion, Shape shape, boolean supported, Window window, Set<String> documentKinds) {}
