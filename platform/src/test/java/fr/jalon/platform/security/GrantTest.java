package fr.jalon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantTest {

    private static final LocalDate FIRST = LocalDate.parse("2021-03-01");
    private static final LocalDate LAST = LocalDate.parse("2021-03-31");
    private static final Perimeter PLACE = new Perimeter("place", "1");

    @Test
    void a_grant_holds_from_its_first_to_its_last_day() {
        var grant = new Grant("reader", PLACE, FIRST, LAST);
        assertThat(grant.inForce(FIRST.minusDays(1))).isFalse();
        assertThat(grant.inForce(FIRST)).isTrue();
        assertThat(grant.inForce(LAST)).isTrue();
        assertThat(grant.inForce(LAST.plusDays(1))).isFalse();
    }

    @Test
    void a_grant_without_bounds_always_holds() {
        assertThat(new Grant("reader", PLACE, null, null).inForce(LocalDate.MIN))
                .isTrue();
    }

    @Test
    void a_caller_has_only_what_is_in_force() {
        var caller = new Caller(
                "issuer",
                "ada",
                "client",
                Caller.Kind.PERSON,
                List.of(new Grant("reader", PLACE, FIRST, LAST)),
                "the token");
        assertThat(caller.has("reader", PLACE, FIRST)).isTrue();
        assertThat(caller.has("writer", PLACE, FIRST)).isFalse();
        assertThat(caller.has("reader", new Perimeter("place", "2"), FIRST)).isFalse();
        assertThat(caller.grants(LAST.plusDays(1))).isEmpty();
        assertThat(caller.toString()).doesNotContain("the token");
    }

    @Test
    void a_perimeter_is_a_kind_and_mostly_a_value() {
        assertThat(Perimeter.parse("place:350005179")).contains(new Perimeter("place", "350005179"));
        assertThat(Perimeter.parse("everywhere")).contains(new Perimeter("everywhere", ""));
        assertThat(Perimeter.parse("place: 1")).isEmpty();
        assertThat(Perimeter.parse("")).isEmpty();
        assertThat(Perimeter.parse("place:1")).map(Perimeter::toString).contains("place:1");
    }
}
