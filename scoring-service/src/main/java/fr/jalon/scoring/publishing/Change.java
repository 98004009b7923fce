package fr.jalon.scoring.publishing;

import java.time.LocalDate;

/**
 * A change of a score, to be told.
 *
 * @param version how many messages told about the subject before
 * @param position what was known
 */
record Change(Subject subject, long version, Standing standing, LocalDate validAt, long position, Cause cause) {}
