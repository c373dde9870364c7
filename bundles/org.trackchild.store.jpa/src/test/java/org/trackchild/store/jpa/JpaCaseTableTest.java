package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Revision;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.NamePart;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.StoredCase;

class JpaCaseTableTest {

    private static final OfficeId LUCKNOW = new OfficeId("PS-UP-LUCKNOW-01");

    private FreshStore fresh;

    private JpaStore store;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        store = fresh.store;
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private ChildCase insert(CaseKind kind, String office, String district, String... keys) {
        return store.write(Samples.SYSTEM, tx -> Samples.insert(tx, kind, office, district, keys));
    }

    /** Parts that must begin with a key, as far as it has three letters. */
    private static List<NamePart> parts(String... keys) {
        return Stream.of(keys)
                .map(key -> new NamePart(Set.of(key), key.length() < 3 ? "" : key))
                .toList();
    }

    private Page<CaseSummary> list(Reach reach, CaseFilter filter, String... keys) {
        return store.read(
                tx ->
                        tx.cases()
                                .list(
                                        new CaseSelection(reach, filter, parts(keys)),
                                        Optional.empty(),
                                        200));
    }

    @Test
    void keepsEveryPartOfACase() {
        ChildCase missing = insert(CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
        ChildCase found = insert(CaseKind.FOUND, "HOME-1", "UP-KANPUR");
        StoredCase read = store.read(tx -> tx.cases().find(missing.id())).orElseThrow();
        assertThat(read.content()).isEqualTo(missing);
        assertThat(read.facts()).isEqualTo(Samples.facts(missing, "UP-LUCKNOW"));
        assertThat(store.read(tx -> tx.cases().find(found.id())).orElseThrow().content())
                .isEqualTo(found);
        assertThat(missing.header().number()).matches("MC-26-\\d{6}");
        assertThat(found.header().number()).matches("FC-26-\\d{6}");
    }

    @Test
    void refusesToReplaceAnotherVersion() {
        ChildCase made = insert(CaseKind.MISSING, "PS-1", "UP-LUCKNOW", "as");
        boolean replaced =
                store.write(Samples.SYSTEM, tx -> tx.cases().update(made, 7, List.of("as")));
        assertThat(replaced).isFalse();
    }

    @Test
    void findsByBeginningOfKeysAndByNumber() {
        ChildCase asha = insert(CaseKind.MISSING, "PS-1", "UP-LUCKNOW", "as", "rmsw");
        insert(CaseKind.MISSING, "PS-1", "UP-LUCKNOW", "asr", "rmsw");
        assertThat(list(Reach.EVERYTHING, CaseFilter.all(), "as", "rms").items())
                .extracting(item -> item.header().id())
                .containsExactly(asha.id());
        CaseFilter byNumber =
                CaseFilter.all().with().text(asha.header().number().toLowerCase()).build();
        assertThat(list(Reach.EVERYTHING, byNumber).items()).hasSize(1);
    }

    @Test
    void changedKeysReplaceTheOldOnes() {
        ChildCase made = insert(CaseKind.MISSING, "PS-1", "UP-LUCKNOW", "as", "rms");
        store.write(Samples.SYSTEM, tx -> tx.cases().update(made, 1, List.of("rms", "gt")));
        assertThat(list(Reach.EVERYTHING, CaseFilter.all(), "as").items()).isEmpty();
        assertThat(list(Reach.EVERYTHING, CaseFilter.all(), "gt").items()).hasSize(1);
    }

    @Test
    void pagesWithoutLossOrRepetition() {
        Set<CaseId> all = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            all.add(insert(CaseKind.FOUND, "HOME-1", "UP-LUCKNOW").id());
        }
        CaseSelection selection = new CaseSelection(Reach.EVERYTHING, CaseFilter.all(), List.of());
        List<CaseId> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Optional<String> after = next;
            Page<CaseSummary> page = store.read(tx -> tx.cases().list(selection, after, 10));
            page.items().forEach(item -> seen.add(item.header().id()));
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).hasSize(25).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Lists and the predicate must be the same filter, whatever the reach. */
    @Test
    void listsExactlyWhatTheReachCovers() {
        Random random = new Random(17);
        List<String> districts = List.of("UP-LUCKNOW", "UP-KANPUR", "BR-PATNA", "DL-NEW-DELHI");
        for (int i = 0; i < 40; i++) {
            String district = districts.get(random.nextInt(4));
            ChildCase made = insert(CaseKind.MISSING, "PS-" + random.nextInt(5), district);
            if (random.nextInt(3) == 0) {
                OfficeId other = new OfficeId("PS-" + random.nextInt(5));
                store.write(
                        Samples.SYSTEM,
                        tx -> {
                            tx.cases().share(made.id(), other);
                            tx.cases().share(made.id(), other);
                            return null;
                        });
            }
        }
        List<CaseId> ids =
                list(Reach.EVERYTHING, CaseFilter.all()).items().stream()
                        .map(item -> item.header().id())
                        .toList();
        List<StoredCase> all = store.read(tx -> tx.cases().findAll(ids));
        for (int i = 0; i < 60; i++) {
            Reach reach =
                    new Reach(
                            false,
                            random.nextInt(4) == 0 ? Set.of("BR") : Set.of(),
                            random.nextInt(2) == 0
                                    ? Set.of(districts.get(random.nextInt(4)))
                                    : Set.of(),
                            random.nextInt(2) == 0
                                    ? Set.of(new OfficeId("PS-" + random.nextInt(5)))
                                    : Set.of());
            Set<CaseId> expected = new HashSet<>();
            all.stream()
                    .filter(one -> reach.covers(one.facts()))
                    .forEach(one -> expected.add(one.content().id()));
            assertThat(list(reach, CaseFilter.all()).items())
                    .extracting(item -> item.header().id())
                    .containsExactlyInAnyOrderElementsOf(expected);
            long count =
                    store.read(
                            tx ->
                                    tx.cases()
                                            .count(
                                                    new CaseSelection(
                                                            reach, CaseFilter.all(), List.of())));
            assertThat(count).isEqualTo(expected.size());
        }
    }

    /** Two uploads of one record at the same time: one case. */
    @Test
    void sameOriginAtTheSameTimeMakesOneCase() throws Exception {
        Origin origin = new Origin("csv:TEST", "17", "00", "");
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<CaseId>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(
                    CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return store.write(
                                        Samples.SYSTEM,
                                        tx ->
                                                tx.cases()
                                                        .findByOrigin("csv:TEST", "17")
                                                        .map(known -> known.content().id())
                                                        .orElseGet(
                                                                () -> {
                                                                    ChildCase made =
                                                                            Samples.registered(
                                                                                    tx,
                                                                                    CaseKind.FOUND,
                                                                                    LUCKNOW,
                                                                                    Optional.of(
                                                                                            origin));
                                                                    tx.cases()
                                                                            .insert(
                                                                                    made,
                                                                                    Samples.facts(
                                                                                            made,
                                                                                            "UP-LUCKNOW"),
                                                                                    List.of());
                                                                    return made.id();
                                                                }));
                            }));
        }
        start.countDown();
        assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        assertThat(list(Reach.EVERYTHING, CaseFilter.all()).items()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void firstPhotographIsTheOneToShow() {
        ChildCase made = insert(CaseKind.FOUND, "HOME-1", "UP-LUCKNOW");
        PhotoTable.Photo first =
                new PhotoTable.Photo(CaseId.drawUuid(), made.id(), new byte[] {1}, 1, 1);
        PhotoTable.Photo second =
                new PhotoTable.Photo(CaseId.drawUuid(), made.id(), new byte[] {2}, 1, 1);
        store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.photos().insert(first, new PhotoMark("1", 0, 0, false));
                    tx.photos().insert(second, new PhotoMark("2", 0, 0, false));
                    return null;
                });
        CaseSummary line = list(Reach.EVERYTHING, CaseFilter.all()).items().get(0);
        assertThat(line.photo()).contains(first.id());
        assertThat(store.read(tx -> tx.photos().find(second.id())).orElseThrow().jpeg())
                .containsExactly(2);
        assertThat(store.read(tx -> tx.cases().find(made.id())).orElseThrow().content().photos())
                .hasSize(2);
    }

    @Test
    void readingTransactionsRefuseToWrite() {
        assertThatThrownBy(() -> store.read(tx -> tx.cases().nextNumber(CaseKind.FOUND, 2026)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failedWorkLeavesNothingBehind() {
        assertThatThrownBy(
                        () ->
                                store.write(
                                        Samples.SYSTEM,
                                        tx -> {
                                            Samples.insert(tx, CaseKind.FOUND, "H", "UP-LUCKNOW");
                                            throw new IllegalArgumentException("stop");
                                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(list(Reach.EVERYTHING, CaseFilter.all()).items()).isEmpty();
        assertThat(new JpaJournal(store).head()).isZero();
    }

    @Test
    void openCasesAreReadForMatchingAsTheyAreStored() {
        List<ChildCase> made =
                store.write(
                        Samples.SYSTEM,
                        tx ->
                                List.of(
                                        Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW"),
                                        Samples.insert(tx, CaseKind.FOUND, "HOME", "UP-LUCKNOW")));
        List<Subject> read = new ArrayList<>();
        long count = store.read(tx -> tx.cases().eachMatched(read::add));

        assertThat(count).isEqualTo(2);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(ChildCase::subject).toList());
        assertThat(read).extracting(Subject::said).containsExactlyInAnyOrder("", "Munni");
    }

    @Test
    void whoIsInCareIsReadForMatchingUnlessItsFamilyIsKnown() {
        ChildCase waiting = inCare(Optional.empty());
        inCare(Optional.of(waiting.header().revision().registeredAt()));
        List<Subject> read = new ArrayList<>();
        long count = store.read(tx -> tx.cases().eachMatched(read::add));

        assertThat(count).isEqualTo(1);
        assertThat(read).extracting(Subject::id).containsExactly(waiting.id());
    }

    private ChildCase inCare(Optional<Instant> traced) {
        ChildCase made =
                store.write(
                        Samples.SYSTEM,
                        tx -> Samples.insert(tx, CaseKind.FOUND, "HOME", "UP-LUCKNOW"));
        CaseHeader header = made.header();
        Revision revision = header.revision();
        boolean updated =
                store.write(
                        Samples.SYSTEM,
                        tx ->
                                tx.cases()
                                        .update(
                                                new ChildCase(
                                                        new CaseHeader(
                                                                header.id(),
                                                                header.number(),
                                                                header.kind(),
                                                                CaseStatus.IN_CARE,
                                                                header.office(),
                                                                new Revision(
                                                                        2,
                                                                        revision.registeredBy(),
                                                                        revision.registeredAt(),
                                                                        tx.now(),
                                                                        traced)),
                                                        made.child(),
                                                        made.event(),
                                                        made.particulars(),
                                                        made.origin(),
                                                        made.photos()),
                                                1,
                                                List.of()));
        assertThat(updated).isTrue();
        return made;
    }
}
