package org.trackchild.rules.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holidays of a state: those of the nation and its own. A state that names days of single years
 * has to name those of each year: of a year that it does not name nobody knows which days are
 * working days, so that in it all days count. Pure; immutable.
 */
public final class HolidayCalendar {

    /** No day is a holiday. */
    public static final HolidayCalendar NONE = new HolidayCalendar(List.of());

    private final List<Holiday> holidays;

    private final Set<Integer> years;

    /**
     * @param holidays of the nation and of the state
     */
    public HolidayCalendar(Collection<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
        years =
                holidays.stream()
                        .map(Holiday::when)
                        .filter(Holiday.Once.class::isInstance)
                        .map(when -> ((Holiday.Once) when).day().getYear())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One day on which a holiday is.
     *
     * @param day the day
     * @param holiday why
     */
    public record Day(LocalDate day, Holiday holiday) {}

    /** All holidays, in the order of the packs. */
    public List<Holiday> holidays() {
        return holidays;
    }

    /** Whether the holidays of a year are known. */
    public boolean covers(int year) {
        return !holidays.isEmpty() && (years.isEmpty() || years.contains(year));
    }

    /**
     * The calendar as it was known on a day, without what was made known only later: what was done
     * by then is not judged anew.
     */
    public HolidayCalendar known(LocalDate then) {
        return new HolidayCalendar(
                holidays.stream()
                        .filter(each -> each.announced().filter(then::isBefore).isEmpty())
                        .toList());
    }

    /** Why a day is a holiday; a reason of its own goes before that of the week. */
    public Optional<Holiday> on(LocalDate day) {
        List<Holiday> reasons = holidays.stream().filter(each -> each.when().isOn(day)).toList();
        return reasons.stream()
                .filter(each -> !(each.when() instanceof Holiday.Weekly))
                .findFirst()
                .or(() -> reasons.stream().findFirst());
    }

    /** Why a day does not count; empty, too, when the holidays of its year are not known. */
    public Optional<Holiday> closed(LocalDate day) {
        return covers(day.getYear()) ? on(day) : Optional.empty();
    }

    /** The holidays of a year that are not each week, by their day. */
    public List<Day> days(int year) {
        List<Day> days = new ArrayList<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1))
                .forEach(
                        day ->
                                holidays.stream()
                                        .filter(each -> !(each.when() instanceof Holiday.Weekly))
                                        .filter(each -> each.when().isOn(day))
                                        .forEach(each -> days.add(new Day(day, each))));
        return days;
    }
}
