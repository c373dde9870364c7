package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Journey;
import org.trackchild.registry.api.Roll;
import org.trackchild.rules.api.HeadcountRule;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.store.api.HeadcountTable.Happened;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Puts the roll of a home together. Belongs to one transaction. */
final class RollBook {

    private final Transaction tx;

    private final ListingViews views;

    private final Caller reader;

    private final OfficeId home;

    RollBook(Transaction tx, ListingViews views, Caller reader, OfficeId home) {
        this.tx = tx;
        this.views = views;
        this.reader = reader;
        this.home = home;
    }

    /** The evening that is counted now. */
    Roll.Evening evening(Optional<HeadcountRule> rule) {
        return evening(
                rule,
                tx.headcounts().living(home),
                tx.headcounts().underWay(home),
                tx.headcounts().last(home));
    }

    private Roll.Evening evening(
            Optional<HeadcountRule> rule,
            Map<CaseId, Instant> living,
            Set<CaseId> underWay,
            Optional<Headcount> last) {
        LocalDate day = HeadcountRules.evening(rule, tx.now());
        Instant closes = HeadcountRules.closes(rule, day);
        Set<CaseId> children =
                living.entrySet().stream()
                        .filter(lives -> lives.getValue().isBefore(closes))
                        .map(Map.Entry::getKey)
                        .filter(child -> !underWay.contains(child))
                        .collect(Collectors.toSet());
        return new Roll.Evening(
                day,
                rule.map(law -> law.due(day)),
                last.map(Headcount::tally),
                children,
                tx.headcounts().uncounted(home, day, closes));
    }

    /** The roll as it is now. */
    Roll roll(Optional<HeadcountRule> rule, boolean mayCount) {
        Optional<Headcount> last = tx.headcounts().last(home);
        Map<CaseId, Instant> living = tx.headcounts().living(home);
        Set<CaseId> underWay = tx.headcounts().underWay(home);
        Map<CaseId, StoredCase> cases = views.visible(tx, reader, living.keySet());
        Map<CaseId, Journey> journeys = views.journeys(tx, cases, underWay);
        Map<CaseId, LegalClock> next = views.first(tx, cases);
        List<Roll.Entry> entries = new ArrayList<>();
        for (CaseId id : living.keySet()) {
            StoredCase stored = cases.get(id);
            if (stored != null) {
                entries.add(
                        new Roll.Entry(
                                CaseSummary.of(stored.content()),
                                since(stored, living.get(id)),
                                Optional.ofNullable(next.get(id)),
                                last.flatMap(count -> count.of(id))
                                        .map(Headcount.Line::withoutRemark),
                                Optional.ofNullable(journeys.get(id))));
            }
        }
        return new Roll(
                home,
                tx.now(),
                entries,
                living.size() - entries.size(),
                changes(),
                evening(rule, living, underWay, last),
                mayCount);
    }

    /**
     * Since when a child lives here: since the day on which it was found, which may be written down
     * much later, unless it came from elsewhere.
     */
    private static Instant since(StoredCase stored, Instant lives) {
        return lives.isAfter(stored.content().header().revision().registeredAt())
                ? lives
                : stored.content().event().date().atStartOfDay(TextCaseReader.INDIA).toInstant();
    }

    /** Who came and went since the day began in India. */
    private List<Roll.Change> changes() {
        Instant since =
                tx.now()
                        .atZone(TextCaseReader.INDIA)
                        .toLocalDate()
                        .atStartOfDay(TextCaseReader.INDIA)
                        .toInstant();
        List<Happened> happened = tx.headcounts().since(home, since);
        Set<CaseId> ids = new LinkedHashSet<>();
        happened.forEach(each -> ids.add(each.of()));
        Map<CaseId, StoredCase> cases = views.visible(tx, reader, ids);
        List<Roll.Change> changes = new ArrayList<>();
        happened.forEach(each -> add(changes, cases, each.of(), each.how(), each.at()));
        return changes;
    }

    private static void add(
            List<Roll.Change> changes,
            Map<CaseId, StoredCase> cases,
            CaseId id,
            Roll.Movement movement,
            Instant at) {
        Optional.ofNullable(cases.get(id))
                .ifPresent(
                        stored ->
                                changes.add(
                                        new Roll.Change(
                                                CaseSummary.of(stored.content()), movement, at)));
    }
}
