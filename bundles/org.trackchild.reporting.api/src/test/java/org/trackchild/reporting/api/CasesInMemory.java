package org.trackchild.reporting.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;

/** Counts made-up cases, and reads a filter the way the register does. */
public final class CasesInMemory implements CaseFigures {

    private final List<Line> lines;

    public CasesInMemory(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * What the filters ask of a case.
     *
     * @param kind missing or found
     * @param office the office that keeps it
     * @param state state of the office
     * @param district district of the office, empty for state and national ones
     * @param registered when it was registered
     * @param traced when the child was traced, or {@code null}; not before it was registered
     */
    public record Line(
            CaseKind kind,
            OfficeId office,
            String state,
            String district,
            Instant registered,
            Instant traced) {}

    /**
     * Cases at random, registered within four months around the period; some at the very first and
     * last instants of the month.
     *
     * @param places office, state and district of the cases; dates and kind are replaced
     */
    public static CasesInMemory random(
            Random random, int number, List<Line> places, ReportPeriod period) {
        LongFunction<Instant> within =
                days -> period.start().plusSeconds(random.nextLong(days * 86_400));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Line place = places.get(random.nextInt(places.size()));
            Instant registered =
                    switch (random.nextInt(8)) {
                        case 0 -> period.start();
                        case 1 -> period.end();
                        case 2 -> period.end().minusMillis(1);
                        default -> within.apply(120).minus(Duration.ofDays(60));
                    };
            Instant later = registered.plusSeconds(random.nextLong(60 * 86_400));
            Instant traced =
                    switch (random.nextInt(6)) {
                        case 0, 1 -> null;
                        case 2 -> registered;
                        case 3 -> later.isBefore(period.end()) ? period.end() : later;
                        default -> later;
                    };
            lines.add(
                    new Line(
                            CaseKind.values()[random.nextInt(2)],
                            place.office(),
                            place.state(),
                            place.district(),
                            registered,
                            traced));
        }
        return new CasesInMemory(lines);
    }

    @Override
    public long count(CaseFilter filter) {
        return lines.stream().filter(line -> means(filter, line)).count();
    }

    @Override
    public SortedMap<String, Long> countByDistrict(CaseFilter filter) {
        SortedMap<String, Long> counts = new TreeMap<>();
        lines.stream()
                .filter(line -> means(filter, line))
                .forEach(line -> counts.merge(line.district(), 1L, Long::sum));
        return counts;
    }

    private static boolean means(CaseFilter filter, Line line) {
        CaseStatus status = line.traced() == null ? CaseStatus.REGISTERED : CaseStatus.TRACED;
        return filter.kind().map(line.kind()::equals).orElse(true)
                && filter.status().map(status::equals).orElse(true)
                && filter.office().map(line.office()::equals).orElse(true)
                && (filter.state().isEmpty() || filter.state().equals(line.state()))
                && (filter.district().isEmpty() || filter.district().equals(line.district()))
                && filter.registered().map(span -> within(span, line.registered())).orElse(true)
                && filter.traced().map(span -> within(span, line.traced())).orElse(true)
                && filter.openAt().map(instant -> openAt(instant, line)).orElse(true);
    }

    private static boolean within(CaseFilter.Span span, Instant instant) {
        return instant != null
                && (span.from() == null || !instant.isBefore(span.from()))
                && (span.before() == null || instant.isBefore(span.before()));
    }

    private static boolean openAt(Instant instant, Line line) {
        return line.registered().isBefore(instant)
                && (line.traced() == null || !line.traced().isBefore(instant));
    }
}
