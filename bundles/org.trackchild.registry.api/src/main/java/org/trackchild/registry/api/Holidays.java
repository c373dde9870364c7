package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.rules.api.Holiday;
import org.trackchild.rules.api.HolidayCalendar;

/**
 * The days on which offices and benches of a state are closed: those of the rule packs, and those
 * of the file of this instance. They are no secret; anybody may ask.
 */
@ProviderType
public interface Holidays {

    /**
     * The holidays of a year.
     *
     * @param state code of the state; empty for those of the nation alone
     */
    Year year(String state, int year);

    /**
     * Why no office is open on a day; empty when it is a working day, and when nobody knows the
     * holidays of its year.
     *
     * @param state code of the state; empty for the holidays of the nation alone
     */
    Optional<Holiday> closed(String state, LocalDate day);

    /**
     * The holidays of a year.
     *
     * @param year the year
     * @param known whether they are known; otherwise all days count as working days
     * @param weekly those of each week, with where they come from
     * @param days the others, by their day
     */
    record Year(int year, boolean known, List<Line> weekly, List<Line> days) {

        public Year {
            weekly = List.copyOf(weekly);
            days = List.copyOf(days);
        }
    }

    /**
     * A holiday, and where it comes from.
     *
     * @param day the day; of those of each week the first of the year
     * @param holiday the holiday
     * @param source name of the rule pack, or of the file
     */
    record Line(LocalDate day, Holiday holiday, String source) {

        public Line {
            Objects.requireNonNull(day);
            Objects.requireNonNull(holiday);
            Objects.requireNonNull(source);
        }

        /** A day of a calendar with its source. */
        public static Line of(HolidayCalendar.Day day, String source) {
            return new Line(day.day(), day.holiday(), source);
        }
    }
}
