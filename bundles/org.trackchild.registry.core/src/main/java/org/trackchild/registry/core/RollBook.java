package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Roll;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.store.api.HeadcountTable.Happened;
import org.trackchild.store.api.ListingTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Puts the roll of a home together. Belongs to one transaction. */
final class RollBook {

    /** How the transitions of the law take a child out of a home, or bring it back. */
    private static final Map<String, Roll.Movement> MOVEMENTS =
            Map.of(
                    "", Roll.Movement.ADMITTED,
                    "bring_back", Roll.Movement.BROUGHT_BACK,
                    "restore", Roll.Movement.RESTORED,
                    "repatriate", Roll.Movement.RESTORED,
                    "run_away", Roll.Movement.RUN_AWAY,
                    "find_deceased", Roll.Movement.DEATH,
                    "foster", Roll.Movement.ALTERNATIVE_CARE,
                    "sponsor", Roll.Movement.ALTERNATIVE_CARE,
                    "turn_18", Roll.Movement.AFTERCARE,
                    "multiple_admission", Roll.Movement.ADMITTED_ELSEWHERE);

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

    /**
     * The roll as it is now.
     *
     * @param due until when the evening's headcount is due
     */
    Roll roll(LocalDate evening, Optional<Instant> due, boolean mayCount) {
        Optional<Headcount> last = tx.headcounts().last(home);
        List<CaseId> living = tx.headcounts().living(home);
        Map<CaseId, StoredCase> cases = views.visible(tx, reader, new LinkedHashSet<>(living));
        Map<CaseId, Instant> arrived = tx.headcounts().arrived(home);
        Map<CaseId, LegalClock> next = next(cases);
        List<Roll.Entry> entries = new ArrayList<>();
        for (CaseId id : living) {
            StoredCase stored = cases.get(id);
            if (stored != null) {
                entries.add(
                        new Roll.Entry(
                                CaseSummary.of(stored.content()),
                                arrived.getOrDefault(id, found(stored)),
                                Optional.ofNullable(next.get(id)),
                                last.flatMap(count -> count.of(id))));
            }
        }
        return new Roll(
                home,
                tx.now(),
                entries,
                changes(),
                new Roll.Evening(evening, due, last, Set.copyOf(living)),
                mayCount);
    }

    /** The day on which a child was found: it may be written down much later. */
    private static Instant found(StoredCase stored) {
        return stored.content().event().date().atStartOfDay(TextCaseReader.INDIA).toInstant();
    }

    private Map<CaseId, LegalClock> next(Map<CaseId, StoredCase> cases) {
        Map<CaseId, LegalClock> next = new HashMap<>();
        for (ListingTable.CaseClock each : tx.listings().clocks(cases.keySet())) {
            LegalClock clock = views.clock(cases.get(each.of()), each);
            if (!clock.rule().isOfMatch()) {
                next.putIfAbsent(each.of(), clock);
            }
        }
        return next;
    }

    /** Who came and went since the day began in India. */
    private List<Roll.Change> changes() {
        Instant since =
                tx.now()
                        .atZone(TextCaseReader.INDIA)
                        .toLocalDate()
                        .atStartOfDay(TextCaseReader.INDIA)
                        .toInstant();
        List<Happened> happened = new ArrayList<>(tx.headcounts().since(home, since));
        Map<CaseId, Instant> left = tx.headcounts().left(home, since);
        Map<CaseId, Instant> came = new HashMap<>(tx.headcounts().arrived(home));
        came.values().removeIf(at -> at.isBefore(since));
        Set<CaseId> ids = new LinkedHashSet<>(left.keySet());
        ids.addAll(came.keySet());
        happened.forEach(each -> ids.add(each.of()));
        Map<CaseId, StoredCase> cases = views.visible(tx, reader, ids);
        List<Roll.Change> changes = new ArrayList<>();
        for (Happened each : happened) {
            Roll.Movement movement = MOVEMENTS.get(each.what());
            if (movement != null) {
                add(changes, cases, each.of(), movement, each.at());
            }
        }
        came.forEach((id, at) -> add(changes, cases, id, Roll.Movement.FROM_OTHER_HOME, at));
        left.forEach((id, at) -> add(changes, cases, id, Roll.Movement.TO_OTHER_HOME, at));
        changes.sort(Comparator.comparing(Roll.Change::at));
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
