package org.trackchild.ui.desk.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Event;

/** Days and times as people read them, in Indian time: "12 Nov 2024", "12 नवंबर 2024". */
public final class Days {

    /** The time zone of the register. */
    public static final ZoneId INDIA = Event.ZONE;

    private Days() {}

    /** "12 Nov 2024". */
    public static String day(LocalDate day, Words words) {
        return format(day, words, "d MMM uuuu", "d MMMM uuuu");
    }

    /** "12 Nov 2024". */
    public static String day(Instant moment, Words words) {
        return day(moment.atZone(INDIA).toLocalDate(), words);
    }

    /** "Sunday, 2 Oct 2022". */
    public static String weekday(LocalDate day, Words words) {
        return format(day, words, "EEEE", "EEEE") + ", " + day(day, words);
    }

    /** "12 Nov 2024, 18:30". */
    public static String moment(Instant moment, Words words) {
        ZonedDateTime here = moment.atZone(INDIA);
        return day(here.toLocalDate(), words) + ", " + time(here.toLocalTime());
    }

    /** "18:30". */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** "November 2024". */
    public static String month(YearMonth month, Words words) {
        return format(month, words, "MMMM uuuu", "MMMM uuuu");
    }

    /** What is known of a date: "2017", "Mar 2017", "9 Mar 2017". */
    public static String approximate(ApproximateDate date, Words words) {
        if (date.isExact()) {
            return day(date.earliest(), words);
        }
        return date.month() == null
                ? Integer.toString(date.year())
                : format(date.earliest(), words, "MMM uuuu", "MMMM uuuu");
    }

    /** Hindi has no abbreviations of months that everybody knows. */
    private static String format(TemporalAccessor time, Words words, String english, String hindi) {
        return DateTimeFormatter.ofPattern(words.isHindi() ? hindi : english, words.language())
                .format(time);
    }
}
