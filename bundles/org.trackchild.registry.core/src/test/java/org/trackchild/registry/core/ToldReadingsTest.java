package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.ShownCases;
import org.trackchild.journal.api.Through;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.HistoryKind;
import org.trackchild.registry.api.HistoryQuery;
import org.trackchild.registry.api.ProposalStatus;

/**
 * Whoever is shown a child without opening its case is in the journal, and nobody is told twice.
 */
class ToldReadingsTest extends TransferFixture {

    private static final String NAME = "Phoolmatiya";

    private List<JournalEntry> readings() {
        return register.journal.after(0, 1_000).stream()
                .filter(entry -> entry.action() == JournalAction.CASES_SHOWN)
                .toList();
    }

    /** Through what a case was shown, as its readers are told; the first first. */
    private List<Through> told(CaseId of) {
        List<Through> latestFirst =
                register.journal.readings(of, 100).stream()
                        .flatMap(entry -> ShownCases.through(entry).stream())
                        .toList();
        return Stream.iterate(latestFirst.size() - 1, i -> i >= 0, i -> i - 1)
                .map(latestFirst::get)
                .toList();
    }

    private List<CaseId> list(Caller caller, CaseFilter filter) {
        return cases.list(caller, filter, Optional.empty(), 50).items().stream()
                .map(CaseSummary::header)
                .map(header -> header.id())
                .toList();
    }

    private static CaseFilter text(String text) {
        return CaseFilter.all().with().text(text).build();
    }

    @Test
    void aListIsToldOnceWithTheCasesThatWereShownAndTheCodesOfItsFilter() {
        CaseId one = missing();
        CaseId two = missing();
        register.enter(CaseKind.MISSING, "PS-9");
        CaseFilter filter =
                CaseFilter.all().with().kind(CaseKind.MISSING).district("UP-LUCKNOW").build();

        assertThat(list(officer, filter)).containsExactly(two, one);
        assertThat(list(officer, filter)).containsExactly(two, one);
        assertThat(list(officer, CaseFilter.all())).containsExactly(two, one);

        assertThat(readings()).hasSize(1);
        JournalEntry entry = readings().get(0);
        assertThat(ShownCases.of(entry)).containsExactly(two, one);
        assertThat(entry.actor()).isEqualTo(officer.user());
        assertThat(entry.value("filter")).contains("district:UP-LUCKNOW,kind:missing");
    }

    @Test
    void aCaseThatComesToAnOpenListIsToldAlone() {
        CaseId one = missing();
        list(officer, CaseFilter.all());
        CaseId two = missing();
        list(officer, CaseFilter.all());
        assertThat(readings())
                .extracting(ShownCases::of)
                .containsExactly(List.of(one), List.of(two));
    }

    @Test
    void whatSomebodySearchesForDoesNotStandInTheJournal() {
        CaseId one = missing();
        String number = register.read(one).header().number();
        list(officer, text(NAME));
        list(officer, text(number));
        list(officer, CaseFilter.all().with().district(NAME).state(NAME).bench(NAME).build());
        list(officer, CaseFilter.all().with().incident(NAME).build());

        assertThat(told(one)).containsExactly(Through.SEARCH);
        assertThat(readings().get(0).value("filter")).contains("q:words");
        assertThat(register.journal.after(0, 1_000))
                .noneMatch(entry -> entry.detail().contains(NAME))
                .noneMatch(entry -> entry.detail().contains(number));
    }

    @Test
    void whoFindsNothingIsNotTold() {
        missing();
        assertThat(list(stranger, text(NAME))).isEmpty();
        cases.count(officer, CaseFilter.all());
        assertThat(readings()).isEmpty();
    }

    @Test
    void whoAsksHowManyAreCalledSoIsToldWithTheNumberAndWithoutTheName() {
        CaseId one = missing();
        for (int i = 0; i < 3; i++) {
            assertThat(cases.count(officer, text(NAME))).isOne();
            assertThat(cases.count(stranger, text(NAME))).isZero();
            assertThat(cases.count(officer, text("Gulabiya"))).isZero();
        }
        assertThat(readings())
                .extracting(entry -> entry.actor() + " " + entry.detail())
                .containsExactly(
                        officer.user() + " through=count;filter=q:words;number=1",
                        stranger.user() + " through=count;filter=q:words;number=0",
                        officer.user() + " through=count;filter=q:words;number=0");
        assertThat(told(one)).isEmpty();
        missing();
        cases.count(officer, text(NAME));
        assertThat(readings()).hasSize(4);
    }

    @Test
    void whatResemblesAChildThatIsTypedIsTold() {
        CaseId own = missing();
        CaseId ofOthers = register.enter(CaseKind.MISSING, "PS-9");
        cases.matcher =
                new Matcher() {
                    @Override
                    public List<Candidate> candidates(Subject subject, CaseKind among, int limit) {
                        return Stream.of(own, ofOthers)
                                .map(id -> new Candidate(id, 0.9, Register.explanation()))
                                .toList();
                    }

                    @Override
                    public Optional<Candidate> pair(Subject subject, CaseId other) {
                        return Optional.empty();
                    }

                    @Override
                    public Status status() {
                        return new Status(true, 1, 1, 0, List.of());
                    }
                };
        assertThat(
                        cases.possibleDuplicates(
                                officer, CaseKind.MISSING, register.read(own).toDraft()))
                .hasSize(1);
        assertThat(told(own)).containsExactly(Through.DUPLICATE_CHECK);
        assertThat(told(ofOthers)).isEmpty();
    }

    @Test
    void bothSidesOfAMatchAreToldInEachListOfThem() {
        CaseId missing = missing();
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        register.propose(missing, found);
        StoredProposals proposals = new StoredProposals(register.store, desk, register.shelf);

        proposals.list(officer, Set.of(ProposalStatus.OPEN), Optional.empty(), 50);
        proposals.awaiting(officer, 50);
        proposals.ofCase(officer, missing);
        proposals.awaiting(clerk, Set.of(found), 50);
        proposals.count(bench, Set.of(ProposalStatus.OPEN));
        assertThat(proposals.countOfCase(bench, missing)).isOne();
        assertThat(proposals.awaited(bench, 50)).hasSize(1);

        assertThat(told(missing)).containsExactly(Through.MATCHES, Through.MATCHES);
        assertThat(told(found)).containsExactly(Through.MATCHES, Through.MATCHES);
        assertThat(readings())
                .extracting(JournalEntry::actor)
                .containsExactly(officer.user(), clerk.user());
    }

    @Test
    void theHistoryOfACaseShowsWhoLookedAndNoOtherCase() {
        CaseId one = missing();
        CaseId two = missing();
        list(officer, CaseFilter.all().with().kind(CaseKind.MISSING).build());
        cases.read(officer, one);

        List<JournalEntry> history = cases.history(officer, one);
        assertThat(history)
                .extracting(JournalEntry::action)
                .containsExactly(
                        JournalAction.CASE_READ,
                        JournalAction.CASES_SHOWN,
                        JournalAction.CASE_REGISTERED);
        assertThat(history.get(1).detail()).isEqualTo("through=list");
        assertThat(cases.history(officer, one).get(0).detail()).isEqualTo("through=history");
        assertThat(told(two)).containsExactly(Through.LIST);
    }

    @Test
    void theWholeHistoryIsReachedPageByPageAndNarrowedInTheJournal() {
        CaseId one = missing();
        for (int reader = 0; reader < 30; reader++) {
            list(colleague("reader-" + reader), CaseFilter.all());
            cases.read(officer, one);
        }
        List<Long> numbers = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<JournalEntry> page = cases.history(officer, one, HistoryQuery.ALL, next, 7);
            page.items().forEach(entry -> numbers.add(entry.number()));
            next = page.next();
        } while (next.isPresent());
        // reading the history is told once, while it is read
        assertThat(numbers).doesNotHaveDuplicates().hasSize(61);
        assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());

        assertThat(
                        history(
                                one,
                                new HistoryQuery(
                                        Optional.empty(),
                                        "reader-3",
                                        Optional.empty(),
                                        Optional.empty())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("reader-3"));
        assertThat(history(one, HistoryQuery.of(HistoryKind.DONE)))
                .extracting(JournalEntry::action)
                .containsExactly(JournalAction.CASE_REGISTERED);
        assertThat(history(one, HistoryQuery.of(HistoryKind.TAKEN_OUT))).isEmpty();
        Instant future = register.store.instant().plusSeconds(60);
        assertThat(
                        history(
                                one,
                                new HistoryQuery(
                                        Optional.empty(),
                                        "",
                                        Optional.of(future),
                                        Optional.empty())))
                .isEmpty();
        assertThat(
                        history(
                                one,
                                new HistoryQuery(
                                        Optional.of(HistoryKind.LOOKED),
                                        "",
                                        Optional.empty(),
                                        Optional.of(future))))
                .hasSize(3);
        assertThat(
                        Register.refusal(
                                () ->
                                        cases.history(
                                                officer,
                                                one,
                                                HistoryQuery.ALL,
                                                Optional.of("x"),
                                                7)))
                .isEqualTo(FieldProblem.WRONG_TYPE.name());
    }

    private List<JournalEntry> history(CaseId of, HistoryQuery query) {
        return cases.history(officer, of, query, Optional.empty(), 3).items();
    }

    private Caller colleague(String user) {
        return new Caller(user, "Synthetic", officer.postings());
    }

    @Test
    void whoAsksWhetherACaseHasChangedIsShownNoChild() {
        CaseId one = missing();
        assertThat(cases.header(officer, one)).contains(register.read(one).header());
        assertThat(cases.header(stranger, one)).isEmpty();
        assertThat(cases.header(officer, CaseId.next())).isEmpty();
        assertThat(readings()).isEmpty();
    }

    @Test
    void onlyTheCasesOfAPageAreTold() {
        CaseId one = missing();
        CaseId two = missing();
        var page = cases.list(officer, CaseFilter.all(), Optional.empty(), 1);
        assertThat(told(two)).containsExactly(Through.LIST);
        assertThat(told(one)).isEmpty();
        cases.list(officer, CaseFilter.all(), page.next(), 1);
        assertThat(told(one)).containsExactly(Through.LIST);
    }
}
