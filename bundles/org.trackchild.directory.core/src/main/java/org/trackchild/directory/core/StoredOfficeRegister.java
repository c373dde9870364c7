package org.trackchild.directory.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeChange.FieldChange;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeStanding;
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

    private static final int MOST_CHANGES = 200;

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
        return !OfficeKeepers.places(caller).equals(Reach.NOTHING);
    }

    @Override
    public Rights rights(Caller caller, Office office) {
        return OfficeKeepers.rights(caller, office);
    }

    @Override
    public Office create(Caller caller, OfficeDraft written, boolean confirmed) {
        OfficeDraft draft = OfficeRules.tidy(written);
        return answered(
                store.write(
                        caller,
                        tx -> {
                            OfficeEntries entries = keeper(tx, caller);
                            OfficeRules rules = entries.rules();
                            Office made = entries.fresh(draft, rules);
                            rules.mustBeRight();
                            if (!confirmed) {
                                mustBeOfItsOwn(draft, Optional.empty());
                            }
                            entries.add(made);
                            return made;
                        }));
    }

    /** The entries, for who keeps offices anywhere. */
    private OfficeEntries keeper(Transaction tx, Caller caller) {
        OfficeEntries entries = entries(tx, caller);
        if (!creates(entries.caller())) {
            throw new ProblemException(OfficeProblem.NOT_YOUR_PLACE);
        }
        return entries;
    }

    private OfficeEntries entries(Transaction tx, Caller caller) {
        return new OfficeEntries(tx, OfficeKeepers.present(tx, caller), directory);
    }

    private void mustBeOfItsOwn(OfficeDraft draft, Optional<OfficeId> id) {
        List<Office> similar = directory.similar(draft, id);
        if (!similar.isEmpty()) {
            throw new ProblemException(OfficeProblem.SIMILAR_OFFICES, OfficeEntries.named(similar));
        }
    }

    private Office answered(Office office) {
        directory.refresh();
        return office;
    }

    @Override
    public Office change(
            Caller caller, OfficeId id, long version, OfficeDraft written, boolean confirmed) {
        OfficeDraft tidy = OfficeRules.tidy(written);
        return changed(
                caller,
                id,
                version,
                (entries, known) -> {
                    OfficeDraft draft = OfficeRules.hiding(known, tidy);
                    List<FieldChange> changes = OfficeFields.changes(OfficeDraft.of(known), draft);
                    if (changes.isEmpty()) {
                        return known;
                    }
                    OfficeRules rules = entries.rules();
                    Office made = entries.after(known, draft, changes, rules);
                    rules.mustBeRight();
                    if (!confirmed && OfficeEntries.isCalledOtherwise(changes)) {
                        mustBeOfItsOwn(draft, Optional.of(id));
                    }
                    entries.replace(made, changes);
                    return made;
                });
    }

    /** An office of which the caller may change something, as it is now, and as it was seen. */
    private Office changed(
            Caller caller,
            OfficeId id,
            long version,
            BiFunction<OfficeEntries, Office, Office> change) {
        return answered(
                store.write(
                        caller,
                        tx -> {
                            OfficeEntries entries = entries(tx, caller);
                            Office known =
                                    tx.offices()
                                            .lock(id)
                                            .orElseThrow(
                                                    () ->
                                                            new ProblemException(
                                                                    OfficeProblem.NO_SUCH_OFFICE));
                            if (!rights(entries.caller(), known).service()) {
                                throw new ProblemException(OfficeProblem.NOT_YOUR_PLACE);
                            }
                            if (known.version() != version) {
                                throw new ProblemException(OfficeProblem.OFFICE_CHANGED_MEANWHILE);
                            }
                            return change.apply(entries, known);
                        }));
    }

    @Override
    public Office verify(Caller caller, OfficeId id, long version) {
        return changed(
                caller,
                id,
                version,
                (entries, known) -> {
                    mustBeOpen(known);
                    Instant now = entries.tx().now();
                    Office made = known.with(known.entry().standing().verified(now, caller.user()));
                    entries.put(made, OfficeChange.Kind.VERIFIED, "", List.of());
                    entries.tx()
                            .journal(
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
                (entries, known) -> {
                    mustAdminister(entries.caller(), known);
                    mustBeOpen(known);
                    OfficeRules rules = entries.rules();
                    checkClosing(entries.today(), known, closing, rules);
                    rules.line(REASON, reason, true, LONGEST_REASON);
                    if (directory.isStatutory(id)) {
                        rules.note(OfficeProblem.STATUTORY_OFFICE, "");
                    }
                    new Remainder(entries.tx(), id).ofToday(rules);
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
                    String successor = closing.successor().map(OfficeId::value).orElse("");
                    entries.put(
                            made,
                            OfficeChange.Kind.CLOSED,
                            reason,
                            Stream.of(
                                            new FieldChange(CLOSED_ON, "", closing.on().toString()),
                                            new FieldChange(SUCCESSOR, "", successor))
                                    .filter(change -> !change.after().isEmpty())
                                    .toList());
                    entries.tx()
                            .journal(
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

    private void checkClosing(LocalDate today, Office known, Closing closing, OfficeRules rules) {
        LocalDate on = closing.on();
        if (on == null) {
            rules.note(FieldProblem.REQUIRED, CLOSED_ON);
        } else if (on.isAfter(today)) {
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
                (entries, known) -> {
                    mustAdminister(entries.caller(), known);
                    if (known.isOpen()) {
                        throw new ProblemException(OfficeProblem.OFFICE_IS_OPEN);
                    }
                    OfficeRules rules = entries.rules();
                    rules.line(REASON, reason, true, LONGEST_REASON);
                    rules.mustBeRight();
                    Office made = known.with(known.entry().standing().closed(Optional.empty()));
                    entries.put(made, OfficeChange.Kind.REOPENED, reason, List.of());
                    entries.tx()
                            .journal(
                                    JournalAction.OFFICE_REOPENED,
                                    subject(id),
                                    "version=" + made.version());
                    return made;
                });
    }

    @Override
    public List<Outcome> take(Caller caller, List<Listed> offices, boolean rehearse) {
        List<Outcome> outcomes =
                store.write(
                        caller,
                        tx -> {
                            OfficeEntries entries = keeper(tx, caller);
                            return offices.stream()
                                    .map(listed -> entries.take(listed, rehearse))
                                    .toList();
                        });
        directory.refresh();
        return outcomes;
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
                    if (!rights(OfficeKeepers.present(tx, caller), known).service()) {
                        throw new ProblemException(OfficeProblem.NOT_YOUR_PLACE);
                    }
                    return tx.offices().changes(id, MOST_CHANGES);
                });
    }
}
