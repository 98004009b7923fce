package fr.jalon.declaration.programme.model;

/** A heading of a programme; it may have no indicator yet. */
public record Axis(String code, Text label) {}
