package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.ParticularField;
import org.trackchild.registry.api.Registration;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Meaning;
import org.trackchild.store.api.CorrectionTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Writes the content of cases, new and changed, inside of one transaction of a caller. */
final class CaseWriter {

    private final Transaction tx;

    private final Caller caller;

    private final CaseDesk desk;

    private final ContentGate gate;

    CaseWriter(Transaction tx, Caller caller, CaseDesk desk, ContentGate gate) {
        this.tx = tx;
        this.caller = caller;
        this.desk = desk;
        this.gate = gate;
    }

    /**
     * Registers a draft whose origin is not known yet.
     *
     * @param content nothing is wrong with it
     * @param home where the case is kept
     * @param detail what the journal says besides
     */
    Registration register(ContentGate.Content content, CaseFacts home, String detail) {
        CaseDraft draft = content.draft();
        Optional<Registration> before = draft.origin().flatMap(origin -> registered(origin));
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = tx.now();
        ChildCase made =
                new ChildCase(
                        new CaseHeader(
                                CaseId.next(),
                                tx.cases()
                                        .nextNumber(
                                                draft.kind(),
                                                LocalDate.ofInstant(now, TextCaseReader.INDIA)
                                                        .getYear()),
                                draft.kind(),
                                CaseStatus.REGISTERED,
                                home.office(),
                                new Revision(1, caller.user(), now, now, Optional.empty())),
                        draft.child(),
                        draft.event(),
                        draft.particulars(),
                        draft.origin(),
                        List.of(),
                        content.extra());
        tx.cases().insert(made, home, desk.keysOf(made));
        new Lodging(tx, desk).registered(made, home);
        tx.caseFields().replace(made.id(), made.extra());
        firNumber(made, home, "");
        tx.journal(
                JournalAction.CASE_REGISTERED,
                StoredCaseRegistry.subject(made.id()),
                "kind=" + draft.kind().code() + ";version=1" + detail);
        new ToldOffence(tx, desk, caller, gate.known())
                .written(new StoredCase(made, home), List.of(), made.extra());
        return new Registration(made, true);
    }

    /** Whoever writes the number of the FIR into the report has registered it: typed once. */
    private void firNumber(ChildCase now, CaseFacts kept, String before) {
        String number = FirOfReport.firNumber(now);
        if (!number.isEmpty() && before.isEmpty()) {
            CaseStatus status = now.header().status();
            new StatusChange(tx, desk)
                    .record(
                            now.id(),
                            status,
                            status,
                            new Step(
                                    desk.rules(kept).code(kept.kind(), Meaning.REGISTER_FIR),
                                    tx.now(),
                                    FirOfReport.known(now)),
                            StatusChange.signature(caller));
        }
    }

    private Optional<Registration> registered(Origin origin) {
        Optional<ChildCase> before =
                tx.cases()
                        .findByOrigin(origin.source(), origin.reference())
                        .map(found -> desk.seen(caller, found).content());
        before.flatMap(ChildCase::origin)
                .filter(known -> !known.contentHash().equals(origin.contentHash()))
                .ifPresent(
                        other -> {
                            throw new ProblemException(CaseProblem.ORIGIN_REUSED);
                        });
        return before.map(known -> new Registration(known, false));
    }

    /**
     * Replaces the content of a case.
     *
     * @param version the version that the caller saw
     */
    ChildCase change(CaseId id, long version, CaseDraft written, CaseReader reader) {
        desk.find(tx, caller, Action.CHANGE, id);
        StoredCase stored = tx.cases().find(id).orElseThrow();
        ChildCase old = stored.content();
        if (old.header().revision().version() != version) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        if (old.header().kind() != written.kind()) {
            throw new ProblemException(CaseProblem.WRONG_KIND);
        }
        ContentGate.Content content = gate.ofChange(written, stored);
        if (!content.problems().isEmpty()) {
            throw new ProblemException(content.problems());
        }
        ChildCase changed = changed(old, content, tx.now());
        List<FieldCorrection> corrections = corrections(reader, old, changed);
        if (corrections.isEmpty()) {
            return desk.seen(caller, stored).content();
        }
        if (!tx.cases().update(changed, version, desk.keysOf(changed))) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        if (!changed.extra().equals(old.extra())) {
            tx.caseFields().replace(id, changed.extra());
        }
        tx.corrections().insert(id, kept(corrections, old, changed));
        firNumber(changed, stored.facts(), FirOfReport.firNumber(old));
        tx.journal(
                JournalAction.CASE_CHANGED,
                StoredCaseRegistry.subject(id),
                "version="
                        + (version + 1)
                        + ";fields="
                        + corrections.stream()
                                .map(FieldCorrection::field)
                                .collect(Collectors.joining(",")));
        new ToldOffence(tx, desk, caller, gate.known())
                .written(stored, old.extra(), changed.extra());
        return desk.seen(caller, new StoredCase(changed, stored.facts())).content();
    }

    private static ChildCase changed(ChildCase old, ContentGate.Content made, Instant now) {
        CaseDraft content = made.draft();
        CaseHeader header = old.header();
        Revision revision = header.revision();
        return new ChildCase(
                new CaseHeader(
                        header.id(),
                        header.number(),
                        header.kind(),
                        header.status(),
                        header.office(),
                        new Revision(
                                revision.version() + 1,
                                revision.registeredBy(),
                                revision.registeredAt(),
                                now,
                                revision.tracedAt())),
                content.child(),
                content.event(),
                content.particulars(),
                old.origin(),
                old.photos(),
                made.extra());
    }

    private static List<FieldCorrection> corrections(
            CaseReader reader, ChildCase old, ChildCase changed) {
        Map<String, String> before = texts(reader, old.toDraft());
        Map<String, String> after = texts(reader, changed.toDraft());
        Set<String> names = new LinkedHashSet<>();
        Stream.<Code>concat(Arrays.stream(Field.values()), Arrays.stream(ParticularField.values()))
                .map(Code::code)
                .forEach(names::add);
        Set<String> rest = new TreeSet<>(before.keySet());
        rest.addAll(after.keySet());
        names.addAll(rest);
        return names.stream()
                .filter(code -> !Objects.equals(before.get(code), after.get(code)))
                .map(
                        code ->
                                new FieldCorrection(
                                        changed.header().revision().version(),
                                        code,
                                        before.getOrDefault(code, ""),
                                        after.getOrDefault(code, "")))
                .toList();
    }

    private static List<CorrectionTable.Kept> kept(
            List<FieldCorrection> corrections, ChildCase old, ChildCase changed) {
        return corrections.stream()
                .map(
                        each ->
                                new CorrectionTable.Kept(
                                        each,
                                        readers(old, each.field()),
                                        readers(changed, each.field())))
                .toList();
    }

    /** Who may see what a case says in a field; everybody where it says nothing. */
    private static Set<Role> readers(ChildCase of, String field) {
        return of.extra().stream()
                .filter(value -> value.name().equals(field))
                .findFirst()
                .map(ExtraValue::readers)
                .orElse(Set.of());
    }

    /** The content of a case as texts by the code of their field. */
    static Map<String, String> texts(CaseReader reader, CaseDraft content) {
        Map<String, String> texts = new LinkedHashMap<>();
        reader.write(content).forEach((field, text) -> texts.put(field.code(), text));
        texts.putAll(ParticularField.texts(content.particulars()));
        content.extra().forEach((code, text) -> texts.put(CaseField.name(code), text));
        return texts;
    }
}
