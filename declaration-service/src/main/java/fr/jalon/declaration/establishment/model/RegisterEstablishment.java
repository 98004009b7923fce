package fr.jalon.declaration.establishment.model;

/** Asks that an establishment be known as described. */
public record RegisterEstablishment(Description description) {

    public String finess() {
        return description.finess();
    }
}
