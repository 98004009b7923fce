package fr.jalon.declaration.rights;

import static fr.jalon.declaration.programme.model.Level.COORDINATOR;
import static fr.jalon.declaration.programme.model.Level.NATIONAL;
import static fr.jalon.declaration.programme.model.Level.REGULATOR;
import static fr.jalon.declaration.rights.Sight.EVERYTHING;
import static fr.jalon.declaration.rights.Sight.NOTHING;
import static fr.jalon.declaration.rights.Sight.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.declaration.declaring.model.Declarant;
import fr.jalon.declaration.establishment.Establishments.Establishment;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.Groups.Registered;
import fr.jalon.declaration.group.Memberships;
import fr.jalon.declaration.group.model.JoinBound;
import fr.jalon.declaration.group.model.LeaveBound;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.group.model.Stay;
import fr.jalon.declaration.programme.model.Level;
import fr.jalon.declaration.provenance.model.Standing;
import fr.jalon.platform.security.Caller;
import fr.jalon.platform.security.Grant;
import fr.jalon.platform.security.Perimeter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role in every perimeter towards a member, a former member, a hospital elsewhere and the group. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {

    private static final LocalDate TODAY = LocalDate.parse("2022-01-15");
    private static final String SUPPORT = "350005179";
    private static final String MEMBER = "350000030";
    private static final String FORMER = "350000055"; // left yesterday, as the support of its day
    private static final String UNSURE = "350000048"; // support by general knowledge only
    private static final String ELSEWHERE = "250000015";
    private static final List<Stay> STAYS = List.of(
            stay(SUPPORT, Role.SUPPORT, null),
            stay(MEMBER, Role.PARTIE, null),
            stay(FORMER, Role.SUPPORT, TODAY),
            stay(UNSURE, Role.SUPPORT, Standing.UNVERIFIED, null));
    private static final Rights RIGHTS = new Rights(
            finess -> Optional.of(
                    new Establishment(finess, null, "", finess.value().startsWith("35") ? "53" : "27")),
            code -> Optional.of(new Registered(code, code, "53", STAYS)),
            new Members(),
            Clock.fixed(Instant.parse("2022-01-15T12:00:00Z"), ZoneOffset.UTC));

    static Stream<Arguments> matrix() {
        return Stream.of(
                row("declarant@establishment:" + MEMBER, MEMBER, true, EVERYTHING),
                row("declarant@establishment:" + MEMBER, SUPPORT, false, NOTHING),
                row("declarant@establishment:" + MEMBER, "GHT-HB", false, SUBMITTED),
                row("declarant@establishment:" + SUPPORT, "GHT-HB", true, EVERYTHING),
                row("declarant@establishment:" + SUPPORT, MEMBER, false, NOTHING),
                row("declarant@establishment:" + FORMER, "GHT-HB", false, NOTHING),
                row("declarant@establishment:" + ELSEWHERE, "GHT-HB", false, NOTHING),
                row("coordinator@group:GHT-HB", MEMBER, false, SUBMITTED, COORDINATOR),
                row("coordinator@group:GHT-HB", FORMER, false, NOTHING),
                row("coordinator@group:GHT-HB", ELSEWHERE, false, NOTHING),
                row("coordinator@group:GHT-HB", "GHT-HB", true, EVERYTHING, COORDINATOR),
                row("coordinator@group:GHT-CFC", "GHT-HB", false, NOTHING),
                row("coordinator@group:GHT-CFC", MEMBER, false, NOTHING),
                row("regulator@region:53", MEMBER, false, SUBMITTED, REGULATOR),
                row("regulator@region:53", FORMER, false, SUBMITTED, REGULATOR),
                row("regulator@region:53", ELSEWHERE, false, NOTHING),
                row("regulator@region:53", "GHT-HB", false, SUBMITTED, REGULATOR),
                row("regulator@region:27", ELSEWHERE, false, SUBMITTED, REGULATOR),
                row("regulator@region:27", "GHT-HB", false, NOTHING),
                row("national@national", MEMBER, false, SUBMITTED, NATIONAL),
                row("national@national", "GHT-HB", false, SUBMITTED, NATIONAL),
                row("auditor@national", MEMBER, false, EVERYTHING),
                row("auditor@national", "GHT-HB", false, EVERYTHING),
                row("admin@national", MEMBER, false, NOTHING),
                row("admin@national", "GHT-HB", false, NOTHING),
                row("declarant@group:GHT-HB", "GHT-HB", false, NOTHING),
                row("regulator@national", MEMBER, false, NOTHING),
                row("national@region:53", MEMBER, false, NOTHING));
    }

    @ParameterizedTest
    @MethodSource
    void matrix(String grant, String declarant, boolean declares, Sight sight, Set<Level> levels) {
        var caller = caller(grant(grant, null, null));
        var about = Declarant.of(declarant);
        assertThat(RIGHTS.declares(caller, about)).isEqualTo(declares);
        assertThat(RIGHTS.sight(caller, about)).isEqualTo(sight);
        assertThat(RIGHTS.levels(caller, about)).isEqualTo(levels);
    }

    @Test
    void a_grant_holds_from_its_first_to_its_last_day() {
        var group = new Declarant.Group("GHT-HB");
        var role = "coordinator@group:GHT-HB";
        assertThat(RIGHTS.declares(caller(grant(role, TODAY, TODAY)), group)).isTrue();
        assertThat(RIGHTS.declares(caller(grant(role, null, TODAY.minusDays(1))), group))
                .isFalse();
        assertThat(RIGHTS.declares(caller(grant(role, TODAY.plusDays(1), null)), group))
                .isFalse();
        assertThat(RIGHTS.sight(caller(), group)).isEqualTo(NOTHING);
    }

    @Test
    void a_support_whose_role_is_not_published_sees_the_group_as_any_member_and_declares_nothing_for_it() {
        var caller = caller(grant("declarant@establishment:" + UNSURE, null, null));
        var group = new Declarant.Group("GHT-HB");
        assertThat(RIGHTS.declares(caller, group)).isFalse();
        assertThat(RIGHTS.sight(caller, group)).isEqualTo(SUBMITTED);
    }

    @Test
    void several_grants_add_up() {
        var caller = caller(grant("coordinator@group:GHT-HB", null, null), grant("regulator@region:53", null, null));
        assertThat(RIGHTS.levels(caller, Declarant.of(MEMBER))).containsExactly(COORDINATOR, REGULATOR);
    }

    private static Arguments row(String grant, String declarant, boolean declares, Sight sight, Level... levels) {
        return Arguments.of(grant, declarant, declares, sight, Set.of(levels));
    }

    private static Caller caller(Grant... grants) {
        return new Caller("issuer", "somebody", "test", Caller.Kind.PERSON, Arrays.asList(grants), "token");
    }

    private static Grant grant(String text, LocalDate from, LocalDate to) {
        int at = text.indexOf('@');
        return new Grant(
                text.substring(0, at), Perimeter.parse(text.substring(at + 1)).orElseThrow(), from, to);
    }

    private static Stay stay(String establishment, Role role, LocalDate left) {
        return stay(establishment, role, Standing.PUBLISHED, left);
    }

    private static Stay stay(String establishment, Role role, Standing standing, LocalDate left) {
        return new Stay(
                establishment,
                role,
                standing,
                LocalDate.parse("2016-07-01"),
                JoinBound.ON,
                left,
                left == null ? null : LeaveBound.ON);
    }

    /** The memberships of one group. */
    private static final class Members implements Memberships {

        @Override
        public List<Membership> groupsOf(Finess establishment, LocalDate date) {
            return membersOf("GHT-HB", date).stream()
                    .filter(member -> member.establishment().equals(establishment))
                    .toList();
        }

        @Override
        public List<Membership> membersOf(String group, LocalDate date) {
            return STAYS.stream()
                    .filter(stay -> group.equals("GHT-HB") && stay.counts(date))
                    .map(stay -> new Membership(
                            group, new Finess(stay.establishment()), stay.role(), stay.roleStanding(), false))
                    .toList();
        }
    }
}
