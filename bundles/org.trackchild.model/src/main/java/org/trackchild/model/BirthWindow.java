package org.trackchild.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days between which a child must have been born, from whatever the record says of age and
 * birth.
 *
 * @param earliest first possible day of birth
 * @param latest last possible day of birth, not before {@code earliest}
 * @param stated whether a date of birth was stated, in contrast to an age that somebody estimated
 */
public record BirthWindow(LocalDate earliest, LocalDate latest, boolean stated) {

    public BirthWindow {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest before earliest");
        }
    }

    /**
     * The day at whose beginning somebody completes so many years. Who was born on 29 February
     * completes them with the end of 28 February, where the year has no other: the years are
     * complete on 1 March, and a child is none too early.
     *
     * @param birth the day of birth
     * @param years 0 or more
     */
    public static LocalDate anniversary(LocalDate birth, int years) {
        LocalDate day = birth.plusYears(years);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }

    /**
     * The window of a child of a certain age on a certain day. A date of birth, where stated, goes
     * before the age.
     *
     * @param dateOfBirth may be {@code null}
     * @param age may be {@code null}
     * @param asOf the day on which the age was true
     * @return empty when neither is known
     */
    public static Optional<BirthWindow> of(
            ApproximateDate dateOfBirth, ApproximateAge age, LocalDate asOf) {
        if (dateOfBirth != null) {
            return Optional.of(new BirthWindow(dateOfBirth.earliest(), dateOfBirth.latest(), true));
        }
        if (age != null) {
            return Optional.of(
                    new BirthWindow(
                            asOf.minusYears(age.highest() + 1L).plusDays(1),
                            asOf.minusYears(age.lowest()),
                            false));
        }
        return Optional.empty();
    }
}
