package fr.jalon.declaration.declaring.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The effective dates a programme version accepts, both ends included; without {@code to} it stays open. */
public record Window(LocalDate from, @Nullable LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
