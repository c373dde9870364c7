package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Fields;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.ShownCases;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.HistoryKind;
import org.trackchild.registry.api.HistoryQuery;
import org.trackchild.store.api.CorrectionTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;

/**
 * What somebody is told of what was done to a case, and of who looked: without the names of fields
 * that they may not see, and without what would tell where a relative is.
 *
 * @param stored all of the case, which the caller may see
 */
record CaseHistory(CaseDesk desk, Fields fields, Caller caller, StoredCase stored) {

    /** What an office says of its own work with a case. */
    private static final Set<JournalAction> OWN_WORK =
            Set.of(
                    JournalAction.CASE_ASSIGNED,
                    JournalAction.CASE_UNASSIGNED,
                    JournalAction.WORK_PUT_OFF,
                    JournalAction.WORK_TAKEN_UP);

    private static final int ACTS = 500;

    private static final int CORRECTIONS = 2_000;

    /** The latest entries that are about the case alone. */
    List<JournalEntry> acts(Journal journal, Store store) {
        return told(store, journal.about(StoredCaseRegistry.subject(id()), ACTS));
    }

    /** A page of the history, latest first. */
    Page<JournalEntry> page(
            Journal journal, Store store, HistoryQuery query, Optional<String> after, int limit) {
        HistoryPages pages = new HistoryPages(journal, id(), query);
        List<JournalEntry> told = new ArrayList<>();
        Optional<String> next = after;
        do {
            Page<JournalEntry> page = pages.page(next, limit - told.size());
            told(store, page.items()).stream()
                    .filter(entry -> query.kind().stream().allMatch(HistoryKind.of(entry)::equals))
                    // who said something of a relative may be hidden, and is not to be guessed
                    .filter(entry -> query.actor().isEmpty() || query.actor().equals(entry.actor()))
                    .forEach(told::add);
            next = page.next();
        } while (told.size() < limit && next.isPresent());
        return new Page<>(told, next);
    }

    private CaseId id() {
        return stored.content().id();
    }

    /** What the caller is told of some entries. */
    private List<JournalEntry> told(Store store, List<JournalEntry> all) {
        List<JournalEntry> entries =
                all.stream()
                        .filter(entry -> !isWorkOfOthers(entry))
                        .map(ShownCases::ofOne)
                        .map(this::withoutWork)
                        .map(entry -> HiddenNames.shown(entry, this::isHidden))
                        .toList();
        return store.read(
                tx ->
                        new EntryWords(tx)
                                .shown(
                                        new HiddenRelatives(new Sight(tx, desk, caller))
                                                .shown(
                                                        new RestrictedEntries(
                                                                        new RestrictedSight(
                                                                                tx, desk, caller,
                                                                                stored))
                                                                .shown(entries))));
    }

    /** Who of an office has a case in hand, and what waits there, is for it and those above. */
    private boolean isWorkOfOthers(JournalEntry entry) {
        return OWN_WORK.contains(entry.action()) && isOfOthers(entry.value("office").orElse(""));
    }

    /** That they looked is told to all; that it was among what waits there is not. */
    private JournalEntry withoutWork(JournalEntry entry) {
        return ShownCases.through(entry).stream().anyMatch(Through.WORK::equals)
                        && isOfOthers(entry.office())
                ? ShownCases.ofUnnamed(entry)
                : entry;
    }

    private boolean isOfOthers(String office) {
        return !desk.policy().decide(caller, Action.ARBITRATE, stored.facts()).allowed()
                && caller.postings().stream()
                        .map(posting -> posting.office().value())
                        .noneMatch(office::equals);
    }

    /** A field of which neither a pack nor the case says who may see it could be hidden. */
    private boolean isHidden(String code) {
        List<Set<Role>> told =
                Stream.concat(
                                fields.field(code).stream().map(field -> field.use().readers()),
                                stored.content().extra().stream()
                                        .filter(value -> value.code().equals(code))
                                        .map(ExtraValue::readers))
                        .toList();
        return told.isEmpty() && !caller.isSystem()
                || told.stream().anyMatch(readers -> !desk.sees(caller, stored.facts(), readers));
    }

    /** What was changed from what to what, latest first. */
    List<FieldCorrection> corrections(Store store) {
        return store
                .read(tx -> tx.corrections().ofCase(stored.content().id(), CORRECTIONS))
                .stream()
                .filter(each -> !isHiddenField(each.made().field()))
                .filter(each -> desk.sees(caller, stored.facts(), each.readersBefore()))
                .filter(each -> desk.sees(caller, stored.facts(), each.readersAfter()))
                .map(CorrectionTable.Kept::made)
                .toList();
    }

    private boolean isHiddenField(String field) {
        return field.startsWith(CaseField.PREFIX)
                && isHidden(field.substring(CaseField.PREFIX.length()));
    }
}
