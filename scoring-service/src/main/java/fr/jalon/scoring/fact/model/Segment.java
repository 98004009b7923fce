package fr.jalon.scoring.fact.model;

/** A value and the days on which it holds. */
public record Segment<V>(Span valid, V value) {}
