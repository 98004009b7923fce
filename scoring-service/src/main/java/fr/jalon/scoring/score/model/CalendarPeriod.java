package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Requirement;
import java.time.LocalDate;

/**
 * A calendar month, quarter, half-year or year.
 *
 * @param number such periods since the year 0
 */
record CalendarPeriod(Requirement.Period length, int number) {

    private static final int MONTHS_OF_A_YEAR = 12;

    static CalendarPeriod of(Requirement.Period length, LocalDate day) {
        int months = day.getYear() * MONTHS_OF_A_YEAR + day.getMonthValue() - 1;
        return new CalendarPeriod(length, Math.floorDiv(months, length.months()));
    }

    CalendarPeriod next() {
        return new CalendarPeriod(length, number + 1);
    }

    CalendarPeriod previous() {
        return new CalendarPeriod(length, number - 1);
    }

    LocalDate firstDay() {
        int months = number * length.months();
        return LocalDate.of(Math.floorDiv(months, MONTHS_OF_A_YEAR), Math.floorMod(months, MONTHS_OF_A_YEAR) + 1, 1);
    }
}
