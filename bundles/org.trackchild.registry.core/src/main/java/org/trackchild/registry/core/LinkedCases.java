package org.trackchild.registry.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.Meaning;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Which cases are of one child, and what follows from that, inside of one transaction: as soon as a
 * child has cases of both kinds those are traced that say so of each other, and the offices of a
 * child's cases see all of these.
 */
final class LinkedCases {

    private final Transaction tx;

    private final CaseDesk desk;

    LinkedCases(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Keeps others from changing the cases of the children of a pair, or what links them. To be
     * called before anything of these cases is read.
     */
    void lock(CasePair pair) {
        lock(Set.copyOf(pair.both()));
    }

    /** The same, for the children of any cases. */
    void lock(Set<CaseId> cases) {
        Set<CaseId> locked = Set.of();
        // all at once, in one order: who locks one of them first waits for who began with another
        Set<CaseId> wanted = tx.identityLinks().childrenOf(cases);
        // whoever linked more to them in the meantime held the lock that we have now
        while (!locked.containsAll(wanted)) {
            tx.cases().lock(wanted);
            locked = wanted;
            wanted = tx.identityLinks().childrenOf(wanted);
        }
        // these are read only now that nobody changes them
        Set<CaseId> all = new CasesOfChild(tx).of(locked);
        if (!locked.containsAll(all)) {
            lock(all);
        }
    }

    /**
     * Links two cases that are locked.
     *
     * @throws ProblemException {@link CaseProblem#ALREADY_LINKED}, {@link
     *     CaseProblem#TWO_OF_ONE_FAMILY}
     */
    IdentityLink link(
            CasePair pair, IdentityLink.Ground ground, Optional<UUID> because, Statement made) {
        if (tx.identityLinks().inForce(pair).isPresent()) {
            throw new ProblemException(CaseProblem.ALREADY_LINKED);
        }
        if (new FamilyCircle(tx).areRelated(pair)) {
            throw new ProblemException(CaseProblem.TWO_OF_ONE_FAMILY);
        }
        Set<CaseId> found = new Finding(tx, desk).found(childOf(pair.one()), childOf(pair.other()));
        IdentityLink link =
                new IdentityLink(CaseId.drawUuid(), pair, ground, because, made, Optional.empty());
        tx.identityLinks().insert(link);
        journal(JournalAction.IDENTITY_LINKED, link);
        Set<CaseId> child = childOf(pair.one());
        share(child);
        trace(found, link);
        new Alarms(tx).linked(child, made);
        ProtectedIdentity.spread(tx, new CasesOfChild(tx).of(pair.one()));
        return link;
    }

    /**
     * Takes back a link between two cases that are locked.
     *
     * @throws ProblemException {@link CaseProblem#NOT_LINKED}
     */
    IdentityLink withdraw(IdentityLink link, Statement statement) {
        if (!tx.identityLinks().withdraw(link.id(), statement)) {
            throw new ProblemException(CaseProblem.NOT_LINKED);
        }
        IdentityLink withdrawn = link.withdrawnBy(statement);
        journal(JournalAction.IDENTITY_UNLINKED, withdrawn);
        Set<CaseId> one = childOf(link.pair().one());
        if (!one.contains(link.pair().other())) {
            Set<CaseId> other = childOf(link.pair().other());
            unshare(one, other);
            unshare(other, one);
            settle(one, withdrawn);
            settle(other, withdrawn);
            new Alarms(tx).separated(one, other, link.pair(), statement);
            separateProtection(link.pair(), statement);
        }
        return withdrawn;
    }

    private void separateProtection(CasePair pair, Statement statement) {
        CasesOfChild cases = new CasesOfChild(tx);
        Set<CaseId> one = cases.of(pair.one());
        if (!one.contains(pair.other())) {
            Set<CaseId> other = cases.of(pair.other());
            ProtectedIdentity.separated(tx, one, other, statement);
            ProtectedIdentity.separated(tx, other, one, statement);
        }
    }

    /**
     * Another office keeps a case that is locked: it sees the other cases of the child, and the
     * office that kept it does so no more, unless it has another reason to.
     */
    void moved(CaseId id, OfficeId before) {
        List<StoredCase> cases = tx.cases().findAll(childOf(id));
        Set<OfficeId> keepers = offices(cases);
        for (StoredCase each : cases) {
            CaseId other = each.content().id();
            keepers.stream()
                    .filter(office -> !office.equals(each.facts().office()))
                    .forEach(office -> tx.cases().share(other, office));
            if (!keepers.contains(before) && !partners(other).contains(before)) {
                tx.cases().unshare(other, before);
            }
        }
    }

    /** An office has one reason less to see a case that is locked. */
    void left(StoredCase of, OfficeId office) {
        CaseId id = of.content().id();
        if (!offices(tx.cases().findAll(childOf(id))).contains(office)
                && !partners(id).contains(office)) {
            tx.cases().unshare(id, office);
        }
    }

    /**
     * The offices that see a case because they kept it, because they help with it or were given
     * notice, because they shall hear it, or because the child lives or lived there, or shall live
     * there by an order that was not revoked; and the report of a child that ran away because it
     * ran away from them.
     */
    private Set<OfficeId> partners(CaseId id) {
        Set<OfficeId> partners = new HashSet<>(homes(id));
        tx.orders().ofCase(id).stream()
                .filter(each -> each.status() == OrderStatus.SIGNED)
                .flatMap(each -> each.content().particulars().values().stream())
                .flatMap(text -> desk.home(text).stream())
                .map(Office::id)
                .forEach(partners::add);
        tx.listings().ofCase(id).stream()
                .filter(Listing::isWaiting)
                .map(Listing::bench)
                .forEach(partners::add);
        for (Transfer each : showing(id)) {
            partners.add(
                    each.way().kind() == Transfer.Kind.TRANSFER
                            ? each.way().from().office()
                            : each.way().to().office());
        }
        tx.cases()
                .find(id)
                .flatMap(report -> Runaways.ranAway(tx, report.content()))
                .ifPresent(
                        ranAway -> {
                            partners.addAll(homes(ranAway));
                            partners.addAll(keepers(ranAway));
                        });
        return partners;
    }

    /** Where the child of a case lives or lived. */
    private Set<OfficeId> homes(CaseId id) {
        Set<OfficeId> homes = new HashSet<>(tx.headcounts().lived(id));
        tx.cases().find(id).flatMap(each -> each.facts().livesIn()).ifPresent(homes::add);
        return homes;
    }

    /** Who keeps a case or kept it. */
    private Set<OfficeId> keepers(CaseId id) {
        Set<OfficeId> keepers = offices(tx.cases().findAll(Set.of(id)));
        showing(id).stream()
                .filter(each -> each.way().kind() == Transfer.Kind.TRANSFER)
                .map(each -> each.way().from().office())
                .forEach(keepers::add);
        return keepers;
    }

    private List<Transfer> showing(CaseId id) {
        return tx.transfers().ofCase(id).stream().filter(Transfer::shows).toList();
    }

    private static boolean areOfBothKinds(List<StoredCase> cases) {
        return cases.stream().map(each -> each.facts().kind()).distinct().count() > 1;
    }

    private Set<CaseId> childOf(CaseId id) {
        return tx.identityLinks().childrenOf(Set.of(id));
    }

    private void journal(JournalAction action, IdentityLink link) {
        tx.journal(
                action,
                new Subject(Subject.IDENTITY_LINK, link.id().toString()),
                "one="
                        + link.pair().one()
                        + ";other="
                        + link.pair().other()
                        + ";ground="
                        + link.ground().code()
                        + link.because().map(id -> ";because=" + id).orElse("")
                        + ";statement="
                        + link.digest());
        for (CaseId id : link.pair().both()) {
            tx.journal(
                    action,
                    StoredCaseRegistry.subject(id),
                    "link=" + link.id() + ";other=" + link.pair().besides(id));
        }
    }

    /** Takes from the offices of some cases what they saw of others because of a link. */
    private void unshare(Set<CaseId> cases, Set<CaseId> others) {
        List<StoredCase> kept = tx.cases().findAll(cases);
        Set<OfficeId> gone = offices(tx.cases().findAll(others));
        gone.removeAll(offices(kept));
        for (StoredCase each : kept) {
            Set<OfficeId> staying = partners(each.content().id());
            gone.stream()
                    .filter(office -> !staying.contains(office))
                    .forEach(office -> tx.cases().unshare(each.content().id(), office));
        }
    }

    private static Set<OfficeId> offices(List<StoredCase> cases) {
        return cases.stream()
                .map(each -> each.facts().office())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The offices of a child's cases see all of them. */
    private void share(Set<CaseId> child) {
        List<StoredCase> cases = tx.cases().findAll(child);
        Set<OfficeId> offices = offices(cases);
        for (StoredCase each : cases) {
            offices.stream()
                    .filter(office -> !office.equals(each.facts().office()))
                    .forEach(office -> tx.cases().share(each.content().id(), office));
        }
    }

    /** The child was found, or its family. */
    private void trace(Set<CaseId> found, IdentityLink because) {
        for (StoredCase each : tx.cases().findAll(found)) {
            become(CaseStatus.TRACED, Meaning.TRACE, each, because);
            withdrawProposals(each.content().id());
        }
    }

    /** A link is no more: what it alone said of the cases of a child is taken back. */
    private void settle(Set<CaseId> child, IdentityLink because) {
        List<StoredCase> cases = tx.cases().findAll(child);
        share(child);
        boolean both = areOfBothKinds(cases);
        for (StoredCase known : cases) {
            boolean less = new WithdrawnCopies(tx, desk).settle(known, cases, because);
            StoredCase home =
                    new LinkedHomecoming(tx, desk).without(current(known), child, because);
            StoredCase each = less ? new WithdrawnClosure(tx, desk).without(home, because) : home;
            if (both && new Finding(tx, desk).holds(each)) {
                continue;
            }
            if (each.content().header().status() == CaseStatus.TRACED) {
                beforeTrace(each)
                        .saidByLink()
                        .ifPresent(
                                before -> become(before, Meaning.TRACE_WITHDRAWN, each, because));
            } else if (isInCareBecauseTraced(each)) {
                // the care goes on, and whoever misses the child may find it again
                become(CaseStatus.IN_CARE, Meaning.TRACE_WITHDRAWN, each, because);
            }
        }
    }

    private StoredCase current(StoredCase known) {
        return tx.cases().findAll(List.of(known.content().id())).get(0);
    }

    private boolean isInCareBecauseTraced(StoredCase stored) {
        CaseHeader header = stored.content().header();
        return header.status() == CaseStatus.IN_CARE
                && !header.isMatched()
                && beforeTrace(stored).saidByLink().isPresent();
    }

    private BeforeTrace beforeTrace(StoredCase stored) {
        return new BeforeTrace(
                stored, tx.transitions().ofCase(stored.content().id()), desk.rules(stored.facts()));
    }

    private void become(
            CaseStatus status, Meaning meaning, StoredCase stored, IdentityLink because) {
        ChildCase subject = stored.content();
        String transition = desk.rules(stored.facts()).code(stored.facts().kind(), meaning);
        Statement said = because.withdrawn().orElse(because.made());
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(
                                subject,
                                subject.particulars(),
                                status,
                                new Step(
                                        transition,
                                        tx.now(),
                                        Map.of(StatusChange.LINK, because.id().toString())),
                                new MadeTransition.Signature(said.user(), said.office().value()));
        tx.journal(
                JournalAction.CASE_CHANGED,
                StoredCaseRegistry.subject(subject.id()),
                "version="
                        + changed.header().revision().version()
                        + ";status="
                        + status.code()
                        + ";link="
                        + because.id());
    }

    /** Nobody needs to answer what was asked about a child that is traced. */
    private void withdrawProposals(CaseId id) {
        for (Proposal open : tx.proposals().ofCase(id)) {
            if (open.status().isAnswerable()
                    && Settlement.replace(
                            tx,
                            open,
                            open.timing().version(),
                            ProposalStatus.WITHDRAWN,
                            open.history())) {
                tx.journal(
                        JournalAction.PROPOSAL_WITHDRAWN,
                        StoredProposals.subject(open),
                        "reason=other_pair_confirmed;" + Settlement.sides(open));
            }
        }
    }
}
