package org.trackchild.rules.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Wording;

/**
 * A day on which offices and benches are closed. Immutable.
 *
 * @param when on which days
 * @param name what it is called
 * @param announced the day on which it was made known; empty where it has always been known. What
 *     had been done before that day is judged without it
 * @param basis the notification, or where it is written
 */
public record Holiday(When when, Wording name, Optional<LocalDate> announced, String basis) {

    /** On which days a holiday is. */
    public sealed interface When {

        /** Whether it is on a day. */
        boolean isOn(LocalDate day);
    }

    /** Each week. */
    public record Weekly(DayOfWeek day) implements When {

        public Weekly {
            Objects.requireNonNull(day);
        }

        @Override
        public boolean isOn(LocalDate other) {
            return other.getDayOfWeek() == day;
        }
    }

    /** On one day of every year. */
    public record Yearly(MonthDay day) implements When {

        public Yearly {
            Objects.requireNonNull(day);
        }

        @Override
        public boolean isOn(LocalDate other) {
            return MonthDay.from(other).equals(day);
        }
    }

    /** On one day of one year, since its day is another each year. */
    public record Once(LocalDate day) implements When {

        public Once {
            Objects.requireNonNull(day);
        }

        @Override
        public boolean isOn(LocalDate other) {
            return other.equals(day);
        }
    }

    public Holiday {
        Objects.requireNonNull(when);
        Objects.requireNonNull(name);
        Objects.requireNonNull(announced);
        Objects.requireNonNull(basis);
    }

    /**
     * Reads {@code sunday}, {@code 01-26} or {@code 2026-03-04}.
     *
     * @throws IllegalArgumentException when it is none of these; also {@link
     *     java.time.DateTimeException} when there is no such day
     */
    public static When when(String written) {
        if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new Once(LocalDate.parse(written));
        }
        if (written.matches("[0-9]{2}-[0-9]{2}")) {
            return new Yearly(MonthDay.parse("--" + written));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(written)) {
                return new Weekly(day);
            }
        }
        throw new IllegalArgumentException("no day: " + written);
    }
}
