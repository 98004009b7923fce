package fr.jalon.declaration.establishment.model;

/** A value that cannot exist, such as a FINESS with a wrong check digit. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String value;

    /**
     * @param reason stable and made for programs, such as {@code finess-check-digit}
     * @param value what was given
     * @param sentence fit to be logged or shown
     */
    public Malformed(String reason, String value, String sentence) {
        super(sentence);
        this.reason = reason;
        this.value = value;
    }

    public String reason() {
        return reason;
    }

    public String value() {
        return value;
    }
}
