package fr.jalon.declaration.declaring.model;

import static fr.jalon.declaration.declaring.model.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import fr.jalon.declaration.establishment.model.Finess;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the later shapes that cannot exist, and the form in which each is hashed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapesTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");
    private static final Answer.Measure MEASURE = new Answer.Measure("1", null, null);

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000001", "999999999999", "999999999999.999999", "100", "10.0"})
    void a_measure_has_up_to_twelve_digits_and_six_decimals(String value) {
        assertThat(new Answer.Measure(value, null, null).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "01", ".5", "1.", "1,5", "1e3", "1000000000000", "1.0000001", " 1", "NaN"})
    void anything_else_is_no_measure(String value) {
        malformed(() -> new Answer.Measure(value, null, null), Reason.DECIMAL_SHAPE, "/value");
    }

    @Test
    void a_capability_is_told_as_a_whole_or_by_activity() {
        var ability = List.of(new Answer.Ability("MCO", true, DAY));
        malformed(
                () -> new Answer.Capability(null, null, List.of(), null, null),
                Reason.CAPABLE_OR_ACTIVITIES,
                "/capable");
        malformed(
                () -> new Answer.Capability(true, null, ability, null, null), Reason.CAPABLE_OR_ACTIVITIES, "/capable");
        malformed(() -> new Answer.Capability(null, DAY, ability, null, null), Reason.SINCE_OF_NOTHING, "/since");
        malformed(() -> new Answer.Capability(false, DAY, List.of(), null, null), Reason.SINCE_OF_NOTHING, "/since");
        malformed(() -> new Answer.Ability("MCO", false, DAY), Reason.SINCE_OF_NOTHING, "/since");
        malformed(() -> new Answer.Ability("mco", true, DAY), Reason.CODE_SHAPE, "/activity");
    }

    @Test
    void what_does_not_exist_has_no_first_day_and_no_procedure_ends_before_it_begins() {
        malformed(() -> new Answer.Existence(false, DAY, null, null, null), Reason.SINCE_OF_NOTHING, "/since");
        malformed(() -> new Answer.Procedure(DAY, DAY.minusDays(1)), Reason.DATES_REVERSED, "/validUntil");
        assertThat(new Answer.Procedure(DAY, DAY).validUntil()).isEqualTo(DAY);
    }

    @Test
    void nothing_is_told_twice() {
        var share = new Answer.Share("MCO", 1, 2);
        malformed(
                () -> new Answer.Ratio(1, 2, text('a'), text('b'), text('c'), List.of(share, share)),
                Reason.DUPLICATE_ITEM,
                "/byActivity/1/activity");
        var ability = new Answer.Ability("MCO", true, null);
        malformed(
                () -> new Answer.Capability(null, null, List.of(ability, ability), null, null),
                Reason.DUPLICATE_ITEM,
                "/activities/1/activity");
        malformed(() -> new Answer.Event(List.of(DAY, DAY), null, null), Reason.DUPLICATE_ITEM, "/events/1");
        var part = new Answer.Part("A", MEASURE);
        malformed(() -> new Answer.Composite(List.of(part, part), null, null), Reason.DUPLICATE_ITEM, "/parts/1/part");
        var cover = new Cover(new Finess("350005179"), null, null);
        malformed(() -> covering(List.of(cover, cover)), Reason.DUPLICATE_ITEM, "/covers/1/establishment");
    }

    @Test
    void lists_are_bounded_on_both_sides_where_it_matters() {
        malformed(() -> new Answer.Composite(List.of(), null, null), Reason.LIST_EMPTY, "/parts");
        malformed(() -> new Answer.Event(Collections.nCopies(501, DAY), null, null), Reason.TOO_MANY_ITEMS, "/events");
        assertThat(covering(members(200)).covers()).hasSize(200);
        malformed(() -> covering(members(201)), Reason.TOO_MANY_ITEMS, "/covers");
        malformed(() -> new Cover(new Finess("350005179"), DAY, DAY.minusDays(1)), Reason.DATES_REVERSED, "/to");
    }

    @Test
    void a_part_is_neither_composite_nor_not_applicable() {
        var whole = new Answer.Composite(List.of(new Answer.Part("A", MEASURE)), null, null);
        malformed(() -> new Answer.Part("B", whole), Reason.PART_SHAPE, "/content/shape");
        malformed(() -> new Answer.Part("B", new Answer.NotApplicable(text('f'))), Reason.PART_SHAPE, "/content/shape");
        malformed(() -> new Answer.Part("b", MEASURE), Reason.CODE_SHAPE, "/part");
    }

    @Test
    void a_text_of_the_whole_is_hashed_apart_from_that_of_its_last_part() {
        var withText = new Answer.Measure("1", text('b'), null);
        var ofPart = new Answer.Composite(List.of(new Answer.Part("A", withText)), null, null);
        var ofWhole = new Answer.Composite(List.of(new Answer.Part("A", MEASURE)), text('b'), null);
        assertThat(Samples.content("2021-03-01", ofPart).hash("v"))
                .isNotEqualTo(Samples.content("2021-03-01", ofWhole).hash("v"));
        assertThat(Samples.content("2021-03-01", ofWhole).canonical("v")).endsWith("""
            shape=composite
            method=%s
            part=A
            shape=measure
            value=1
            """.formatted(text('b')));
    }

    @Test
    void the_members_covered_are_part_of_what_is_hashed() {
        var cover = new Cover(new Finess("350005179"), DAY, null);
        assertThat(covering(List.of(cover)).canonical("v")).endsWith("value=1\ncovers=350005179/2021-03-01/\n");
        var until = new Cover(new Finess("350005179"), null, DAY);
        assertThat(covering(List.of(until)).canonical("v")).endsWith("value=1\ncovers=350005179//2021-03-01\n");
    }

    private static List<Cover> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Cover(new Finess("35%07d".formatted(number)), null, null))
                .toList();
    }

    private static Content covering(List<Cover> covers) {
        return new Content(DAY, new Observation(DAY, DAY), MEASURE, List.of(), covers);
    }

    private static void malformed(ThrowingCallable making, Reason reason, String field) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(making).satisfies(malformed -> {
            assertThat(malformed.reason()).isEqualTo(reason);
            assertThat(malformed.field()).isEqualTo(field);
        });
    }
}
