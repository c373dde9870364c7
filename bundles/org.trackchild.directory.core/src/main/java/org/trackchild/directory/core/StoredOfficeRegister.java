package org.trackchild.directory.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Administration;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
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
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PlainText;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** The register of offices over the store. */
@Component
public final class StoredOfficeRegister implements OfficeRegister {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private static final int MOST_CHANGES = 200;

    private static final int MOST_NAMED = 5;

    /** No office has so many above it. */
    private static final int DEEPEST = 100;

    private final Store store;

    private final MemoryDirectory directory;

    @Activate
    public StoredOfficeRegister(@Reference Store store, @Reference MemoryDirectory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** By what the journal names an office. */
    static JournalEntry.Subject subject(OfficeId id) {
        return new JournalEntry.Subject("office", id.value());
    }

    @Override
    public boolean creates(Caller caller) {
        return !Administration.of(caller).equals(Reach.NOTHING);
    }

    @Override
    public Rights rights(Caller caller, Office office) {
        return new Rights(
                covers(Administration.withOwnOffices(caller), office),
                covers(Administration.of(caller), office));
    }

    private static boolean covers(Reach reach, Office office) {
        return reach.coversOffice(office.id(), office.state(), office.district());
    }

    @Override
    public Office create(Caller caller, OfficeDraft written, boolean confirmed) {
        OfficeDraft draft = OfficeRules.tidy(written);
        if (!creates(caller)) {
            throw new ProblemException(OfficeProblem.NOT_YOUR_PLACE);
        }
        return answered(
                store.write(
                        caller,
                        tx -> {
                            OfficeRules rules = new OfficeRules(directory, today(tx));
                            rules.check(draft);
                            Office made = office(newId(tx, draft), draft, OfficeStanding.NEW);
                            links(tx, made, rules);
                            place(caller, made, rules);
                            rules.mustBeRight();
                            if (!confirmed) {
                                mustBeOfItsOwn(draft, Optional.empty());
                            }
                            tx.offices().put(made);
                            note(tx, caller, made, OfficeChange.Kind.CREATED, "", List.of());
                            tx.journal(
                                    JournalAction.OFFICE_CREATED,
                                    subject(made.id()),
                                    "type="
                                            + made.type().code()
                                            + ";state="
                                            + made.state()
                                            + ";district="
                                            + made.district());
                            return made;
                        }));
    }

    /** Where the caller keeps nothing an office can neither be made nor be moved to. */
    private static void place(Caller caller, Office made, OfficeRules rules) {
        boolean told = made.type().level() == OfficeType.Level.NATION || !made.state().isEmpty();
        if (told && !covers(Administration.of(caller), made)) {
            rules.note(OfficeProblem.NOT_YOUR_PLACE, made.district().isEmpty() ? STATE : DISTRICT);
        }
    }

    private static OfficeId newId(Transaction tx, OfficeDraft draft) {
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

    private static LocalDate today(Transaction tx) {
        return LocalDate.ofInstant(tx.now(), INDIA);
    }

    /** The code is nobody else's, and the office does not belong to itself. */
    private void links(Transaction tx, Office made, OfficeRules rules) {
        made.entry()
                .particulars()
                .code()
                .flatMap(tx.offices()::coded)
                .filter(other -> !other.id().equals(made.id()))
                .ifPresent(
                        other ->
                                rules.note(
                                        OfficeProblem.CODE_TAKEN, REFERENCE, other.id().value()));
        Optional<OfficeId> parent = made.entry().particulars().parent();
        if (parent.isPresent() && directory.office(parent.get()).isEmpty()) {
            rules.note(FieldProblem.UNKNOWN_PLACE, PARENT);
        } else if (above(made.id(), parent)) {
            rules.note(OfficeProblem.BELONGS_TO_ITSELF, PARENT);
        }
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

    private void mustBeOfItsOwn(OfficeDraft draft, Optional<OfficeId> id) {
        List<Office> similar = directory.similar(draft, id);
        if (!similar.isEmpty()) {
            throw new ProblemException(
                    OfficeProblem.SIMILAR_OFFICES,
                    similar.stream()
                            .limit(MOST_NAMED)
                            .map(each -> each.name().english() + " (" + each.id() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private Office answered(Office office) {
        directory.refresh();
        return office;
    }

    @Override
    public Office change(
            Caller caller, OfficeId id, long version, OfficeDraft written, boolean confirmed) {
        OfficeDraft draft = OfficeRules.tidy(written);
        return changed(
                caller,
                id,
                version,
                (tx, known) -> {
                    List<FieldChange> changes = OfficeFields.changes(OfficeDraft.of(known), draft);
                    if (changes.isEmpty()) {
                        return known;
                    }
                    OfficeRules rules = new OfficeRules(directory, today(tx));
                    rules.check(draft);
                    Office made =
                            new Office(
                                    id,
                                    draft.type(),
                                    draft.name(),
                                    draft.state(),
                                    draft.district(),
                                    new OfficeEntry(
                                            draft.service(),
                                            draft.particulars(),
                                            known.entry().standing().changed()),
                                    known.synthetic());
                    links(tx, made, rules);
                    if (rights(caller, known).all()) {
                        place(caller, made, rules);
                    } else {
                        changes.stream()
                                .map(FieldChange::field)
                                .filter(field -> !OfficeFields.OF_THE_HEAD.contains(field))
                                .forEach(
                                        field -> rules.note(OfficeProblem.NOT_FOR_THE_HEAD, field));
                    }
                    changes.stream()
                            .map(FieldChange::field)
                            .filter(OfficeFields.OF_THE_PLACE::contains)
                            .findFirst()
                            .ifPresent(field -> elsewhere(tx, id, field, rules));
                    rules.mustBeRight();
                    if (!confirmed && isCalledOtherwise(changes)) {
                        mustBeOfItsOwn(draft, Optional.of(id));
                    }
                    tx.offices().put(made);
                    note(tx, caller, made, OfficeChange.Kind.CHANGED, "", changes);
                    tx.journal(
                            JournalAction.OFFICE_CHANGED,
                            subject(id),
                            "version="
                                    + made.version()
                                    + ";fields="
                                    + changes.stream()
                                            .map(FieldChange::field)
                                            .collect(Collectors.joining(",")));
                    return made;
                });
    }

    /** Cases and postings remember where an office is and what it is. */
    private void elsewhere(Transaction tx, OfficeId id, String field, OfficeRules rules) {
        if (directory.isStatutory(id)) {
            rules.note(OfficeProblem.STATUTORY_OFFICE, field);
        } else {
            new Remainder(tx, id).ofAnyTime(field, rules);
        }
    }

    private static boolean isCalledOtherwise(List<FieldChange> changes) {
        return changes.stream()
                .map(FieldChange::field)
                .anyMatch(Set.of(TYPE, NAME, NAME_HINDI, STATE, DISTRICT)::contains);
    }

    /** An office of which the caller may change something, as it is now, and as it was seen. */
    private Office changed(
            Caller caller,
            OfficeId id,
            long version,
            BiFunction<Transaction, Office, Office> change) {
        return answered(
                store.write(
                        caller,
                        tx -> {
                            Office known =
                                    tx.offices()
                                            .lock(id)
                                            .orElseThrow(
                                                    () ->
                                                            new ProblemException(
                                                                    OfficeProblem.NO_SUCH_OFFICE));
                            if (!rights(caller, known).service()) {
                                throw new ProblemException(OfficeProblem.NOT_YOUR_PLACE);
                            }
                            if (known.version() != version) {
                                throw new ProblemException(OfficeProblem.OFFICE_CHANGED_MEANWHILE);
                            }
                            return change.apply(tx, known);
                        }));
    }

    private static void note(
            Transaction tx,
            Caller caller,
            Office made,
            OfficeChange.Kind kind,
            String reason,
            List<FieldChange> changes) {
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

    @Override
    public Office verify(Caller caller, OfficeId id, long version) {
        return changed(
                caller,
                id,
                version,
                (tx, known) -> {
                    mustBeOpen(known);
                    Instant now = tx.now();
                    Office made = known.with(known.entry().standing().verified(now, caller.user()));
                    tx.offices().put(made);
                    note(tx, caller, made, OfficeChange.Kind.VERIFIED, "", List.of());
                    tx.journal(
                            JournalAction.OFFICE_VERIFIED,
                            subject(id),
                            "version=" + made.version());
                    return made;
                });
    }

    private static void mustBeOpen(Office known) {
        if (!known.isOpen()) {
            throw new ProblemException(OfficeProblem.OFFICE_IS_CLOSED);
        }
    }

    private void mustAdminister(Caller caller, Office known) {
        if (!rights(caller, known).all()) {
            throw new ProblemException(OfficeProblem.NOT_YOUR_PLACE);
        }
    }

    @Override
    public Office close(Caller caller, OfficeId id, long version, Closing closing) {
        String reason = PlainText.tidy(closing.reason());
        return changed(
                caller,
                id,
                version,
                (tx, known) -> {
                    mustAdminister(caller, known);
                    mustBeOpen(known);
                    OfficeRules rules = new OfficeRules(directory, today(tx));
                    checkClosing(tx, known, closing, rules);
                    rules.line(REASON, reason, true, LONGEST_REASON);
                    if (directory.isStatutory(id)) {
                        rules.note(OfficeProblem.STATUTORY_OFFICE, "");
                    }
                    new Remainder(tx, id).ofToday(rules);
                    rules.mustBeRight();
                    Office made =
                            known.with(
                                    known.entry()
                                            .standing()
                                            .closed(
                                                    Optional.of(
                                                            new OfficeStanding.Closing(
                                                                    closing.on(),
                                                                    reason,
                                                                    closing.successor()))));
                    tx.offices().put(made);
                    String successor = closing.successor().map(OfficeId::value).orElse("");
                    note(
                            tx,
                            caller,
                            made,
                            OfficeChange.Kind.CLOSED,
                            reason,
                            List.of(
                                    new FieldChange(CLOSED_ON, "", closing.on().toString()),
                                    new FieldChange(SUCCESSOR, "", successor)));
                    tx.journal(
                            JournalAction.OFFICE_CLOSED,
                            subject(id),
                            "version="
                                    + made.version()
                                    + ";on="
                                    + closing.on()
                                    + ";successor="
                                    + successor);
                    return made;
                });
    }

    private void checkClosing(Transaction tx, Office known, Closing closing, OfficeRules rules) {
        LocalDate on = closing.on();
        if (on == null) {
            rules.note(FieldProblem.REQUIRED, CLOSED_ON);
        } else if (on.isAfter(today(tx))) {
            rules.note(FieldProblem.IN_THE_FUTURE, CLOSED_ON);
        } else if (known.entry().particulars().since().filter(on::isBefore).isPresent()) {
            rules.note(OfficeProblem.CLOSED_BEFORE_IT_BEGAN, CLOSED_ON);
        }
        boolean fits =
                closing.successor()
                        .map(
                                other ->
                                        directory
                                                .office(other)
                                                .filter(Office::isOpen)
                                                .filter(each -> each.type() == known.type())
                                                .filter(each -> !each.id().equals(known.id()))
                                                .isPresent())
                        .orElse(true);
        if (!fits) {
            rules.note(OfficeProblem.SUCCESSOR_DOES_NOT_FIT, SUCCESSOR);
        }
    }

    @Override
    public Office reopen(Caller caller, OfficeId id, long version, String written) {
        String reason = PlainText.tidy(written);
        return changed(
                caller,
                id,
                version,
                (tx, known) -> {
                    mustAdminister(caller, known);
                    if (known.isOpen()) {
                        throw new ProblemException(OfficeProblem.OFFICE_IS_OPEN);
                    }
                    OfficeRules rules = new OfficeRules(directory, today(tx));
                    rules.line(REASON, reason, true, LONGEST_REASON);
                    rules.mustBeRight();
                    Office made = known.with(known.entry().standing().closed(Optional.empty()));
                    tx.offices().put(made);
                    note(tx, caller, made, OfficeChange.Kind.REOPENED, reason, List.of());
                    tx.journal(
                            JournalAction.OFFICE_REOPENED,
                            subject(id),
                            "version=" + made.version());
                    return made;
                });
    }

    @Override
    public List<OfficeChange> history(Caller caller, OfficeId id) {
        return store.read(
                tx -> {
                    Office known =
                            tx.offices().findAll(List.of(id)).stream()
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            OfficeProblem.NO_SUCH_OFFICE));
                    if (!rights(caller, known).service()) {
                        throw new ProblemException(OfficeProblem.NOT_YOUR_PLACE);
                    }
                    return tx.offices().changes(id, MOST_CHANGES);
                });
    }
}
