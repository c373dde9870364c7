package org.trackchild.directory.core;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeChange.FieldChange;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeEntry;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Transaction;

/**
 * The entries of the directory in one transaction: what becomes of them, with their history and the
 * journal.
 *
 * @param tx the transaction
 * @param caller who keeps them
 * @param directory what there is
 */
record OfficeEntries(Transaction tx, Caller caller, MemoryDirectory directory) {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** Offices that one refusal names at most. */
    static final int MOST_NAMED = 5;

    /** No office has so many above it. */
    private static final int DEEPEST = 100;

    LocalDate today() {
        return LocalDate.ofInstant(tx.now(), INDIA);
    }

    OfficeRules rules() {
        return new OfficeRules(directory, today());
    }

    /** Puts an office in its next state, with its history; the journal is the caller's. */
    void put(Office made, OfficeChange.Kind kind, String reason, List<FieldChange> changes) {
        tx.offices().put(made);
        note(made, kind, reason, changes);
    }

    /** A new office, as far as the rules allow it. */
    Office fresh(OfficeDraft draft, OfficeRules rules) {
        rules.check(draft);
        Office made = office(newId(draft), draft, OfficeStanding.NEW);
        links(made, Optional.empty(), rules);
        place(made, rules);
        return made;
    }

    /** Adds an office. */
    void add(Office made) {
        put(made, OfficeChange.Kind.CREATED, "", List.of());
        tx.journal(
                JournalAction.OFFICE_CREATED,
                StoredOfficeRegister.subject(made.id()),
                "type="
                        + made.type().code()
                        + ";state="
                        + made.state()
                        + ";district="
                        + made.district());
    }

    /** Where the caller keeps nothing an office can neither be made nor be moved to. */
    private void place(Office made, OfficeRules rules) {
        boolean told = made.type().level() == OfficeType.Level.NATION || !made.state().isEmpty();
        if (told && !OfficeKeepers.covers(OfficeKeepers.places(caller), made)) {
            rules.note(
                    OfficeProblem.NOT_YOUR_PLACE,
                    made.district().isEmpty() ? OfficeRegister.STATE : OfficeRegister.DISTRICT);
        }
    }

    private OfficeId newId(OfficeDraft draft) {
        String place = draft.district().isEmpty() ? draft.state() : draft.district();
        String head = draft.type().code().toUpperCase(Locale.ROOT).replace('_', '-');
        String tail = "-" + tx.offices().nextNumber();
        String start = place.isEmpty() ? head : head + "-" + place;
        return new OfficeId(
                start.substring(0, Math.min(start.length(), OfficeId.LONGEST - tail.length()))
                        + tail);
    }

    private static Office office(OfficeId id, OfficeDraft draft, OfficeStanding standing) {
        return new Office(
                id,
                draft.type(),
                draft.name(),
                draft.state(),
                draft.district(),
                new OfficeEntry(draft.service(), draft.particulars(), standing),
                false);
    }

    /**
     * The code is nobody else's; the office belongs to one that fits, and not to itself.
     *
     * @param before to which it belonged: that is not asked again
     */
    private void links(Office made, Optional<OfficeId> before, OfficeRules rules) {
        made.entry()
                .particulars()
                .code()
                .flatMap(tx.offices()::coded)
                .filter(other -> !other.equals(made.id()))
                .ifPresent(
                        other ->
                                rules.note(
                                        OfficeProblem.CODE_TAKEN,
                                        OfficeRegister.REFERENCE,
                                        other.value()));
        Optional<OfficeId> parent = made.entry().particulars().parent();
        Optional<Office> known = parent.flatMap(directory::office);
        if (parent.isPresent() && known.isEmpty()) {
            rules.note(FieldProblem.UNKNOWN_PLACE, OfficeRegister.PARENT);
        } else if (above(made.id(), parent)) {
            rules.note(OfficeProblem.BELONGS_TO_ITSELF, OfficeRegister.PARENT);
        } else if (!parent.equals(before)
                && known.filter(each -> !mayBeParent(each, made)).isPresent()) {
            rules.note(OfficeProblem.PARENT_DOES_NOT_FIT, OfficeRegister.PARENT);
        }
    }

    private boolean mayBeParent(Office parent, Office of) {
        boolean ofWhole =
                parent.district().isEmpty()
                        && (parent.state().isEmpty() || parent.state().equals(of.state()));
        return parent.isOpen()
                && (ofWhole || OfficeKeepers.covers(OfficeKeepers.places(caller), parent));
    }

    private boolean above(OfficeId id, Optional<OfficeId> parent) {
        return Stream.iterate(
                        parent,
                        Optional::isPresent,
                        each ->
                                each.flatMap(directory::office)
                                        .flatMap(office -> office.entry().particulars().parent()))
                .limit(DEEPEST)
                .anyMatch(each -> each.get().equals(id));
    }

    /** An office after a change, as far as the rules and the rights of the caller allow it. */
    Office after(Office known, OfficeDraft draft, List<FieldChange> changes, OfficeRules rules) {
        rules.check(draft);
        Office made =
                new Office(
                        known.id(),
                        draft.type(),
                        draft.name(),
                        draft.state(),
                        draft.district(),
                        new OfficeEntry(
                                draft.service(),
                                draft.particulars(),
                                known.entry()
                                        .standing()
                                        .changed(
                                                changes.stream()
                                                        .map(FieldChange::field)
                                                        .noneMatch(
                                                                OfficeFields.CHECKED::contains))),
                        known.synthetic());
        links(made, known.entry().particulars().parent(), rules);
        if (OfficeKeepers.rights(caller, known).all()) {
            place(made, rules);
        } else {
            changes.stream()
                    .map(FieldChange::field)
                    .filter(field -> !OfficeFields.OF_THE_HEAD.contains(field))
                    .forEach(field -> rules.note(OfficeProblem.NOT_FOR_THE_HEAD, field));
        }
        changes.stream()
                .map(FieldChange::field)
                .filter(OfficeFields.OF_THE_PLACE::contains)
                .findFirst()
                .ifPresent(field -> elsewhere(known.id(), field, rules));
        return made;
    }

    /** Puts what was changed. */
    void replace(Office made, List<FieldChange> changes) {
        put(made, OfficeChange.Kind.CHANGED, "", changes);
        tx.journal(
                JournalAction.OFFICE_CHANGED,
                StoredOfficeRegister.subject(made.id()),
                "version="
                        + made.version()
                        + ";fields="
                        + changes.stream()
                                .map(FieldChange::field)
                                .collect(Collectors.joining(",")));
    }

    /** Cases and postings remember where an office is and what it is. */
    private void elsewhere(OfficeId id, String field, OfficeRules rules) {
        if (directory.isStatutory(id)) {
            rules.note(OfficeProblem.STATUTORY_OFFICE, field);
        } else {
            new Remainder(tx, id).ofAnyTime(field, rules);
        }
    }

    /** Whether another office may be called like it from then on. */
    static boolean isCalledOtherwise(List<FieldChange> changes) {
        return changes.stream()
                .map(FieldChange::field)
                .anyMatch(
                        Set.of(
                                        OfficeRegister.TYPE,
                                        OfficeRegister.NAME,
                                        OfficeRegister.NAME_HINDI,
                                        OfficeRegister.STATE,
                                        OfficeRegister.DISTRICT)
                                ::contains);
    }

    /** Offices for who has to look at them. */
    static String named(List<Office> similar) {
        return similar.stream()
                .limit(MOST_NAMED)
                .map(each -> each.name().english() + " (" + each.id() + ")")
                .collect(Collectors.joining(", "));
    }

    private void note(
            Office made, OfficeChange.Kind kind, String reason, List<FieldChange> changes) {
        tx.offices()
                .add(
                        made.id(),
                        new OfficeChange(
                                made.version(),
                                kind,
                                tx.now(),
                                caller.user(),
                                caller.office(),
                                reason,
                                changes));
    }

    private static OfficeRegister.Outcome refused(OfficeProblem why) {
        return new OfficeRegister.Outcome(
                false, List.of(new Problem(why, OfficeRegister.REFERENCE, List.of())));
    }

    /** What becomes of an office of a list. */
    OfficeRegister.Outcome take(OfficeRegister.Listed listed, boolean rehearse) {
        Optional<Office> known =
                tx.offices().coded(OfficeRules.tidy(listed.code())).flatMap(tx.offices()::lock);
        if (known.filter(office -> !OfficeKeepers.rights(caller, office).service()).isPresent()) {
            return refused(OfficeProblem.NOT_YOUR_PLACE);
        }
        OfficeDraft draft;
        try {
            OfficeDraft told = OfficeRules.tidy(listed.draft().apply(known));
            draft = known.map(office -> OfficeRules.hiding(office, told)).orElse(told);
        } catch (ProblemException unreadable) {
            return new OfficeRegister.Outcome(false, unreadable.problems());
        }
        List<FieldChange> changes =
                known.map(office -> OfficeFields.changes(OfficeDraft.of(office), draft))
                        .orElse(List.of());
        if (known.isPresent() && changes.isEmpty()) {
            return new OfficeRegister.Outcome(false, List.of());
        }
        OfficeRules rules = rules();
        Office made =
                known.isPresent() ? after(known.get(), draft, changes, rules) : fresh(draft, rules);
        if (!listed.confirmed() && (known.isEmpty() || isCalledOtherwise(changes))) {
            List<Office> similar = directory.similar(draft, known.map(Office::id));
            if (!similar.isEmpty()) {
                rules.note(OfficeProblem.SIMILAR_OFFICES, OfficeRegister.NAME, named(similar));
            }
        }
        if (rules.problems().isEmpty() && !rehearse) {
            if (known.isPresent()) {
                replace(made, changes);
            } else {
                add(made);
            }
        }
        return new OfficeRegister.Outcome(rules.problems().isEmpty(), rules.problems());
    }
}
