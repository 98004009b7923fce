package fr.jalon.declaration.establishment.model;

/** A geographic site of an establishment, in the words of FINESS. Its number may name another department. */
public record Site(String finess, String name, String category, String categoryLabel, String city) {}
