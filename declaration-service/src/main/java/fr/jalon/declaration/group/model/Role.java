package fr.jalon.declaration.group.model;

/** What a member is in its group, in the words of FINESS. */
public enum Role {
    SUPPORT,
    PARTIE,
    ASSOCIE,
    PARTENAIRE
}
