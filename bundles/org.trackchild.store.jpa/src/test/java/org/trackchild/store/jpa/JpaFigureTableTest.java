package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.FigureTable;
import org.trackchild.store.api.KeptIn;
import org.trackchild.store.api.Transaction;

/** What the database counts is what one counts by hand over the same cases. */
class JpaFigureTableTest {

    private static final Duration TERM = Duration.ofHours(20);

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private static final int CASES = 400;

    private static final List<OfficePlace> OFFICES =
            List.of(
                    new OfficePlace("PS-UP-1", "UP", "UP-LUCKNOW"),
                    new OfficePlace("CCI-UP-1", "UP", "UP-LUCKNOW"),
                    new OfficePlace("PS-UP-2", "UP", "UP-AGRA"),
                    new OfficePlace("SCPS-UP", "UP", ""),
                    new OfficePlace("PS-BR-1", "BR", "BR-GAYA"),
                    new OfficePlace("NATIONAL", "", ""));

    private static final List<Made> MADE = new ArrayList<>();

    private static final List<Pair> PAIRS = new ArrayList<>();

    private static FreshStore fresh;

    private record OfficePlace(String id, String state, String district) {

        String code(Level level) {
            return switch (level) {
                case OFFICE -> id;
                case DISTRICT -> district;
                case STATE -> state;
                case NATION -> "";
            };
        }
    }

    private record Made(
            ChildCase content, OfficePlace at, List<Instant> due, List<Instant> restored) {

        CaseHeader header() {
            return content.header();
        }
    }

    private record Pair(Made missing, Made found, boolean open, Instant answerBy) {

        boolean isLate() {
            return open && !answerBy.isAfter(NOW);
        }
    }

    static List<KeptIn> places() {
        return List.of(
                new KeptIn(Level.NATION, ""),
                new KeptIn(Level.STATE, "UP"),
                new KeptIn(Level.STATE, "BR"),
                new KeptIn(Level.STATE, "KL"),
                new KeptIn(Level.DISTRICT, "UP-LUCKNOW"),
                new KeptIn(Level.DISTRICT, "UP-AGRA"),
                new KeptIn(Level.OFFICE, "PS-UP-1"));
    }

    @BeforeAll
    static void fill() throws SQLException, IOException {
        fresh = new FreshStore();
        Random random = new Random(20261128);
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    for (int i = 0; i < CASES; i++) {
                        MADE.add(make(tx, random));
                    }
                    Set<String> paired = new HashSet<>();
                    for (int i = 0; i < CASES; i++) {
                        pair(tx, random, paired);
                    }
                    return null;
                });
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        fresh.close();
    }

    private static Made make(Transaction tx, Random random) {
        OfficePlace at = OFFICES.get(random.nextInt(OFFICES.size()));
        CaseKind kind = random.nextBoolean() ? CaseKind.MISSING : CaseKind.FOUND;
        Instant registered = ago(random, 300);
        Instant changed = registered.plus(Duration.ofDays(random.nextInt(20)));
        CaseStatus status = CaseStatus.values()[random.nextInt(CaseStatus.values().length)];
        ChildCase sample = Samples.registered(tx, kind, new OfficeId(at.id()), Optional.empty());
        ChildCase content =
                new ChildCase(
                        new CaseHeader(
                                sample.id(),
                                sample.header().number(),
                                kind,
                                status,
                                new OfficeId(at.id()),
                                new Revision(1, "tester", registered, changed, Optional.empty())),
                        sample.child(),
                        sample.event(),
                        sample.particulars(),
                        sample.origin(),
                        sample.photos());
        CaseFacts facts =
                new CaseFacts(kind, new OfficeId(at.id()), at.state(), at.district(), Set.of());
        tx.cases().insert(content, facts, List.of());
        List<Instant> due = new ArrayList<>();
        List<ClockTable.Running> clocks = new ArrayList<>();
        for (int clock = random.nextInt(4); clock > 0; clock--) {
            Instant limit = NOW.plus(Duration.ofHours(random.nextInt(400) - 300));
            due.add(limit);
            clocks.add(
                    new ClockTable.Running(
                            "clock" + clock,
                            1,
                            // some begin only later
                            limit.minus(TERM),
                            limit,
                            List.of(Optional.empty(), Optional.empty(), Optional.empty())));
        }
        tx.clocks().replace(List.of(new ClockTable.OfCase(sample.id(), facts, clocks)));
        List<Instant> restored = new ArrayList<>();
        for (int turn = random.nextInt(3); turn > 0; turn--) {
            Instant happened = registered.plus(Duration.ofHours(random.nextInt(3_000)));
            transition(tx, sample.id(), CaseStatus.PRODUCED, "restore", happened);
            transition(tx, sample.id(), CaseStatus.RESTORED, "follow_up", happened.plusSeconds(60));
            if (random.nextInt(4) == 0) {
                Instant withdrawn = happened.plusSeconds(120);
                transition(
                        tx,
                        sample.id(),
                        CaseStatus.RESTORED,
                        CaseStatus.PRODUCED,
                        "homecoming_withdrawn",
                        withdrawn);
            } else {
                restored.add(happened);
            }
        }
        return new Made(content, at, due, restored);
    }

    private static Instant ago(Random random, int days) {
        return NOW.minus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
    }

    private static void transition(
            Transaction tx, CaseId id, CaseStatus from, String code, Instant happened) {
        transition(tx, id, from, CaseStatus.RESTORED, code, happened);
    }

    private static void transition(
            Transaction tx,
            CaseId id,
            CaseStatus from,
            CaseStatus to,
            String code,
            Instant happened) {
        tx.transitions()
                .insert(
                        new MadeTransition(
                                CaseId.drawUuid(),
                                id,
                                from,
                                to,
                                new Step(code, happened, Map.of()),
                                happened,
                                new MadeTransition.Signature("tester", "")));
    }

    private static void pair(Transaction tx, Random random, Set<String> paired) {
        Made missing = MADE.get(random.nextInt(MADE.size()));
        Made found = MADE.get(random.nextInt(MADE.size()));
        if (missing.header().kind() != CaseKind.MISSING
                || found.header().kind() != CaseKind.FOUND
                || !paired.add(missing.header().id() + " " + found.header().id())) {
            return;
        }
        boolean open = random.nextInt(4) > 0;
        Instant answerBy = NOW.plus(Duration.ofHours(random.nextInt(100) - 60));
        Proposal sample = Samples.proposal(missing.header().id(), found.header().id(), NOW);
        tx.proposals()
                .insert(
                        new Proposal(
                                sample.id(),
                                sample.pair(),
                                open ? ProposalStatus.OPEN : ProposalStatus.REJECTED,
                                sample.probability(),
                                sample.explanation(),
                                new Proposal.Timing(1, NOW.minusSeconds(1), answerBy),
                                List.of()));
        PAIRS.add(new Pair(missing, found, open, answerBy));
    }

    private static <T> T counted(Function<FigureTable, T> question) {
        return fresh.store.read(tx -> question.apply(tx.figures()));
    }

    private static Map<String, Long> numbers(Function<FigureTable, Map<String, Long>> question) {
        return counted(question);
    }

    private static boolean isIn(KeptIn place, Made made) {
        return made.at().code(place.level()).equals(place.code());
    }

    private static Map<String, Long> byHand(KeptIn place, Predicate<Made> wanted) {
        return MADE.stream()
                .filter(made -> isIn(place, made) && wanted.test(made))
                .collect(
                        Collectors.groupingBy(
                                made -> made.at().code(place.partsLevel()),
                                TreeMap::new,
                                Collectors.counting()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void countsCasesInWhichSomebodyIsLookedFor(KeptIn place) {
        assertThat(numbers(table -> table.open(place)))
                .isEqualTo(byHand(place, made -> made.header().status().isLookedFor()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void countsReportsThatAreUntracedForLong(KeptIn place) {
        Instant before = NOW.minus(Duration.ofDays(120));

        assertThat(numbers(table -> table.untraced(place, before)))
                .isEqualTo(
                        byHand(
                                place,
                                made ->
                                        made.header().status().isLookedFor()
                                                && made.header().kind() == CaseKind.MISSING
                                                && made.header()
                                                        .revision()
                                                        .registeredAt()
                                                        .isBefore(before)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void countsClocksThatRunAndThoseThatAreLate(KeptIn place) {
        assertThat(numbers(table -> table.running(place, NOW)))
                .isEqualTo(clocks(place, due -> !due.minus(TERM).isAfter(NOW)));
        assertThat(numbers(table -> table.overdue(place, NOW)))
                .isEqualTo(clocks(place, due -> !due.isAfter(NOW)));
    }

    private static Map<String, Long> clocks(KeptIn place, Predicate<Instant> wanted) {
        Map<String, Long> numbers = new TreeMap<>();
        for (Made made : MADE) {
            long number = made.due().stream().filter(wanted).count();
            if (isIn(place, made) && number > 0) {
                numbers.merge(made.at().code(place.partsLevel()), number, Long::sum);
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("places")
    void listsTheLateClocksThatItCountsTheOldestFirst(KeptIn place) {
        List<ClockTable.Listed> listed =
                pages(after -> fresh.store.read(tx -> tx.clocks().overdue(place, NOW, after, 7)));

        assertThat(listed)
                .extracting(each -> each.clock().due())
                .isSorted()
                .hasSize(
                        (int)
                                clocks(place, due -> !due.isAfter(NOW)).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum());
        assertThat(listed)
                .extracting(each -> each.summary().header().id() + each.clock().code())
                .doesNotHaveDuplicates();
    }

    private static <T> List<T> pages(Function<Optional<String>, Page<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = read.apply(after);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @ParameterizedTest
    @MethodSource("places")
    void countsProposalsOfBothSidesButEachOnceInTheWhole(KeptIn place) {
        Map<String, Long> parts = new TreeMap<>();
        long whole = 0;
        for (Pair pair : PAIRS) {
            Set<String> mine = new HashSet<>();
            for (Made side : List.of(pair.missing(), pair.found())) {
                if (pair.isLate() && isIn(place, side)) {
                    mine.add(side.at().code(place.partsLevel()));
                }
            }
            mine.forEach(part -> parts.merge(part, 1L, Long::sum));
            whole += mine.isEmpty() ? 0 : 1;
        }

        FigureTable.Counted counted = counted(table -> table.unanswered(place, NOW));
        assertThat(counted.parts()).isEqualTo(parts);
        assertThat(counted.whole()).isEqualTo(whole);
        List<FigureTable.Unanswered> listed =
                pages(after -> counted(table -> table.unanswered(place, NOW, after, 5)));
        assertThat(listed).hasSize((int) whole);
        assertThat(listed).extracting(FigureTable.Unanswered::answerBy).isSorted();
        assertThat(listed).extracting(FigureTable.Unanswered::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("places")
    void knowsWhichOfficesChangedSomething(KeptIn place) {
        Instant since = NOW.minus(Duration.ofDays(2));

        Set<OfficeId> changed = counted(table -> table.changedSince(place, since));
        assertThat(changed)
                .isEqualTo(
                        MADE.stream()
                                .filter(made -> isIn(place, made))
                                .filter(
                                        made ->
                                                !made.header()
                                                        .revision()
                                                        .changedAt()
                                                        .isBefore(since))
                                .map(made -> made.header().office())
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesTheFirstRestorationOfEachReportThatWasNotTakenBack(KeptIn place) {
        Instant from = NOW.minus(Duration.ofDays(150));
        Instant before = NOW.minus(Duration.ofDays(10));
        List<FigureTable.Restored> expected = new ArrayList<>();
        for (Made made : MADE) {
            made.restored().stream()
                    .min(Instant::compareTo)
                    .filter(first -> made.header().kind() == CaseKind.MISSING)
                    .filter(first -> isIn(place, made))
                    .filter(first -> !first.isBefore(from) && first.isBefore(before))
                    .ifPresent(
                            first ->
                                    expected.add(
                                            new FigureTable.Restored(
                                                    made.at().code(place.partsLevel()),
                                                    made.header().revision().registeredAt(),
                                                    first)));
        }

        Collection<FigureTable.Restored> counted =
                counted(
                        table ->
                                table.restored(
                                        place, Set.of("homecoming_withdrawn"), from, before));
        assertThat(counted).containsExactlyInAnyOrderElementsOf(expected);
    }
}
