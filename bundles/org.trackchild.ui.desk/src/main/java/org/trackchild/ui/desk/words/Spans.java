package org.trackchild.ui.desk.words;

import java.time.Duration;

/** Spans of time in words: "3 h 10 min", "12 days". */
public final class Spans {

    private static final Duration IN_DAYS = Duration.ofDays(2);

    private Spans() {}

    /**
     * A span in words.
     *
     * @param time not negative
     */
    public static String of(Duration time, Words words) {
        if (time.compareTo(IN_DAYS) >= 0) {
            return words.text("clock.days", Figures.grouped(time.toDays()));
        }
        if (time.toHours() == 0) {
            // "within 0 min" would say that it is too late
            return words.text("clock.minutes", Long.toString(Math.max(1, time.toMinutes())));
        }
        String hours = words.text("clock.hours", Long.toString(time.toHours()));
        return time.toMinutesPart() == 0
                ? hours
                : hours + " " + words.text("clock.minutes", Integer.toString(time.toMinutesPart()));
    }
}
