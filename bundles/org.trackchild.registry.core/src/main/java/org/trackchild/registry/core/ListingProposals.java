package org.trackchild.registry.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.ProposedListing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.BenchRule;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Matter;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.ListingTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** What the law wants to be put down for a sitting, and is not. Belongs to one transaction. */
final class ListingProposals {

    /** So many are read of each kind; the most urgent come first. */
    private static final int MOST = 1_000;

    /** What was put down so long before a child was produced was for that already. */
    private static final Duration BEFOREHAND = Duration.ofDays(1);

    /**
     * So far one looks back at least for children who were produced and not heard; the more so when
     * the bench has not sat since.
     */
    private static final Duration LOOKING_BACK = Duration.ofDays(30);

    /**
     * Whom the bench has disposed of, or who is with the family, is not heard for the first time.
     */
    private static final Set<CaseStatus> SETTLED =
            Arrays.stream(CaseStatus.values())
                    .filter(
                            status ->
                                    status.isClosed()
                                            || status == CaseStatus.RESTORED
                                            || status == CaseStatus.IN_CARE)
                    .collect(Collectors.toUnmodifiableSet());

    private final Transaction tx;

    private final ListingViews views;

    private final RuleShelf shelf;

    private final Caller reader;

    private final List<Candidate> candidates = new ArrayList<>();

    /** What speaks for a case; a clock or an order, or none of both. */
    private record Candidate(
            CaseId of,
            Matter matter,
            Optional<ListingTable.CaseClock> clock,
            Optional<Order> order) {}

    ListingProposals(Transaction tx, ListingViews views, RuleShelf shelf, Caller reader) {
        this.tx = tx;
        this.views = views;
        this.shelf = shelf;
        this.reader = reader;
    }

    List<ProposedListing> of(Sitting sitting, Posting posting, BenchRule rule) {
        ratifications(sitting);
        produced(sitting, posting);
        clocks(sitting, posting, rule);
        Set<CaseId> waiting = tx.listings().waiting(sitting.bench());
        Set<CaseId> ids =
                candidates.stream()
                        .map(Candidate::of)
                        .filter(id -> !waiting.contains(id))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<CaseId, StoredCase> cases = views.visible(tx, reader, ids);
        List<ProposedListing> proposed = new ArrayList<>();
        Set<CaseId> seen = new HashSet<>();
        for (Candidate each : candidates) {
            StoredCase stored = cases.get(each.of());
            if (stored != null
                    && stored.facts().standsBefore().equals(posting.role().bench())
                    && seen.add(each.of())) {
                proposed.add(proposal(stored, each));
            }
        }
        return proposed;
    }

    private ProposedListing proposal(StoredCase stored, Candidate each) {
        Optional<LegalClock> clock = each.clock().map(running -> views.clock(stored, running));
        Optional<Wording> order =
                each.order()
                        .map(
                                signed ->
                                        shelf.of(stored.facts().state())
                                                .orderName(
                                                        stored.content().header().kind(),
                                                        signed.content().kind()));
        return new ProposedListing(CaseSummary.of(stored.content()), each.matter(), clock, order);
    }

    /** What single members ordered since the bench keeps its sittings here. */
    private void ratifications(Sitting sitting) {
        tx.sittings()
                .firstOpened(sitting.bench())
                .ifPresent(
                        since ->
                                tx.orders().unratified(sitting.bench(), since, MOST).stream()
                                        .map(
                                                order ->
                                                        new Candidate(
                                                                order.of(),
                                                                Matter.RATIFICATION,
                                                                Optional.empty(),
                                                                Optional.of(order)))
                                        .forEach(candidates::add));
    }

    /**
     * Children who were produced and not heard since, however often the bench sat: what was left
     * over, and what was written down late, is found as well.
     */
    private void produced(Sitting sitting, Posting posting) {
        // mostly one: more where the state calls it otherwise than the nation
        Rules rules = shelf.of(posting.state());
        Set<String> steps = new TreeSet<>();
        for (CaseKind kind : CaseKind.values()) {
            steps.addAll(
                    rules.codes(
                            kind,
                            posting.role().bench().equals(BenchKind.BOARD)
                                    ? Meaning.PRODUCE_BEFORE_BOARD
                                    : Meaning.PRODUCE));
        }
        for (String step : steps) {
            tx
                    .listings()
                    .unheard(
                            bench(sitting, posting),
                            new ListingTable.Sought(step, since(sitting), BEFOREHAND, SETTLED),
                            MOST)
                    .stream()
                    .map(
                            made ->
                                    new Candidate(
                                            made.of(),
                                            Matter.FIRST_HEARING,
                                            Optional.empty(),
                                            Optional.empty()))
                    .forEach(candidates::add);
        }
    }

    /** A bench that has not sat for long hears those, too, who were produced since it last did. */
    private Instant since(Sitting sitting) {
        Instant usual = begins(sitting).minus(LOOKING_BACK);
        return tx.sittings()
                .lastOpened(sitting.bench(), sitting.id())
                .map(sat -> sat.minus(BEFOREHAND))
                .filter(usual::isAfter)
                .orElse(usual);
    }

    /** Clocks that run out before the bench sits again; it may sit on every day. */
    private void clocks(Sitting sitting, Posting posting, BenchRule rule) {
        LocalDate day = sitting.plan().day();
        Instant before =
                tx.sittings()
                        .nextAfter(sitting.bench(), day)
                        .map(ListingProposals::begins)
                        .orElseGet(
                                () ->
                                        day.plusDays(2)
                                                .atStartOfDay(TextCaseReader.INDIA)
                                                .toInstant());
        tx
                .listings()
                .runningOut(bench(sitting, posting), rule.hears().keySet(), before, MOST)
                .stream()
                .map(
                        each ->
                                new Candidate(
                                        each.of(),
                                        rule.hears().get(each.clock().code()),
                                        Optional.of(each),
                                        Optional.empty()))
                .forEach(candidates::add);
    }

    private static ListingTable.Bench bench(Sitting sitting, Posting posting) {
        return new ListingTable.Bench(sitting.bench(), posting.role().bench(), posting.district());
    }

    private static Instant begins(Sitting sitting) {
        return sitting.plan()
                .day()
                .atTime(sitting.plan().start())
                .atZone(TextCaseReader.INDIA)
                .toInstant();
    }
}
