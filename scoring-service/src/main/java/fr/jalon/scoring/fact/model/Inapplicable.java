package fr.jalon.scoring.fact.model;

/** A message that contradicts what came before it, or says what cannot be. */
public final class Inapplicable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Inapplicable(String why) {
        super(why);
    }
}
