package org.trackchild.notices.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.Directory;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.BulkOutcome;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.Transaction;

/** What entries of the journal tell to whom. Belongs to one transaction; only reads. */
final class EntryNotices {

    private static final Map<JournalAction, NoticeKind> OF_PROPOSALS =
            Map.of(
                    JournalAction.PROPOSAL_MADE, NoticeKind.PROPOSAL_NEW,
                    JournalAction.PROPOSAL_ANSWERED, NoticeKind.PROPOSAL_ANSWERED,
                    JournalAction.PROPOSAL_QUESTIONED, NoticeKind.PROPOSAL_QUESTIONED,
                    JournalAction.PROPOSAL_REPLIED, NoticeKind.PROPOSAL_REPLIED,
                    JournalAction.PROPOSAL_DISPUTED, NoticeKind.PROPOSAL_DISPUTED,
                    JournalAction.PROPOSAL_TAKEN_BACK, NoticeKind.PROPOSAL_TAKEN_BACK,
                    JournalAction.PROPOSAL_CONFIRMED, NoticeKind.PROPOSAL_CONFIRMED,
                    JournalAction.PROPOSAL_REJECTED, NoticeKind.PROPOSAL_REJECTED,
                    JournalAction.PROPOSAL_WITHDRAWN, NoticeKind.PROPOSAL_WITHDRAWN);

    private static final Map<JournalAction, NoticeKind> OF_ALARMS =
            Map.of(
                    JournalAction.DUPLICATE_SUSPECTED, NoticeKind.ALARM_NEW,
                    JournalAction.DUPLICATE_DISPUTED, NoticeKind.ALARM_DISPUTED,
                    JournalAction.DUPLICATE_CONFIRMED, NoticeKind.ALARM_LINKED,
                    JournalAction.DUPLICATE_DISMISSED, NoticeKind.ALARM_DISMISSED);

    /** Those above the two offices say who is right. */
    private static final Set<NoticeKind> DISPUTES =
            Set.of(NoticeKind.PROPOSAL_DISPUTED, NoticeKind.ALARM_DISPUTED);

    private static final Map<JournalAction, NoticeKind> OF_CASES =
            Map.of(
                    JournalAction.ORDER_SIGNED, NoticeKind.ORDER_SIGNED,
                    JournalAction.ORDER_REVOKED, NoticeKind.ORDER_REVOKED,
                    JournalAction.FORM_HANDED_IN, NoticeKind.FORM_HANDED_IN,
                    JournalAction.SIGHTING_RECORDED, NoticeKind.SIGHTING_RECORDED,
                    JournalAction.NOTE_WRITTEN, NoticeKind.NOTE_SHARED,
                    JournalAction.RELATIVE_FOUND, NoticeKind.RELATIVE_FOUND,
                    JournalAction.RELATIVE_LOOKED_FOR, NoticeKind.RELATIVE_LOOKED_FOR);

    private static final List<String> SIDES = List.of("missing", "found", "one", "other");

    private final Transaction tx;

    private final JoinedChildren joined;

    private final Map<CaseId, CaseFacts> facts = new LinkedHashMap<>();

    /**
     * Reads the cases that these entries are about.
     *
     * @param directory where the benches are
     */
    EntryNotices(Transaction tx, Directory directory, List<JournalEntry> entries) {
        this.tx = tx;
        joined = new JoinedChildren(tx, directory);
        List<CaseId> ids =
                entries.stream().flatMap(each -> cases(each).stream()).distinct().toList();
        if (!ids.isEmpty()) {
            tx.cases().findAll(ids).forEach(each -> facts.put(each.content().id(), each.facts()));
        }
    }

    /** The cases that an entry changes something about; none for one that tells of reading. */
    static List<CaseId> cases(JournalEntry entry) {
        if (entry.action().code().endsWith("_read")) {
            return List.of();
        }
        Stream<String> named =
                entry.subject().type().equals(Subject.CASE)
                        ? Stream.of(entry.subject().id())
                        : SIDES.stream().flatMap(side -> entry.value(side).stream());
        return named.flatMap(id -> CaseId.parse(id).stream()).distinct().toList();
    }

    /** The notices of an entry. */
    List<NoticeBook.Wanted> of(JournalEntry entry) {
        Telling telling = new Telling(entry);
        NoticeKind ofPair =
                OF_PROPOSALS.getOrDefault(entry.action(), OF_ALARMS.get(entry.action()));
        NoticeKind ofCase = OF_CASES.get(entry.action());
        if (ofPair != null) {
            telling.sides(ofPair, EndedMatters.thing(entry));
        } else if (ofCase != null) {
            telling.ofCase(ofCase);
        } else {
            switch (entry.action()) {
                case TRANSFER_ASKED -> telling.requested();
                case TRANSFER_WITHDRAWN -> telling.asked(NoticeKind.TRANSFER_WITHDRAWN);
                case TRANSFER_ACCEPTED -> {
                    // that a notice was seen stands on the page of the case
                    if (!isNotice(entry)) {
                        telling.answered(NoticeKind.TRANSFER_ACCEPTED);
                    }
                }
                case TRANSFER_REJECTED -> telling.answered(NoticeKind.TRANSFER_REJECTED);
                case REFERRAL_ENDED -> {
                    telling.answered(NoticeKind.REFERRAL_ENDED);
                    // who helped sees the case no more
                    telling.asked(NoticeKind.REFERRAL_ENDED);
                }
                case CASE_REGISTERED -> telling.registered();
                case CASE_ASSIGNED -> telling.assigned();
                case IDENTITY_LINKED -> telling.joined();
                case ACTION_ASSIGNED -> telling.acting(NoticeKind.ACTION_ASSIGNED);
                case ACTION_SENT_BACK -> telling.acting(NoticeKind.ACTION_SENT_BACK);
                case ACTION_RESCHEDULED -> telling.acting(NoticeKind.ACTION_RESCHEDULED);
                case ACTION_WITHDRAWN -> telling.acting(NoticeKind.ACTION_WITHDRAWN);
                case ACTION_COMPLETED -> telling.completed();
                case IMPORT_ENDED -> telling.imported();
                case BULK_ENDED -> telling.worked();
                default -> {
                    // of this nobody is told
                }
            }
        }
        return telling.wanted;
    }

    private static boolean isNotice(JournalEntry entry) {
        return entry.value("kind").filter(Transfer.Kind.NOTICE.code()::equals).isPresent();
    }

    /** Collects what one entry tells. */
    private final class Telling {

        private final JournalEntry entry;

        private final List<NoticeBook.Wanted> wanted = new ArrayList<>();

        Telling(JournalEntry entry) {
            this.entry = entry;
        }

        private void tell(Audience audience, NoticeKind kind, Optional<CaseId> of, String thing) {
            // what nobody ended, but the child came before another bench, tells not who brought it
            tell(audience, kind, of, thing, entry.isOfOtherBench() ? "" : entry.actor());
        }

        private void tell(
                Audience audience,
                NoticeKind kind,
                Optional<CaseId> of,
                String thing,
                String actor) {
            Instant now = tx.now();
            wanted.add(
                    new NoticeBook.Wanted(
                            Notice.of(
                                    audience,
                                    new Notice.Matter(
                                            kind, of, thing, entry.at(), entry.number(), actor),
                                    Long.toString(entry.number()),
                                    now),
                            entry.at()));
        }

        /** Nobody is told what their own office did. */
        void office(OfficeId office, NoticeKind kind, Optional<CaseId> of, String thing) {
            if (!office.value().equals(entry.office())) {
                tell(Audience.office(office), kind, of, thing);
            }
        }

        /** Tells the offices of a pair, each about its own case, an office with both once. */
        void sides(NoticeKind kind, String thing) {
            Map<OfficeId, CaseId> sides = new LinkedHashMap<>();
            Map<String, CaseId> districts = new LinkedHashMap<>();
            for (CaseId id : cases(entry)) {
                CaseFacts kept = facts.get(id);
                if (kept != null) {
                    sides.putIfAbsent(kept.office(), id);
                    districts.putIfAbsent(kept.district(), id);
                }
            }
            sides.forEach((office, id) -> office(office, kind, Optional.of(id), thing));
            if (DISPUTES.contains(kind)) {
                districts.remove("");
                districts.forEach(
                        (district, id) ->
                                tell(
                                        new Audience(Audience.Kind.DISTRICT, district),
                                        kind,
                                        Optional.of(id),
                                        thing));
            }
        }

        /** The bench before which a found child stands that is one with a reported one now. */
        void joined() {
            joined.benches(entry)
                    .forEach(
                            (bench, child) ->
                                    office(
                                            bench,
                                            NoticeKind.CHILD_JOINED,
                                            Optional.of(child),
                                            EndedMatters.thing(entry)));
        }

        void ofCase(NoticeKind kind) {
            boolean note = kind == NoticeKind.NOTE_SHARED;
            if (note && !entry.value("shared").filter("true"::equals).isPresent()) {
                return;
            }
            for (CaseId id : cases(entry)) {
                CaseFacts kept = facts.get(id);
                if (kept == null) {
                    continue;
                }
                List<OfficeId> offices = new ArrayList<>(List.of(kept.office()));
                kept.livesIn().filter(home -> !offices.contains(home)).ifPresent(offices::add);
                if (note) {
                    kept.sharedWith().stream()
                            .filter(each -> !offices.contains(each))
                            .forEach(offices::add);
                }
                String thing =
                        Stream.of("order", "form", "sighting", "note")
                                .flatMap(name -> entry.value(name).stream())
                                .findFirst()
                                .orElse("");
                offices.forEach(office -> office(office, kind, Optional.of(id), thing));
            }
        }

        /** Who is given notice of a missing child sees its case at once. */
        void requested() {
            if (!isNotice(entry)) {
                asked(NoticeKind.TRANSFER_ASKED);
                return;
            }
            entry.value("to")
                    .ifPresent(
                            to ->
                                    office(
                                            new OfficeId(to),
                                            NoticeKind.CHILD_SOUGHT,
                                            cases(entry).stream().findFirst(),
                                            EndedMatters.thing(entry)));
        }

        /** The office that is asked may not know the case yet: its request leads to it. */
        void asked(NoticeKind kind) {
            entry.value("to")
                    .ifPresent(
                            to ->
                                    office(
                                            new OfficeId(to),
                                            kind,
                                            Optional.empty(),
                                            EndedMatters.thing(entry)));
        }

        void answered(NoticeKind kind) {
            entry.value("from")
                    .ifPresent(
                            from ->
                                    office(
                                            new OfficeId(from),
                                            kind,
                                            cases(entry).stream().findFirst(),
                                            EndedMatters.thing(entry)));
        }

        void registered() {
            for (CaseId id : cases(entry)) {
                CaseFacts kept = facts.get(id);
                if (kept == null || kept.office().value().equals(entry.office())) {
                    continue;
                }
                if (entry.isBulk()) {
                    wanted.add(
                            new NoticeBook.Wanted(
                                    NoticeBook.summary(
                                            Audience.office(kept.office()),
                                            NoticeKind.CASES_IMPORTED,
                                            entry.at(),
                                            entry.number(),
                                            tx.now()),
                                    entry.at()));
                } else {
                    office(kept.office(), NoticeKind.CASE_RECEIVED, Optional.of(id), "");
                }
            }
        }

        /**
         * The one who has the case in hand now, unless they took it themselves, or have it again
         * because somebody took back that another one has it: see {@link EndedMatters#settle}.
         */
        void assigned() {
            entry.value("to")
                    .filter(to -> !to.equals(entry.actor()))
                    .filter(to -> !EndedMatters.isUndone(entry))
                    .ifPresent(
                            to ->
                                    tell(
                                            Audience.person(to),
                                            NoticeKind.CASE_ASSIGNED,
                                            cases(entry).stream().findFirst(),
                                            EndedMatters.thing(entry)));
        }

        /** The office that shall do what a senior officer wants. */
        void acting(NoticeKind kind) {
            entry.value("office")
                    .ifPresent(
                            office ->
                                    office(
                                            new OfficeId(office),
                                            kind,
                                            Optional.empty(),
                                            EndedMatters.thing(entry)));
        }

        void completed() {
            uuid(EndedMatters.thing(entry))
                    .flatMap(id -> tx.officeActions().find(id, Reach.EVERYTHING))
                    .ifPresent(
                            action ->
                                    tell(
                                            Audience.person(action.assigned().user()),
                                            NoticeKind.ACTION_COMPLETED,
                                            Optional.empty(),
                                            EndedMatters.thing(entry)));
        }

        /** Whoever started an import wants to know of its end, although it is their own. */
        void imported() {
            uuid(EndedMatters.thing(entry))
                    .flatMap(id -> tx.imports().find(id))
                    .ifPresent(
                            job ->
                                    tell(
                                            Audience.person(job.user()),
                                            NoticeKind.IMPORT_ENDED,
                                            Optional.empty(),
                                            EndedMatters.thing(entry),
                                            ""));
        }

        /** Whoever began wants to know of the end, unless they stopped it themselves. */
        void worked() {
            Optional<String> owner = entry.value("owner");
            if (owner.isPresent() && entry.value("cancelled").filter("true"::equals).isEmpty()) {
                uuid(EndedMatters.thing(entry))
                        .ifPresent(
                                run ->
                                        tell(
                                                Audience.person(owner.get()),
                                                NoticeKind.BULK_ENDED,
                                                Optional.empty(),
                                                new BulkOutcome(
                                                                run,
                                                                figure("done"),
                                                                figure("refused"))
                                                        .written(),
                                                ""));
            }
        }

        private int figure(String key) {
            return Integer.parseInt(entry.value(key).orElse("0"));
        }

        private Optional<UUID> uuid(String written) {
            return CaseId.parse(written).map(CaseId::value);
        }
    }
}
