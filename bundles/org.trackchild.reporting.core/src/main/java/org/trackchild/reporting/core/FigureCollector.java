package org.trackchild.reporting.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.trackchild.directory.api.Office;
import org.trackchild.model.OfficeId;
import org.trackchild.reporting.api.MonitorFigures;
import org.trackchild.reporting.api.MonitorFigures.Proposals;
import org.trackchild.reporting.api.MonitorFigures.Reunion;
import org.trackchild.reporting.api.MonitorFigures.Share;
import org.trackchild.reporting.api.MonitorView.Terms;
import org.trackchild.reporting.api.Quartiles;
import org.trackchild.reporting.api.ReportPeriod;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.FigureTable;
import org.trackchild.store.api.KeptIn;

/** Counts everything of a place and of its parts once, and puts figures together of it. */
final class FigureCollector {

    private static final int UNTRACED_MONTHS = 4;

    private static final int SILENT_DAYS = 30;

    private static final FigureTable.Answered NOTHING = new FigureTable.Answered(0, 0);

    private final Terms terms;

    private final Map<String, Long> open;

    private final Map<String, Long> running;

    private final Map<String, Long> overdue;

    private final FigureTable.Counted unanswered;

    private final Map<String, FigureTable.Answered> answered;

    private final Map<String, Long> untraced;

    private final Map<String, Long> homes;

    private final Map<String, Long> silent;

    private final List<FigureTable.Restored> restored;

    /**
     * @param homes the homes of the place
     * @param takenBack codes of the steps that take a homecoming back
     */
    FigureCollector(
            FigureTable table,
            KeptIn place,
            Collection<Office> homes,
            Set<String> takenBack,
            Terms terms) {
        this.terms = terms;
        open = table.open(place);
        running = table.running(place, terms.computedAt());
        overdue = table.overdue(place, terms.computedAt());
        unanswered = table.unanswered(place, terms.computedAt());
        answered = table.answered(place, start(terms.quarter()), terms.computedAt());
        untraced = table.untraced(place, terms.untracedSince());
        Set<OfficeId> lively = table.changedSince(place, terms.silentSince());
        this.homes = byPart(homes, place);
        silent = byPart(homes.stream().filter(home -> !lively.contains(home.id())).toList(), place);
        restored =
                table.restored(
                        place,
                        takenBack,
                        start(terms.quarterBefore()),
                        start(terms.quarter().plusMonths(3)));
    }

    /** The moments that figures mean at a moment. */
    static Terms terms(Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime here = now.atZone(ReportPeriod.INDIA);
        LocalDate month = here.toLocalDate().withDayOfMonth(1);
        return new Terms(
                now,
                here.minusMonths(UNTRACED_MONTHS).toInstant(),
                now.minus(Duration.ofDays(SILENT_DAYS)),
                month.minusMonths((month.getMonthValue() - 1) % 3));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ReportPeriod.INDIA).toInstant();
    }

    private static Map<String, Long> byPart(Collection<Office> offices, KeptIn place) {
        Map<String, Long> numbers = new HashMap<>();
        offices.forEach(office -> numbers.merge(part(office, place.partsLevel()), 1L, Long::sum));
        return numbers;
    }

    private static String part(Office office, Level level) {
        return switch (level) {
            case STATE -> office.state();
            case DISTRICT -> office.district();
            default -> office.id().value();
        };
    }

    /** The moments that the figures mean. */
    Terms terms() {
        return terms;
    }

    /** Every part of which anything was counted. */
    Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        List.of(open, running, untraced, homes, unanswered.parts(), answered)
                .forEach(figures -> parts.addAll(figures.keySet()));
        restored.forEach(child -> parts.add(child.part()));
        return parts;
    }

    /** The figures of a part. */
    MonitorFigures of(String part) {
        return figures(
                figures -> figures.getOrDefault(part, 0L),
                new Proposals(
                        unanswered.parts().getOrDefault(part, 0L),
                        share(answered.getOrDefault(part, NOTHING))),
                restored.stream().filter(child -> child.part().equals(part)).toList());
    }

    /** The figures of the whole place. */
    MonitorFigures whole() {
        return figures(
                figures -> figures.values().stream().mapToLong(Long::longValue).sum(),
                new Proposals(
                        unanswered.whole(),
                        share(
                                answered.values().stream()
                                        .reduce(NOTHING, FigureTable.Answered::and))),
                restored);
    }

    private MonitorFigures figures(
            Function<Map<String, Long>, Long> number,
            Proposals proposals,
            Collection<FigureTable.Restored> children) {
        Instant quarter = start(terms.quarter());
        return new MonitorFigures(
                number.apply(open),
                new Share(number.apply(overdue), number.apply(running)),
                proposals,
                number.apply(untraced),
                new Share(number.apply(silent), number.apply(homes)),
                reunion(
                        children.stream()
                                .filter(child -> !child.restored().isBefore(quarter))
                                .toList()),
                reunion(
                        children.stream()
                                .filter(child -> child.restored().isBefore(quarter))
                                .toList()));
    }

    private static Share share(FigureTable.Answered answered) {
        return new Share(answered.inTime(), answered.all());
    }

    private static Reunion reunion(Collection<FigureTable.Restored> children) {
        List<Long> days = new ArrayList<>();
        for (FigureTable.Restored child : children) {
            days.add(Math.max(0, Duration.between(child.reported(), child.restored()).toDays()));
        }
        return new Reunion(days.size(), Quartiles.of(days));
    }
}
