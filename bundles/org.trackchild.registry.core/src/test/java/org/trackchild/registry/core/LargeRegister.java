package org.trackchild.registry.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Revision;
import org.trackchild.rules.in2016.IndianRules;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.jpa.FolderStore;
import org.trackchild.store.jpa.JpaJournal;
import org.trackchild.store.jpa.JpaStore;

/**
 * Fills the database of an instance that does not run, for {@code bench/register.sh}: {@code DATA
 * DISTRICTS CASES}; the database is Derby in the folder. So many synthetic cases of each kind are
 * written in large transactions, with their steps, their journal, their clocks and a proposal for
 * one in twenty, as if all who follow the journal had come to its end.
 */
final class LargeRegister {

    private static final Caller SELF = Caller.system("bench");

    private static final int TOGETHER = 250;

    /** A district has so many police stations, and half as many homes. */
    private static final int STATIONS = 20;

    private final JpaStore store;

    private final CaseDesk desk =
            new CaseDesk(new PostingPolicy(), new TwoDistricts(), new ScriptNameKeys());

    private final Corpus corpus = new Corpus(20261128);

    /** Days from the today of the corpus to ours. */
    private final long later = LocalDate.now().toEpochDay() - Corpus.TODAY.toEpochDay();

    /** Codes of districts by state. */
    private final Map<String, List<String>> districts;

    private LargeRegister(JpaStore store, Path districts) throws IOException {
        this.store = store;
        this.districts =
                Files.readAllLines(districts).stream()
                        .skip(1)
                        .map(line -> line.split(",", 2)[0])
                        .collect(
                                Collectors.groupingBy(
                                        code -> code.substring(0, 2),
                                        TreeMap::new,
                                        Collectors.toList()));
    }

    private void fill(int cases) throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int from = 0; from < cases; from += TOGETHER) {
                int first = from;
                int end = Math.min(cases, from + TOGETHER);
                parts.add(writers.submit(() -> store.write(SELF, tx -> write(tx, first, end))));
            }
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).get();
                if (i % 400 == 399) {
                    System.err.printf("%,d cases of each kind%n", (i + 1) * TOGETHER);
                }
            }
        } finally {
            writers.shutdown();
        }
    }

    private Void write(Transaction tx, int first, int end) {
        for (int number = first; number < end; number++) {
            ChildCase missing = enter(tx, corpus.missing(number), new Random(number));
            ChildCase found = enter(tx, corpus.found(number), new Random(~number));
            if (number % 20 == 0 && isOpen(missing) && isOpen(found)) {
                propose(tx, missing.id(), found.id());
            }
        }
        return null;
    }

    private static boolean isOpen(ChildCase some) {
        return some.header().status().isLookedFor();
    }

    private ChildCase enter(Transaction tx, Subject subject, Random random) {
        LocalDate day = subject.event().date().plusDays(later);
        List<String> near =
                districts.getOrDefault(subject.event().place().state(), districts.get("UP"));
        String district =
                near.get(Math.floorMod(subject.event().place().district().hashCode(), near.size()));
        CaseKind kind = subject.kind();
        int number = 1 + random.nextInt(kind == CaseKind.MISSING ? STATIONS : STATIONS / 2);
        OfficeId office =
                new OfficeId(
                        "%s-%s-%02d"
                                .formatted(
                                        kind == CaseKind.MISSING ? "PS" : "CCI", district, number));
        Instant registered =
                day.atStartOfDay(TextCaseReader.INDIA)
                        .toInstant()
                        .plus(Duration.ofMinutes(random.nextInt(1440)));
        Instant latest = tx.now().isBefore(registered) ? tx.now() : registered;
        CaseId id = CaseId.next();
        PlausiblePast past = new PlausiblePast(kind, latest, tx.now(), random);
        List<MadeTransition> steps =
                past.of(id, new MadeTransition.Signature("bench", office.value()));
        CaseStatus status = past.status();
        ChildCase made =
                new ChildCase(
                        new CaseHeader(
                                id,
                                tx.cases().nextNumber(kind, 2026),
                                kind,
                                status,
                                office,
                                new Revision(
                                        1 + steps.size(),
                                        "bench",
                                        latest,
                                        last(steps, latest),
                                        traced(steps))),
                        aged(subject.child()),
                        new Event(day, null, new Place(district.substring(0, 2), district, "")),
                        Particulars.none(kind),
                        Optional.empty(),
                        List.of());
        insert(tx, made, steps);
        return made;
    }

    /** As old on the day of the event as in the corpus. */
    private ChildDescription aged(ChildDescription child) {
        return new ChildDescription(
                child.names(),
                child.sex(),
                child.age(),
                later(child.dateOfBirth()),
                child.appearance(),
                child.background(),
                child.contact());
    }

    private ApproximateDate later(ApproximateDate born) {
        return born == null || born.day() == null
                ? born
                : ApproximateDate.on(
                        LocalDate.of(born.year(), born.month(), born.day()).plusDays(later));
    }

    private static Instant last(List<MadeTransition> steps, Instant registered) {
        return steps.stream()
                .map(MadeTransition::recorded)
                .reduce(registered, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Optional<Instant> traced(List<MadeTransition> steps) {
        return steps.stream()
                .filter(each -> each.to() == CaseStatus.TRACED)
                .map(MadeTransition::recorded)
                .findFirst();
    }

    private void insert(Transaction tx, ChildCase made, List<MadeTransition> steps) {
        Place place = made.event().place();
        CaseFacts facts =
                new CaseFacts(
                        made.header().kind(),
                        made.header().office(),
                        place.state(),
                        place.district(),
                        Set.of());
        tx.cases().insert(made, facts, desk.keysOf(made));
        tx.journal(
                JournalAction.CASE_REGISTERED,
                StoredCaseRegistry.subject(made.id()),
                "version=1;" + JournalEntry.BULK);
        for (MadeTransition step : steps) {
            tx.transitions().insert(step);
            tx.journal(
                    JournalAction.CASE_TRANSITION,
                    StoredCaseRegistry.subject(made.id()),
                    "transition=%s;%s".formatted(step.step().transition(), JournalEntry.BULK));
        }
    }

    private static void propose(Transaction tx, CaseId missing, CaseId found) {
        Proposal made =
                new Proposal(
                        CaseId.drawUuid(),
                        new Proposal.Pair(missing, found),
                        ProposalStatus.OPEN,
                        0.9,
                        Register.explanation(),
                        new Proposal.Timing(1, tx.now(), tx.now().plus(Duration.ofDays(1))),
                        List.of());
        tx.proposals().insert(made);
        tx.journal(
                JournalAction.PROPOSAL_MADE, StoredProposals.subject(made), Settlement.sides(made));
    }

    /** The clocks are computed; the matcher and the notices have seen everything. */
    private void follow() throws InterruptedException {
        RuleShelf shelf = new RuleShelf();
        shelf.add(new IndianRules());
        JpaJournal journal = new JpaJournal(store);
        ClockFollower follower = new ClockFollower(store, journal, new ClockKeeper(shelf));
        while (store.read(tx -> tx.cursors().get("clocks")) < journal.head()) {
            TimeUnit.SECONDS.sleep(1);
        }
        follower.stop();
        store.write(
                SELF,
                tx -> {
                    tx.cursors().set("matching", journal.head());
                    tx.cursors().set("notices", journal.head());
                    return null;
                });
    }

    public static void main(String[] words) throws Exception {
        Path data = Path.of(words[0]);
        try (FolderStore folder = new FolderStore(data)) {
            LargeRegister register = new LargeRegister(folder.store, Path.of(words[1]));
            long began = System.nanoTime();
            register.fill(Integer.parseInt(words[2]));
            long filled = System.nanoTime();
            register.follow();
            System.out.printf(
                    "written in %d s, clocks computed in %d s%n",
                    (filled - began) / 1_000_000_000, (System.nanoTime() - filled) / 1_000_000_000);
        }
    }
}
