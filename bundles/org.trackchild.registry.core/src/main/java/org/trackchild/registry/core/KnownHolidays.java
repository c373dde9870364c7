package org.trackchild.registry.core;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.registry.api.Holidays;
import org.trackchild.rules.api.Holiday;
import org.trackchild.rules.api.HolidayCalendar;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;

/** The holidays of the rule packs that are there. */
@Component(service = Holidays.class)
public final class KnownHolidays implements Holidays {

    private final RuleShelf shelf;

    @Activate
    public KnownHolidays(@Reference RuleShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Year year(String state, int year) {
        Rules rules = shelf.of(state);
        List<Line> weekly = new ArrayList<>();
        List<Line> days = new ArrayList<>();
        for (RulePack pack : rules.packs()) {
            for (Holiday each : pack.holidays()) {
                if (each.when() instanceof Holiday.Weekly week) {
                    LocalDate first =
                            LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(week.day()));
                    weekly.add(new Line(first, each, pack.name()));
                }
            }
            new HolidayCalendar(pack.holidays())
                    .days(year)
                    .forEach(day -> days.add(Line.of(day, pack.name())));
        }
        days.sort(Comparator.comparing(Line::day));
        return new Year(year, rules.holidays().covers(year), weekly, days);
    }

    @Override
    public Optional<Holiday> closed(String state, LocalDate day) {
        return shelf.of(state).holidays().closed(day);
    }
}
