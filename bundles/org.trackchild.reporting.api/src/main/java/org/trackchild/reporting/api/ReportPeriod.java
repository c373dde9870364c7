package org.trackchild.reporting.api;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import org.trackchild.model.Event;

/**
 * The month that a report is about, in Indian time.
 *
 * @param month the month
 */
public record ReportPeriod(YearMonth month) {

    /** The time zone of the register. */
    public static final ZoneId INDIA = Event.ZONE;

    public ReportPeriod {
        Objects.requireNonNull(month);
    }

    /** First instant of the month. */
    public Instant start() {
        return month.atDay(1).atStartOfDay(INDIA).toInstant();
    }

    /** First instant after the month. */
    public Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(INDIA).toInstant();
    }
}
