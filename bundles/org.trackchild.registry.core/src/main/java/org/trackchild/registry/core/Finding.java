package org.trackchild.registry.core;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What the cases of one child say of each other: whether the child that one of them misses is found
 * by another one, and whether the family of a found child is known. Inside of one transaction.
 */
final class Finding {

    private final Transaction tx;

    private final CaseDesk desk;

    Finding(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * The cases that are traced now that two groups of cases are those of one child. A group in
     * which the child is looked for although it was found before finds nobody: what it knows was
     * known when the child went missing again.
     *
     * @return those that are matched, and need not be any more
     */
    Set<CaseId> found(Set<CaseId> one, Set<CaseId> other) {
        List<StoredCase> ones = tx.cases().findAll(one);
        List<StoredCase> others = tx.cases().findAll(other);
        List<StoredCase> all = Stream.concat(ones.stream(), others.stream()).toList();
        List<StoredCase> known =
                Stream.of(ones, others)
                        .filter(group -> !isAway(group))
                        .flatMap(List::stream)
                        .filter(each -> each.facts().kind() == CaseKind.FOUND)
                        .toList();
        boolean family =
                known.stream().anyMatch(each -> status(each).isInCustody())
                        && all.stream().anyMatch(this::isOfFamily);
        return all.stream()
                .filter(each -> each.content().header().isMatched())
                .filter(
                        each ->
                                each.facts().kind() == CaseKind.FOUND
                                        ? family
                                        : known.stream().anyMatch(found -> finds(found, each)))
                .map(each -> each.content().id())
                .collect(Collectors.toSet());
    }

    /** Whether the child is looked for although it was found before. */
    private static boolean isAway(List<StoredCase> cases) {
        return cases.stream().anyMatch(each -> each.facts().kind() == CaseKind.FOUND)
                && cases.stream()
                        .filter(each -> each.facts().kind() == CaseKind.MISSING)
                        .anyMatch(each -> status(each).isLookedFor());
    }

    /**
     * Whether a trace still counts after a link was taken back, of a case that is linked with one
     * of the other kind: because nobody needed a link to say so, because its own link stands, or
     * because another case of the child says so.
     */
    boolean holds(StoredCase traced) {
        Optional<UUID> link = link(traced);
        return link.isEmpty() || stands(link.get(), traced) || isSaidOf(traced);
    }

    /** Whether it is links that say of a case that it is traced: nobody takes that back by hand. */
    boolean isSaidByLinks(StoredCase traced) {
        return link(traced).filter(link -> stands(link, traced)).isPresent() || isSaidOf(traced);
    }

    private Optional<UUID> link(StoredCase traced) {
        return new BeforeTrace(
                        traced,
                        tx.transitions().ofCase(traced.content().id()),
                        desk.rules(traced.facts()))
                .link();
    }

    private boolean stands(UUID link, StoredCase traced) {
        return tx.identityLinks()
                .find(link)
                .filter(IdentityLink::isInForce)
                .filter(known -> childOf(traced).contains(known.pair().one()))
                .isPresent();
    }

    /** Whether another case that was not known when the search began says that it is over. */
    private boolean isSaidOf(StoredCase subject) {
        Set<CaseId> child = childOf(subject);
        child.removeAll(knownBefore(subject));
        return tx.cases().findAll(child).stream()
                .filter(each -> each.facts().kind() != subject.facts().kind())
                .anyMatch(
                        each ->
                                subject.facts().kind() == CaseKind.MISSING
                                        ? finds(each, subject)
                                        : isOfFamily(each));
    }

    /** The cases with which a case was linked when it was opened again; none if it never was. */
    private Set<CaseId> knownBefore(StoredCase subject) {
        Set<CaseId> known = new HashSet<>();
        Casebook.of(tx, subject.content())
                .newSearch(desk.rules(subject.facts()))
                .ifPresent(
                        search -> {
                            Set<CaseId> latest = Set.of(subject.content().id());
                            while (known.addAll(latest)) {
                                latest = linkedUntil(search.recorded(), known);
                            }
                        });
        return known;
    }

    private Set<CaseId> linkedUntil(Instant moment, Set<CaseId> cases) {
        return tx.identityLinks().ofCases(cases).stream()
                .filter(IdentityLink::isInForce)
                .filter(link -> !link.made().at().isAfter(moment))
                .flatMap(link -> link.pair().both().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Whether the case of a found child finds the one that a report misses: while the child is
     * there, or when it went from there after it was lost. One that is over before, or ran away,
     * finds nobody.
     */
    private boolean finds(StoredCase found, StoredCase report) {
        return status(found).isInCustody()
                || status(found) != CaseStatus.RAN_AWAY
                        && left(found)
                                .isAfter(
                                        Casebook.of(tx, report.content())
                                                .lostSince(desk.rules(report.facts())));
    }

    /** When it was known last where a found child went; without that, when it was found. */
    private Instant left(StoredCase found) {
        return tx.transitions().ofCase(found.content().id()).stream()
                .filter(each -> isOpen(each.from()) && !isOpen(each.to()))
                .map(each -> each.step().happened())
                .reduce((first, second) -> second)
                .orElseGet(() -> Casebook.of(tx, found.content()).event());
    }

    private static boolean isOpen(CaseStatus status) {
        return status.isInCustody() || status == CaseStatus.RAN_AWAY;
    }

    /** Whether a family misses the child: the home from which it ran away is none. */
    private boolean isOfFamily(StoredCase each) {
        return each.facts().kind() == CaseKind.MISSING
                && Runaways.ranAway(tx, each.content()).isEmpty();
    }

    private Set<CaseId> childOf(StoredCase of) {
        return tx.identityLinks().childrenOf(Set.of(of.content().id()));
    }

    private static CaseStatus status(StoredCase of) {
        return of.content().header().status();
    }
}
