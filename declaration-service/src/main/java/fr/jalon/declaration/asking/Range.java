package fr.jalon.declaration.asking;

/** The positions of the events a command led to. */
public record Range(long first, long last) {}
