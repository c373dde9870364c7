package org.trackchild.ui.desk.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;

/**
 * When a step happened, of which people see and type the minute only. Times are those of India.
 *
 * @param opened when the form was opened, whose minute stands in it from then on
 */
record StepMoment(Instant opened) {

    /** The field of which its problems are. */
    static final String FIELD = "happened";

    /**
     * The moment of who left the minute as it was: now within it, afterwards that of the opening.
     * The beginning of that minute could be before the last step of the case, and no step can have
     * happened before the last.
     */
    Instant untouched(Instant now) {
        boolean within = minute(opened).equals(minute(now));
        return (within ? now : opened).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The moment that somebody typed: when it is the present minute, now.
     *
     * @param day {@code null} where none is told
     * @param time hours and minutes; blank for the beginning of the day
     */
    Instant told(LocalDate day, String time, Instant now) {
        if (day == null) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.NOT_A_DAY, FIELD, List.of())));
        }
        try {
            LocalTime at =
                    time.isBlank()
                            ? LocalTime.MIN
                            : LocalTime.parse(time.strip(), DateTimeFormatter.ofPattern("H:mm"));
            Instant told = day.atTime(at).atZone(Event.ZONE).toInstant();
            return told.equals(minute(now)) ? now.truncatedTo(ChronoUnit.MILLIS) : told;
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.NOT_A_TIME, FIELD, List.of())));
        }
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }
}
