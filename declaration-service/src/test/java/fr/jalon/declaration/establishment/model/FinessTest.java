package fr.jalon.declaration.establishment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FinessTest {

    private static final String EXTRACT = "/contracts/referential/finess-hospitals-2021-01-08.csv";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "350005179",
                "690781810",
                "870000015",
                "250000015",
                "900000365",
                "580780039",
                "970100228",
                "2A0000014"
            })
    void a_real_number_is_accepted(String number) {
        assertThat(Finess.entered(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"350005178", "690781801", "870000051", "2B0000014"})
    void a_wrong_check_digit_is_an_error_on_entry_and_can_be_asked_on_import(String number) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Finess.entered(number))
                .satisfies(malformed -> assertThat(malformed.reason()).isEqualTo("finess-check-digit"));
        assertThat(new Finess(number).hasRightCheckDigit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "35000517", "3500051790", "2C0000014", "2a0000014", " 350005179", "35000517A", "３５０００５１７９"})
    void another_shape_cannot_exist(String number) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Finess(number))
                .satisfies(malformed -> assertThat(malformed.reason()).isEqualTo("finess-malformed"));
    }

    @Test
    void every_number_of_the_shipped_extract_has_a_right_check_digit() throws IOException {
        var numbers = new TreeSet<Finess>();
        var stream = Objects.requireNonNull(FinessTest.class.getResourceAsStream(EXTRACT));
        try (var lines = new BufferedReader(new InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                var cells = line.split(",", 3);
                numbers.add(new Finess(cells[0]));
                numbers.add(new Finess(cells[1]));
            });
        }
        assertThat(numbers).hasSizeGreaterThan(7_000).allMatch(Finess::hasRightCheckDigit);
        assertThat(numbers).anyMatch(number -> number.value().startsWith("2A"));
        assertThat(numbers).anyMatch(number -> number.value().startsWith("2B"));
    }

    @Test
    void every_single_digit_error_is_found() {
        String right = "350005179";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                    assertThat(new Finess(wrong).hasRightCheckDigit()).as(wrong).isFalse();
                }
            }
        }
    }
}
