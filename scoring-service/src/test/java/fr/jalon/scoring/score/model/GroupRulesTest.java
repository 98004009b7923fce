package fr.jalon.scoring.score.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.scoring.fact.model.ActivityVolume;
import fr.jalon.scoring.fact.model.GroupRule;
import fr.jalon.scoring.fact.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a group stands by its members. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupRulesTest {

    @ParameterizedTest
    @CsvSource({
        "ALL_MEMBERS, MET MET NOT_APPLICABLE, MET",
        "ALL_MEMBERS, NOT_APPLICABLE NOT_APPLICABLE, NOT_APPLICABLE",
        "ALL_MEMBERS, MET LAPSED LAPSED, LAPSED",
        "ALL_MEMBERS, MET NOT_DECLARED, NOT_DECLARED",
        "ALL_MEMBERS, MET NOT_DECLARED LAPSED, NOT_MET",
        "ALL_MEMBERS, NOT_MET MET, NOT_MET",
        "ONE_MEMBER, NOT_MET MET NOT_DECLARED, MET",
        "ONE_MEMBER, NOT_APPLICABLE NOT_DECLARED, NOT_DECLARED",
        "ONE_MEMBER, NOT_APPLICABLE NOT_APPLICABLE, NOT_APPLICABLE",
        "ONE_MEMBER, NOT_MET LAPSED, NOT_MET",
        "GROUP_ITSELF, MET MET, LAPSED",
    })
    void a_rule_weighs_the_statuses_of_the_members(GroupRule.Kind kind, String members, Status expected) {
        var statuses = new ArrayList<GroupRules.MemberStatus>();
        for (var status : members.split(" ")) {
            statuses.add(member(Status.valueOf(status), null));
        }
        assertThat(GroupRules.status(new GroupRule(kind, null, null), statuses, Status.LAPSED))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "66, 34, MET", // exactly the share
        "65.999999, 34.000001, NOT_MET",
        "2, 1, MET",
        "0, 0, NOT_MET", // no activity at all: all would have to pass
    })
    void a_share_of_the_activity_is_compared_exactly(String passing, String failing, Status expected) {
        var members = List.of(member(Status.MET, passing), member(Status.NOT_MET, failing));
        assertThat(GroupRules.status(share(), members, Status.MET)).isEqualTo(expected);
    }

    @Test
    void without_a_volume_all_members_have_to_pass_and_the_missing_one_is_named() {
        var some = List.of(member(Status.MET, "1000"), member(Status.NOT_DECLARED, null));
        assertThat(GroupRules.status(share(), some, Status.MET)).isEqualTo(Status.NOT_DECLARED);
        assertThat(GroupRules.volumesMissing(share(), some)).containsExactly("350000030");
        var all = List.of(member(Status.MET, "1000"), member(Status.NOT_APPLICABLE, null));
        assertThat(GroupRules.status(share(), all, Status.NOT_MET)).isEqualTo(Status.MET);
        assertThat(GroupRules.volumesMissing(GroupRule.ALL_MEMBERS, some)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stays, 2024, true",
        "days, 2024, false",
        "stays, 2023, false",
    })
    void volumes_of_different_units_or_years_are_not_summed(String unit, int year, boolean comparable) {
        var members = List.of(
                member(Status.MET, "1000"),
                new GroupRules.MemberStatus(
                        "350005179",
                        Status.NOT_DECLARED,
                        new ActivityVolume(BigDecimal.ONE, new Text("séjours", unit), year)));
        assertThat(GroupRules.status(share(), members, Status.MET))
                .isEqualTo(comparable ? Status.MET : Status.NOT_DECLARED);
        assertThat(GroupRules.volumesMissing(share(), members))
                .isEqualTo(comparable ? List.of() : List.of("350000030", "350005179"));
    }

    private static GroupRule share() {
        return new GroupRule(GroupRule.Kind.ACTIVITY_SHARE, new BigDecimal("66"), "published");
    }

    private static GroupRules.MemberStatus member(Status status, @Nullable String volume) {
        var unit = new Text("séjours", "stays");
        return new GroupRules.MemberStatus(
                "350000030", status, volume == null ? null : new ActivityVolume(new BigDecimal(volume), unit, 2024));
    }
}
