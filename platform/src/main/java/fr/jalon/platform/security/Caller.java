package fr.jalon.platform.security;

import java.time.LocalDate;
import java.util.List;

/**
 * Who calls, as a verified token says. A controller method takes it as an argument.
 *
 * @param client the application through which the caller acts
 * @param grants all grants, in force or not
 * @param token the token as it came, to ask another service on the caller's behalf
 */
public record Caller(String issuer, String subject, String client, Kind kind, List<Grant> grants, String token) {

    /** What acts: a person, or an application on its own behalf. */
    public enum Kind {
        PERSON,
        MACHINE
    }

    public Caller {
        grants = List.copyOf(grants);
    }

    /** The grants in force on {@code today}, a day in Paris. */
    public List<Grant> grants(LocalDate today) {
        return grants.stream().filter(grant -> grant.inForce(today)).toList();
    }

    /** Whether the caller has {@code role} in exactly this perimeter on {@code today}. */
    public boolean has(String role, Perimeter perimeter, LocalDate today) {
        return grants.stream()
                .anyMatch(grant ->
                        grant.role().equals(role) && grant.perimeter().equals(perimeter) && grant.inForce(today));
    }

    /** Without the token, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Caller[%s %s of %s via %s %s]".formatted(kind, subject, issuer, client, grants);
    }
}
