package fr.jalon.declaration.programme.model;

/**
 * How often something must happen.
 *
 * @param count least number of occurrences in each period
 * @param per the period, such as {@code SEMESTER}
 * @param kind what must happen, such as {@code MEETING}
 */
public record Recurrence(int count, String per, String kind) {}
