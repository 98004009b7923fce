package fr.jalon.declaration.programme;

import java.util.List;
import java.util.stream.Collectors;

/** A programme file in which the linter finds something; the message lists it, one finding per line. */
public final class UnsoundProgramme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnsoundProgramme(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")), null, false, false);
        this.findings = findings;
    }

    List<Finding> findings() {
        return findings;
    }
}
