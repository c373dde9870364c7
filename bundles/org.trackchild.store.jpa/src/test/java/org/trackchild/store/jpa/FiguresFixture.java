package org.trackchild.store.jpa;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.junit.jupiter.api.TestInstance;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
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

/** Some hundred cases made at random, and what one counts in them by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiguresFixture {

    static final Duration TERM = Duration.ofHours(20);

    static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private static final int CASES = 400;

    private static final List<OfficePlace> OFFICES =
            List.of(
                    new OfficePlace("PS-UP-1", "UP", "UP-LUCKNOW"),
                    new OfficePlace("CCI-UP-1", "UP", "UP-LUCKNOW"),
                    new OfficePlace("PS-UP-2", "UP", "UP-AGRA"),
                    new OfficePlace("SCPS-UP", "UP", ""),
                    new OfficePlace("PS-BR-1", "BR", "BR-GAYA"),
                    new OfficePlace("NATIONAL", "", ""));

    final List<Made> cases = new ArrayList<>();

    final List<Pair> pairs = new ArrayList<>();

    FreshStore fresh;

    record OfficePlace(String id, String state, String district) {

        String code(Level level) {
            return switch (level) {
                case OFFICE -> id;
                case DISTRICT -> district;
                case STATE -> state;
                case NATION -> "";
            };
        }
    }

    record Made(ChildCase content, OfficePlace at, List<Instant> due, List<Instant> restored) {

        CaseHeader header() {
            return content.header();
        }
    }

    record Pair(Made missing, Made found, boolean open, Instant answerBy) {

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
    void fill() throws SQLException, IOException {
        fresh = new FreshStore();
        Random random = new Random(20261128);
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    for (int i = 0; i < CASES; i++) {
                        cases.add(make(tx, random));
                    }
                    Set<String> paired = new HashSet<>();
                    for (int i = 0; i < CASES; i++) {
                        pair(tx, random, paired);
                    }
                    return null;
                });
    }

    @AfterAll
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private Made make(Transaction tx, Random random) {
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

    private void pair(Transaction tx, Random random, Set<String> paired) {
        Made missing = cases.get(random.nextInt(cases.size()));
        Made found = cases.get(random.nextInt(cases.size()));
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
        pairs.add(new Pair(missing, found, open, answerBy));
    }

    <T> T counted(Function<FigureTable, T> question) {
        return fresh.store.read(tx -> question.apply(tx.figures()));
    }

    Map<String, Long> numbers(Function<FigureTable, Map<String, Long>> question) {
        return counted(question);
    }

    static boolean isIn(KeptIn place, Made made) {
        return made.at().code(place.level()).equals(place.code());
    }

    Map<String, Long> byHand(KeptIn place, Predicate<Made> wanted) {
        return cases.stream()
                .filter(made -> isIn(place, made) && wanted.test(made))
                .collect(
                        Collectors.groupingBy(
                                made -> made.at().code(place.partsLevel()),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
