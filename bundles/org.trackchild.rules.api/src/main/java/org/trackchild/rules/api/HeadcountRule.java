package org.trackchild.rules.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.trackchild.model.Event;

/**
 * When a home counts its children each evening. Times are those of India. Immutable.
 *
 * @param by until when the count is due; before {@code begins} means in the night that follows
 * @param begins until then whoever counts counts the evening before: a count in the morning must
 *     not stand for the evening that is to come
 * @param basis where it is written
 */
public record HeadcountRule(LocalTime by, LocalTime begins, String basis) {

    public HeadcountRule {
        Objects.requireNonNull(by);
        Objects.requireNonNull(begins);
        Objects.requireNonNull(basis);
    }

    /** The evening that is counted at a moment. */
    public LocalDate evening(Instant moment) {
        return moment.atZone(Event.ZONE)
                .minus(Duration.ofSeconds(begins.toSecondOfDay()))
                .toLocalDate();
    }

    /** Until when an evening is to be counted. */
    public Instant due(LocalDate evening) {
        LocalDate day = by.isBefore(begins) ? evening.plusDays(1) : evening;
        return day.atTime(by).atZone(Event.ZONE).toInstant();
    }

    /** The last evening of which the count was due before a moment. */
    public LocalDate lastDue(Instant moment) {
        LocalDate evening = evening(moment);
        return moment.isAfter(due(evening)) ? evening : evening.minusDays(1);
    }

    /**
     * Who comes to a home from then on is not counted for an evening any more: the end of its day,
     * or the end of counting where that is later.
     */
    public Instant closes(LocalDate evening) {
        Instant midnight = evening.plusDays(1).atStartOfDay(Event.ZONE).toInstant();
        Instant due = due(evening);
        return due.isAfter(midnight) ? due : midnight;
    }

    /** Reads a row of the table. */
    static HeadcountRule read(String[] cells) {
        try {
            return new HeadcountRule(
                    LocalTime.parse(cells[0]), LocalTime.parse(cells[1]), cells[2]);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(noTime.getMessage(), noTime);
        }
    }
}
