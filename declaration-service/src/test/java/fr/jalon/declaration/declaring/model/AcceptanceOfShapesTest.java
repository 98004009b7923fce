package fr.jalon.declaration.declaring.model;

import static fr.jalon.declaration.declaring.model.DeclarationSpec.given;
import static fr.jalon.declaration.declaring.model.Samples.DECLARANT;
import static fr.jalon.declaration.declaring.model.Samples.ID;
import static fr.jalon.declaration.declaring.model.Samples.NOW;
import static fr.jalon.declaration.declaring.model.Samples.USUAL;
import static fr.jalon.declaration.declaring.model.Samples.YEARS;
import static fr.jalon.declaration.declaring.model.Samples.clause;
import static fr.jalon.declaration.declaring.model.Samples.content;
import static fr.jalon.declaration.declaring.model.Samples.text;

import fr.jalon.declaration.declaring.model.Refused.Reason;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.model.JoinBound;
import fr.jalon.declaration.group.model.LeaveBound;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.group.model.Stay;
import fr.jalon.declaration.programme.model.Requirement;
import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of each shape is accepted, up to today, and what is refused, from tomorrow on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptanceOfShapesTest {

    private static final LocalDate TODAY = LocalDate.parse("2022-01-15");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Finess RENNES = new Finess("350005179");

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(Required.RATIO_BY_ACTIVITY, ratio("MCO")),
                Arguments.of(Required.EXISTENCE, exists(TODAY, new Answer.Procedure(TODAY, TOMORROW))),
                Arguments.of(Required.EXISTENCE, exists(null, null)),
                Arguments.of(Required.EXISTENCE, new Answer.Existence(false, null, null, null, null)),
                Arguments.of(Required.CAPABILITY, capable(TODAY)),
                Arguments.of(Required.CAPABILITY_BY_ACTIVITY, capable("SSR", TODAY)),
                Arguments.of(Required.EVENT, new Answer.Event(List.of(TODAY), null, null)),
                Arguments.of(Required.MEASURE, new Answer.Measure("99.95", null, null)),
                Arguments.of(Required.MEASURE, new Answer.Measure("100.000000", null, null)),
                Arguments.of(Required.MEASURED_DAYS, new Answer.Measure("366", null, null)),
                Arguments.of(Required.COMPOSITE, composite("RATE", new Answer.Measure("100", null, null))),
                Arguments.of(Required.COMPOSITE, composite("SINCE", exists(TODAY, null))),
                Arguments.of(Required.EXISTENCE, new Answer.NotApplicable(text('f'))));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(Requirement asked, Answer answer) {
        var content = content("2021-03-01", answer);
        draft(content, clause(asked)).then(new DeclarationEvent.Drafted(ID, 1, "2019-02", content, false, DECLARANT));
    }

    static Stream<Arguments> refused() {
        var soon = "2022-01-16";
        var future = Reason.DATE_IN_THE_FUTURE;
        var other = Reason.UNKNOWN_ACTIVITY;
        return Stream.of(
                Arguments.of(Required.RATIO_BY_ACTIVITY, ratio("SSR"), other, "/byActivity/0/activity", "SSR"),
                Arguments.of(Required.RATIO, ratio("MCO"), other, "/byActivity/0/activity", "MCO"),
                Arguments.of(Required.EXISTENCE, exists(TOMORROW, null), future, "/since", soon),
                Arguments.of(
                        Required.EXISTENCE,
                        exists(TODAY, new Answer.Procedure(TOMORROW, null)),
                        future,
                        "/procedure/date",
                        soon),
                Arguments.of(Required.CAPABILITY, capable(TOMORROW), future, "/since", soon),
                Arguments.of(Required.CAPABILITY, capable("MCO", null), other, "/activities/0/activity", "MCO"),
                Arguments.of(
                        Required.CAPABILITY_BY_ACTIVITY, capable(TODAY), Reason.ACTIVITIES_ASKED, "/capable", "true"),
                Arguments.of(
                        Required.CAPABILITY_BY_ACTIVITY, capable("HAD", null), other, "/activities/0/activity", "HAD"),
                Arguments.of(
                        Required.CAPABILITY_BY_ACTIVITY, capable("MCO", TOMORROW), future, "/activities/0/since", soon),
                Arguments.of(
                        Required.EVENT,
                        new Answer.Event(List.of(TODAY, TOMORROW), null, null),
                        future,
                        "/events/1",
                        soon),
                Arguments.of(
                        Required.COMPOSITE,
                        composite("SINCE", exists(TOMORROW, null)),
                        future,
                        "/parts/0/content/since",
                        soon),
                Arguments.of(
                        Required.COMPOSITE,
                        composite("SINCE", capable(TODAY)),
                        Reason.SHAPE_MISMATCH,
                        "/parts/0/content/shape",
                        "capability"),
                Arguments.of(
                        Required.COMPOSITE,
                        composite("OTHER", capable(TODAY)),
                        Reason.UNKNOWN_PART,
                        "/parts/0/part",
                        "OTHER"),
                Arguments.of(
                        Required.COMPOSITE,
                        composite("PLAN", capable(TODAY)),
                        Reason.NOT_DECLARABLE,
                        "/parts/0/part",
                        "completion"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Requirement asked, Answer answer, Reason reason, String pointer, String value) {
        draft(content("2021-03-01", answer), clause(asked)).thenRefused(reason, "/content" + pointer, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.000001", "101", "999999999999"})
    void a_percentage_over_one_hundred_is_refused_alone_and_in_a_part(String value) {
        var measure = new Answer.Measure(value, null, null);
        draft(content("2021-03-01", measure), clause(Required.MEASURE))
                .thenRefused(Reason.PERCENT_TOO_HIGH, "/content/value", value);
        draft(content("2021-03-01", composite("RATE", measure)), clause(Required.COMPOSITE))
                .thenRefused(Reason.PERCENT_TOO_HIGH, "/content/parts/0/content/value", value);
    }

    @Test
    void nobody_declares_a_completion_nor_what_was_left_unsaid_not_even_as_not_applicable() {
        var content = content("2021-03-01", new Answer.NotApplicable(text('f')));
        draft(content, clause(Required.COMPLETION)).thenRefused(Reason.NOT_DECLARABLE, "/indicator", "completion");
        draft(content, clause(Required.UNSTATED)).thenRefused(Reason.NOT_DECLARABLE, "/indicator", "capability");
    }

    @Test
    void not_applicable_is_refused_where_the_clause_always_applies() {
        var always = new Clause("2019-02", Required.EXISTENCE, YEARS, false, USUAL, List.of());
        draft(content("2021-03-01", new Answer.NotApplicable(text('f'))), always)
                .thenRefused(Reason.ALWAYS_APPLICABLE, "/content/shape", "not-applicable");
    }

    static Stream<Arguments> covers() {
        return Stream.of(
                Arguments.of(null, null, true),
                Arguments.of("2021-05-31", null, true), // the last day of the stay
                Arguments.of("2021-06-01", null, false),
                Arguments.of(null, "2021-04-01", true), // its first day
                Arguments.of(null, "2021-03-31", false),
                Arguments.of("2020-01-01", "2021-02-28", false), // over before the content holds
                Arguments.of("2021-04-10", "2021-04-10", true));
    }

    @ParameterizedTest
    @MethodSource
    void covers(String from, String to, boolean accepted) {
        var stay = new Stay(
                "350005179",
                Role.PARTIE,
                Standing.PUBLISHED,
                LocalDate.parse("2021-04-01"),
                JoinBound.ON,
                LocalDate.parse("2021-06-01"),
                LeaveBound.ON);
        var cover = new Cover(RENNES, day(from), day(to));
        var content = content("2021-03-01", exists(null, null), cover);
        var when = draft(content, new Clause("2019-02", Required.EXISTENCE, YEARS, true, USUAL, List.of(stay)));
        if (accepted) {
            when.then(new DeclarationEvent.Drafted(ID, 1, "2019-02", content, false, DECLARANT));
        } else {
            when.thenRefused(Reason.NOT_A_MEMBER, "/covers/0/establishment", "350005179");
        }
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static DeclarationSpec.When draft(Content content, Clause clause) {
        return given().when(new DeclarationCommand.Draft(ID, content, clause, DECLARANT, NOW));
    }

    private static Answer ratio(String activity) {
        return new Answer.Ratio(1, 2, text('a'), text('b'), text('c'), List.of(new Answer.Share(activity, 1, 1)));
    }

    private static Answer exists(LocalDate since, Answer.Procedure procedure) {
        return new Answer.Existence(true, since, procedure, null, null);
    }

    private static Answer capable(LocalDate since) {
        return new Answer.Capability(true, since, List.of(), null, null);
    }

    private static Answer capable(String activity, LocalDate since) {
        return new Answer.Capability(null, null, List.of(new Answer.Ability(activity, true, since)), null, null);
    }

    private static Answer composite(String part, Answer content) {
        return new Answer.Composite(List.of(new Answer.Part(part, content)), null, null);
    }
}
