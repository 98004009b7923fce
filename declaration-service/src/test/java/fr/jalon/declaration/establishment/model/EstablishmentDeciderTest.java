package fr.jalon.declaration.establishment.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentDescribed;
import fr.jalon.declaration.establishment.model.EstablishmentEvent.EstablishmentRegistered;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EstablishmentDeciderTest {

    private static final Description CHU = named("CHU de Rennes");

    @Test
    void an_unknown_establishment_is_registered() {
        assertThat(EstablishmentDecider.decide(new RegisterEstablishment(CHU), null))
                .containsExactly(new EstablishmentRegistered(CHU));
    }

    @Test
    void the_same_description_again_changes_nothing() {
        assertThat(EstablishmentDecider.decide(new RegisterEstablishment(CHU), named("CHU de Rennes")))
                .isEmpty();
    }

    @Test
    void another_description_of_a_known_establishment_describes_it_anew() {
        var renamed = named("CHU Rennes");
        assertThat(EstablishmentDecider.decide(new RegisterEstablishment(renamed), CHU))
                .containsExactly(new EstablishmentDescribed(renamed));
    }

    @ParameterizedTest
    @CsvSource({
        "350005179,35,53", "750712184,75,11", "2A0000014,2A,94", "970100228,971,01", "970202271,972,02",
        "970302022,973,03", "970400024,974,04", "010000156,01,84", "900000365,90,27", "580780039,58,27"
    })
    void the_region_derives_from_the_department_of_the_number(String number, String department, String region) {
        assertThat(Departments.of(new Finess(number))).isEqualTo(department);
        assertThat(Departments.region(department)).contains(region);
    }

    @Test
    void a_department_that_does_not_exist_has_no_region() {
        assertThat(Departments.region("20")).isEmpty();
        assertThat(Departments.region("00")).isEmpty();
    }

    private static Description named(String name) {
        return new Description(
                "350005179", name, null, "35", "53", List.of(), new Source("FINESS", Standing.PUBLISHED));
    }
}
