package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The forms that are due in some cases, each at the earliest of the limits that it keeps. What is
 * known of the cases is read for all of them at once.
 */
final class EarliestForms {

    private final Set<DueLimits.Limit> limits;

    /** By case and code of the clock. */
    private final Map<CaseId, Map<String, List<CaseForms.Due>>> due = new HashMap<>();

    private EarliestForms(Set<DueLimits.Limit> limits) {
        this.limits = limits;
    }

    /**
     * @param limits those that are meant
     * @param cases as the caller may see them
     */
    static EarliestForms of(
            Transaction tx,
            CaseDesk desk,
            Caller caller,
            Set<DueLimits.Limit> limits,
            Collection<StoredCase> cases) {
        EarliestForms earliest = new EarliestForms(limits);
        List<StoredCase> all = List.copyOf(cases);
        List<Casebook> books = Casebook.of(tx, all.stream().map(StoredCase::content).toList());
        Map<CaseId, List<CaseForm>> forms =
                tx.forms().ofCases(all.stream().map(each -> each.content().id()).toList()).stream()
                        .collect(Collectors.groupingBy(CaseForm::of));
        for (int i = 0; i < all.size(); i++) {
            StoredCase of = all.get(i);
            earliest.add(
                    of,
                    books.get(i),
                    forms.getOrDefault(of.content().id(), List.of()),
                    desk.rules(of.facts()),
                    new FormHands(
                            desk.actingPostings(caller, of.facts()), of.facts().standsBefore()),
                    tx.now());
        }
        return earliest;
    }

    private void add(
            StoredCase of,
            Casebook book,
            List<CaseForm> forms,
            Rules rules,
            FormHands hands,
            Instant now) {
        DueForms waiting = new DueForms(rules, of.facts().kind(), book, now);
        FormChoice choice =
                new FormChoice(forms, book.made(), now.atZone(TextCaseReader.INDIA).toLocalDate());
        Map<String, Earliest> first = new HashMap<>();
        for (CaseForms.Due each : waiting.withoutOrders(hands, choice)) {
            waiting.limits(each.step()).stream()
                    .filter(clock -> limits.contains(limit(of, clock)))
                    .map(clock -> new Earliest(each, clock))
                    .min(Earliest.ORDER)
                    .ifPresent(
                            found ->
                                    first.merge(
                                            each.kind().code(),
                                            found,
                                            (one, other) ->
                                                    Earliest.ORDER.compare(one, other) <= 0
                                                            ? one
                                                            : other));
        }
        due.put(
                of.content().id(),
                first.values().stream()
                        .sorted(Comparator.comparing(each -> each.form().kind().code()))
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.clock().rule().code(),
                                        Collectors.mapping(Earliest::form, Collectors.toList()))));
    }

    private static DueLimits.Limit limit(StoredCase of, LegalClock clock) {
        return new DueLimits.Limit(of.facts().kind(), clock.rule().code());
    }

    /** A form with its earliest limit. */
    private record Earliest(CaseForms.Due form, LegalClock clock) {

        static final Comparator<Earliest> ORDER =
                Comparator.comparing((Earliest each) -> each.clock().due())
                        .thenComparing(each -> each.clock().rule().code());
    }

    /** The forms that are due until a limit; none where it is not the earliest of any. */
    List<CaseForms.Due> of(ClockTable.Listed listed) {
        return Optional.ofNullable(due.get(listed.summary().header().id()))
                .map(clocks -> clocks.get(listed.clock().code()))
                .orElse(List.of());
    }
}
