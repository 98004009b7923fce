package fr.jalon.declaration.declaring.model;

import static fr.jalon.declaration.declaring.model.Samples.CONTENT;
import static fr.jalon.declaration.declaring.model.Samples.COORDINATOR;
import static fr.jalon.declaration.declaring.model.Samples.ID;
import static fr.jalon.declaration.declaring.model.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot exist is refused where it would come to be, with the field and the value. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValuesTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    @Test
    void an_id_and_a_stream_name_the_same_declaration() {
        assertThat(ID).hasToString("HOPEN-350005179-P1.1");
        assertThat(ID.stream()).isEqualTo("declaration/HOPEN/350005179/P1.1");
        assertThat(DeclarationId.ofStream(ID.stream())).isEqualTo(ID);
    }

    @Test
    void a_group_declares_under_its_code_which_may_hold_hyphens() {
        var id = DeclarationId.parse("CARE_D2-GHT-HB-D2.O1.A");
        assertThat(id).isEqualTo(new DeclarationId("CARE_D2", new Declarant.Group("GHT-HB"), "D2.O1.A"));
        assertThat(id).hasToString("CARE_D2-GHT-HB-D2.O1.A");
        assertThat(id.stream()).isEqualTo("declaration/CARE_D2/GHT-HB/D2.O1.A");
        assertThat(DeclarationId.ofStream(id.stream())).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "HOPEN-350005178-P1.1, FINESS_CHECK_DIGIT, '', 350005178",
        "HOPEN-35000517X-P1.1, FINESS_MALFORMED, '', 35000517X",
        "HOPEN-35000517-P1.1, FINESS_MALFORMED, '', 35000517",
        "HOPEN-ght-hb-P1.1, CODE_SHAPE, '', ght-hb",
        "HOPEN-P1.1, DECLARATION_ID_SHAPE, '', HOPEN-P1.1",
        "hopen-350005179-P1.1, CODE_SHAPE, /programme, hopen",
        "HOPEN-350005179-1.1, CODE_SHAPE, /indicator, 1.1",
        "HOPEN, DECLARATION_ID_SHAPE, '', HOPEN"
    })
    void a_malformed_id_is_told_by_its_part(String text, Reason reason, String field, String value) {
        malformed(() -> DeclarationId.parse(text), reason, field, value);
    }

    @ParameterizedTest
    @CsvSource({
        "51, 50, NUMERATOR_ABOVE_DENOMINATOR, /numerator, 51",
        "0, 0, DENOMINATOR_ZERO, /denominator, 0",
        "-1, 50, NUMBER_OUT_OF_RANGE, /numerator, -1",
        "0, -1, NUMBER_OUT_OF_RANGE, /denominator, -1",
        "0, 1000000000001, NUMBER_OUT_OF_RANGE, /denominator, 1000000000001",
        "1000000000001, 50, NUMBER_OUT_OF_RANGE, /numerator, 1000000000001"
    })
    void a_ratio_lies_between_zero_and_one(
            long numerator, long denominator, Reason reason, String field, String value) {
        malformed(
                () -> new Answer.Ratio(numerator, denominator, text('a'), text('b'), text('c'), List.of()),
                reason,
                field,
                value);
    }

    @Test
    void dates_are_in_order() {
        malformed(() -> new Observation(DAY, DAY.minusDays(1)), Reason.DATES_REVERSED, "/to", "2021-02-28");
        malformed(
                () -> new Answer.Piece("PRA", DAY, DAY.minusDays(1), null),
                Reason.DATES_REVERSED,
                "/validUntil",
                "2021-02-28");
    }

    @Test
    void nothing_is_named_twice() {
        var piece = new Answer.Piece("PRA", null, null, null);
        malformed(
                () -> new Answer.Document(List.of(piece, piece), null, null),
                Reason.DUPLICATE_ITEM,
                "/documents/1/kind",
                "PRA");
        malformed(
                () -> new Answer.Recurrence(List.of(DAY, DAY), null, null),
                Reason.DUPLICATE_ITEM,
                "/occurrences/1",
                "2021-03-01");
    }

    @Test
    void lists_are_bounded() {
        malformed(
                () -> new Answer.Recurrence(Collections.nCopies(501, DAY), null, null),
                Reason.TOO_MANY_ITEMS,
                "/occurrences",
                "501");
    }

    @Test
    void codes_hashes_and_proofs_have_their_form() {
        malformed(() -> new Answer.Piece("pra", null, null, null), Reason.CODE_SHAPE, "/kind", "pra");
        malformed(() -> new TextHash("plain words"), Reason.TEXT_HASH_SHAPE, "", "plain words");
        malformed(
                () -> new Content(DAY, CONTENT.observation(), CONTENT.answer(), List.of("x"), List.of()),
                Reason.PROOF_SHAPE,
                "/proofs/0",
                "x");
    }

    @Test
    void what_is_said_against_somebody_has_a_reason() {
        malformed(
                () -> new DeclarationCommand.Decide(ID, DecisionOutcome.REFUSED, null, Set.of(), COORDINATOR),
                Reason.REASON_REQUIRED,
                "/reason",
                "REFUSED");
    }

    @Test
    void a_content_hash_covers_every_part_and_the_programme_version() {
        var other = Samples.ratio(45, "2021-03-01");
        var later = Samples.ratio(46, "2021-03-02");
        assertThat(List.of(
                        CONTENT.hash("2019-02"), CONTENT.hash("2019-07"), other.hash("2019-02"), later.hash("2019-02")))
                .doesNotHaveDuplicates();
        assertThat(CONTENT.canonical("2019-02")).isEqualTo("""
            programmeVersion=2019-02
            effectiveFrom=2021-03-01
            observation=2021-01-01/2021-03-01
            shape=ratio
            numerator=46
            denominator=50
            perimeter=%s
            method=%s
            source=%s
            """.formatted(text('a'), text('b'), text('c')));
    }

    private static void malformed(ThrowingCallable making, Reason reason, String field, String value) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(making).satisfies(malformed -> {
            assertThat(malformed.reason()).isEqualTo(reason);
            assertThat(malformed.field()).isEqualTo(field);
            assertThat(malformed.value()).isEqualTo(value);
        });
    }
}
