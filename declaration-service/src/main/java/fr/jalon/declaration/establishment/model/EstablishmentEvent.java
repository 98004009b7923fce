package fr.jalon.declaration.establishment.model;

/** Everything that can have happened to an establishment. Stored for ever: add new events, never edit an old one. */
public sealed interface EstablishmentEvent {

    Description description();

    /** Known for the first time. */
    record EstablishmentRegistered(Description description) implements EstablishmentEvent {}

    /** Described anew, whole. */
    record EstablishmentDescribed(Description description) implements EstablishmentEvent {}
}
