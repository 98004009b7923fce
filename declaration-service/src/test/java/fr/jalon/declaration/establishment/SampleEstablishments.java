package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.Activity;
import fr.jalon.declaration.establishment.model.ActivityVolume;
import fr.jalon.declaration.establishment.model.Description;
import fr.jalon.declaration.establishment.model.EstablishmentEvent;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentDescribed;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentRegistered;
import fr.jalon.declaration.establishment.model.Site;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import fr.jalon.declaration.store.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The events that the golden samples of establishments tell of. */
public final class SampleEstablishments {

    private static final Source SOURCE = new Source("FINESS 2021-01-08", Standing.PUBLISHED);

    private SampleEstablishments() {}

    public static List<EstablishmentEvent> events() {
        return List.of(
                new EstablishmentRegistered(rennes("CHU DE RENNES SITE PONTCHAILLOU")),
                new EstablishmentRegistered(new Description("2A0000014", null, null, "2A", "94", List.of(), SOURCE)),
                new EstablishmentDescribed(rennes("CHU PONTCHAILLOU")));
    }

    /** The samples added since: activities and how much of them. */
    public static List<EstablishmentEvent> later() {
        var known = rennes("CHU PONTCHAILLOU");
        var activities = List.of(
                new Activity("MCO", null, null),
                new Activity("SSR", LocalDate.of(2015, 1, 1), LocalDate.of(2020, 12, 31)));
        var volume = new ActivityVolume(new BigDecimal("12345.5"), new ActivityVolume.Unit("séjours", "stays"), 2020);
        return List.of(new EstablishmentDescribed(new Description(
                known.finess(),
                known.name(),
                known.siren(),
                known.department(),
                known.region(),
                known.sites(),
                SOURCE,
                activities,
                volume)));
    }

    public static Vocabulary vocabulary() {
        return new EstablishmentVocabulary();
    }

    private static Description rennes(String site) {
        return new Description(
                "350005179",
                "CHU de Rennes",
                "263500076",
                "35",
                "53",
                List.of(new Site("350000741", site, "101", "Centre Hospitalier Régional (C.H.R.)", "RENNES")),
                SOURCE);
    }
}
