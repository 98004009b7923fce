/**
 * What the log signs: checkpoints as C2SP signed notes, and the keys for them. Pure; knows neither tables nor HTTP.
 */
@NullMarked
package fr.jalon.audit.log.model;

import org.jspecify.annotations.NullMarked;
