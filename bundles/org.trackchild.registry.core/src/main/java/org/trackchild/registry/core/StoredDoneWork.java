package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.DoneWork;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** What offices did today, over the store. */
@Component(service = DoneWork.class)
public class StoredDoneWork implements DoneWork {

    private static final List<JournalAction> WORK =
            List.of(
                    JournalAction.CASE_TRANSITION,
                    JournalAction.PROPOSAL_ANSWERED,
                    JournalAction.PROPOSAL_REPLIED,
                    JournalAction.DUPLICATE_ANSWERED,
                    JournalAction.ORDER_SIGNED,
                    JournalAction.FORM_HANDED_IN,
                    JournalAction.TRANSFER_ACCEPTED,
                    JournalAction.TRANSFER_REJECTED,
                    JournalAction.ACTION_COMPLETED);

    /** The two cases of a match and of an alarm. */
    private static final List<String> SIDES = List.of("missing", "found", "one", "other");

    private final Store store;

    private final CaseDesk desk;

    @Activate
    public StoredDoneWork(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** The day in India that contains a moment. */
    private record Day(Instant from, Instant to) {

        static Day of(Instant now) {
            LocalDate day = now.atZone(TextCaseReader.INDIA).toLocalDate();
            return new Day(start(day), start(day.plusDays(1)));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(TextCaseReader.INDIA).toInstant();
        }
    }

    @Override
    public long count(Caller caller) {
        Optional<OfficeId> office = caller.office();
        return office.isEmpty()
                ? 0
                : store.read(
                        tx -> {
                            Day day = Day.of(tx.now());
                            return WORK.stream()
                                    .mapToLong(
                                            action ->
                                                    tx.officeJournal()
                                                            .count(
                                                                    office.get(),
                                                                    action,
                                                                    day.from(),
                                                                    day.to()))
                                    .sum();
                        });
    }

    @Override
    public List<Done> latest(Caller caller, int limit) {
        Optional<OfficeId> office = caller.office();
        return office.isEmpty()
                ? List.of()
                : new Showing(store, caller, Through.WORK)
                        .list(
                                tx -> done(tx, caller, entries(tx, office.get(), limit)),
                                each -> each.about().stream().flatMap(Showing::of));
    }

    private static List<JournalEntry> entries(Transaction tx, OfficeId office, int limit) {
        Day day = Day.of(tx.now());
        return WORK.stream()
                .flatMap(
                        action ->
                                tx
                                        .officeJournal()
                                        .latest(office, action, day.from(), day.to(), limit)
                                        .stream())
                .sorted(Comparator.comparingLong(JournalEntry::number).reversed())
                .limit(limit)
                .toList();
    }

    private List<Done> done(Transaction tx, Caller caller, List<JournalEntry> entries) {
        Set<CaseId> ids = new LinkedHashSet<>();
        entries.forEach(entry -> cases(entry).forEach(ids::add));
        Map<CaseId, StoredCase> seen = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            tx.cases().findAll(ids).stream()
                    .filter(
                            each ->
                                    desk.policy()
                                            .decide(caller, Action.READ, each.facts())
                                            .allowed())
                    .forEach(each -> seen.put(each.content().id(), each));
        }
        return entries.stream()
                .map(
                        entry -> {
                            Optional<StoredCase> of =
                                    cases(entry)
                                            .flatMap(id -> Stream.ofNullable(seen.get(id)))
                                            .findFirst();
                            return new Done(
                                    entry,
                                    of.map(each -> CaseSummary.of(each.content())),
                                    of.flatMap(each -> step(each, entry)));
                        })
                .toList();
    }

    private Optional<Wording> step(StoredCase of, JournalEntry entry) {
        return entry.value("transition")
                .map(code -> desk.rules(of.facts()).name(of.facts().kind(), code));
    }

    private static Stream<CaseId> cases(JournalEntry entry) {
        Stream<String> named =
                entry.subject().type().equals(Subject.CASE)
                        ? Stream.of(entry.subject().id())
                        : SIDES.stream().flatMap(side -> entry.value(side).stream());
        return named.flatMap(id -> CaseId.parse(id).stream());
    }
}
