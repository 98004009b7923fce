package fr.jalon.declaration.programme.model;

/** One text in both languages. */
public record Text(String fr, String en) {}
