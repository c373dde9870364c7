package org.trackchild.reporting.core;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseFilter.Span;
import org.trackchild.reporting.api.CaseFigures;
import org.trackchild.reporting.api.Report.Figure;
import org.trackchild.reporting.api.ReportPeriod;

/**
 * How the pending cases of a month moved: opening, registered, traced, closing. What was registered
 * and traced within the month counts in both, and opening + registered - traced = closing.
 *
 * @param opening pending at the first instant of the month
 * @param registered registered in the month
 * @param traced traced in the month, whenever they were registered
 */
record MonthlyMovement(long opening, long registered, long traced) {

    /** The headings of the four columns. */
    static List<Wording> columns() {
        return List.of(
                Texts.of("column.opening"),
                Texts.of("column.registered"),
                Texts.of("column.traced"),
                Texts.of("column.closing"));
    }

    /**
     * Pending at the first instant after the month. Computed and not counted, so that the sum is
     * right even when somebody registers a case between two counts.
     */
    long closing() {
        return opening + registered - traced;
    }

    MonthlyMovement plus(MonthlyMovement other) {
        return new MonthlyMovement(
                opening + other.opening, registered + other.registered, traced + other.traced);
    }

    /** Counts the cases of one line. */
    static MonthlyMovement count(CaseFilter cases, ReportPeriod period, CaseFigures figures) {
        // Traced first: what is traced while we count must not be missing among the registered.
        long traced = figures.count(traced(cases, period));
        long opening = figures.count(opening(cases, period));
        return new MonthlyMovement(opening, figures.count(registered(cases, period)), traced);
    }

    /**
     * Counts the cases by district of the office that keeps them.
     *
     * @return by code of the district; the empty code stands for offices without a district
     */
    static SortedMap<String, MonthlyMovement> countByDistrict(
            CaseFilter cases, ReportPeriod period, CaseFigures figures) {
        SortedMap<String, MonthlyMovement> movements = new TreeMap<>();
        figures.countByDistrict(traced(cases, period))
                .forEach((code, number) -> add(movements, code, new MonthlyMovement(0, 0, number)));
        figures.countByDistrict(opening(cases, period))
                .forEach((code, number) -> add(movements, code, new MonthlyMovement(number, 0, 0)));
        figures.countByDistrict(registered(cases, period))
                .forEach((code, number) -> add(movements, code, new MonthlyMovement(0, number, 0)));
        return movements;
    }

    private static void add(
            SortedMap<String, MonthlyMovement> movements, String code, MonthlyMovement part) {
        movements.merge(code, part, MonthlyMovement::plus);
    }

    /** The four figures with the cases behind them. */
    List<Figure> figures(CaseFilter cases, ReportPeriod period) {
        return List.of(
                new Figure(opening, Optional.of(opening(cases, period))),
                new Figure(registered, Optional.of(registered(cases, period))),
                new Figure(traced, Optional.of(traced(cases, period))),
                new Figure(closing(), Optional.of(closing(cases, period))));
    }

    /** The four figures where no filter can name the cases. */
    List<Figure> figuresAlone() {
        return List.of(alone(opening), alone(registered), alone(traced), alone(closing()));
    }

    private static CaseFilter opening(CaseFilter cases, ReportPeriod period) {
        return cases.with().openAt(period.start()).build();
    }

    private static CaseFilter registered(CaseFilter cases, ReportPeriod period) {
        return cases.with().registered(new Span(period.start(), period.end())).build();
    }

    private static CaseFilter traced(CaseFilter cases, ReportPeriod period) {
        return cases.with().traced(new Span(period.start(), period.end())).build();
    }

    private static CaseFilter closing(CaseFilter cases, ReportPeriod period) {
        return cases.with().openAt(period.end()).build();
    }

    private static Figure alone(long value) {
        return new Figure(value, Optional.empty());
    }
}
