package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Field;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Registration;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** The register over the store. */
@Component(service = CaseRegistry.class)
public class StoredCaseRegistry implements CaseRegistry {

    private static final int HISTORY = 500;

    private static final int DUPLICATES = 5;

    /** Below this a resemblance only disturbs the person who types. */
    private static final double WORTH_SHOWING = 0.2;

    private final Store store;

    private final Journal journal;

    private final CaseDesk desk;

    private final CaseReader reader;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Matcher matcher;

    @Activate
    public StoredCaseRegistry(
            @Reference Store store,
            @Reference Journal journal,
            @Reference CaseDesk desk,
            @Reference CaseReader reader) {
        this.store = store;
        this.journal = journal;
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public List<Problem> check(CaseDraft draft) {
        return CaseRules.check(draft, LocalDate.now(TextCaseReader.INDIA));
    }

    private void mustBeRight(CaseDraft draft) {
        List<Problem> problems = check(draft);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    @Override
    public Registration register(Caller caller, CaseDraft draft) {
        return registerAll(caller, List.of(draft), "").get(0);
    }

    @Override
    public List<Registration> registerAll(Caller caller, List<CaseDraft> drafts) {
        return registerAll(caller, drafts, ";" + JournalEntry.BULK);
    }

    private List<Registration> registerAll(Caller caller, List<CaseDraft> drafts, String detail) {
        drafts.forEach(this::mustBeRight);
        List<CaseFacts> homes = drafts.stream().map(draft -> desk.home(caller, draft)).toList();
        return store.write(
                caller,
                tx -> {
                    List<Registration> made = new ArrayList<>();
                    for (int i = 0; i < drafts.size(); i++) {
                        made.add(register(tx, caller, drafts.get(i), homes.get(i), detail));
                    }
                    return made;
                });
    }

    private Registration register(
            Transaction tx, Caller caller, CaseDraft draft, CaseFacts home, String detail) {
        Optional<Registration> before = draft.origin().flatMap(origin -> registered(tx, origin));
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
                        List.of());
        tx.cases().insert(made, home, desk.keysOf(made));
        firNumber(tx, caller, made, "");
        tx.journal(
                JournalAction.CASE_REGISTERED,
                subject(made.id()),
                "kind=" + draft.kind().code() + ";version=1" + detail);
        return new Registration(made, true);
    }

    /** Whoever writes the number of the FIR into the report has registered it: typed once. */
    private void firNumber(Transaction tx, Caller caller, ChildCase now, String before) {
        String number = Casebook.firNumber(now);
        if (!number.isEmpty() && before.isEmpty()) {
            CaseStatus status = now.header().status();
            new StatusChange(tx, desk)
                    .record(
                            now.id(),
                            status,
                            status,
                            new Step(
                                    Casebook.REGISTER_FIR,
                                    tx.now(),
                                    Map.of(Casebook.FIR_NUMBER, number)),
                            StatusChange.signature(caller));
        }
    }

    private static Optional<Registration> registered(Transaction tx, Origin origin) {
        Optional<ChildCase> before =
                tx.cases()
                        .findByOrigin(origin.source(), origin.reference())
                        .map(StoredCase::content);
        before.flatMap(ChildCase::origin)
                .filter(known -> !known.contentHash().equals(origin.contentHash()))
                .ifPresent(
                        other -> {
                            throw new ProblemException(CaseProblem.ORIGIN_REUSED);
                        });
        return before.map(known -> new Registration(known, false));
    }

    @Override
    public ChildCase change(Caller caller, CaseId id, long version, CaseDraft content) {
        mustBeRight(content);
        return store.write(
                caller,
                tx -> {
                    ChildCase old = desk.find(tx, caller, Action.CHANGE, id).content();
                    if (old.header().revision().version() != version) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    if (old.header().kind() != content.kind()) {
                        throw new ProblemException(CaseProblem.WRONG_KIND);
                    }
                    ChildCase changed = changed(old, content, tx.now());
                    List<String> fields = changedFields(old, changed);
                    if (fields.isEmpty()) {
                        return old;
                    }
                    if (!tx.cases().update(changed, version, desk.keysOf(changed))) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    firNumber(tx, caller, changed, Casebook.firNumber(old));
                    tx.journal(
                            JournalAction.CASE_CHANGED,
                            subject(id),
                            "version=" + (version + 1) + ";fields=" + String.join(",", fields));
                    return changed;
                });
    }

    private static ChildCase changed(ChildCase old, CaseDraft content, Instant now) {
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
                old.photos());
    }

    private List<String> changedFields(ChildCase old, ChildCase changed) {
        var before = reader.write(old.toDraft());
        var after = reader.write(changed.toDraft());
        List<String> fields =
                Arrays.stream(Field.values())
                        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                        .map(Field::code)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (!old.particulars().equals(changed.particulars())) {
            fields.add("particulars");
        }
        return fields;
    }

    @Override
    public ChildCase read(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, id);
                    tx.journal(
                            JournalAction.CASE_READ,
                            subject(id),
                            "reason="
                                    + desk.policy()
                                            .decide(caller, Action.READ, stored.facts())
                                            .reason());
                    return stored.content();
                });
    }

    @Override
    public Page<CaseSummary> list(
            Caller caller, CaseFilter filter, Optional<String> after, int limit) {
        PageStart.check(after);
        CaseSelection selection = selection(caller, filter);
        return meansNothing(selection)
                ? new Page<>(List.of(), Optional.empty())
                : store.read(tx -> tx.cases().list(selection, after, limit));
    }

    @Override
    public long count(Caller caller, CaseFilter filter) {
        CaseSelection selection = selection(caller, filter);
        return meansNothing(selection) ? 0 : store.read(tx -> tx.cases().count(selection));
    }

    /** A text without a sound of any name ("123", "?") is nobody's name, not everybody's. */
    private static boolean meansNothing(CaseSelection selection) {
        CaseFilter filter = selection.filter();
        return !filter.text().isEmpty() && !filter.isNumber() && selection.nameParts().isEmpty();
    }

    private CaseSelection selection(Caller caller, CaseFilter filter) {
        return new CaseSelection(
                desk.policy().reach(caller),
                filter,
                filter.isNumber() ? List.of() : desk.partsOf(filter.text()));
    }

    @Override
    public List<PossibleDuplicate> possibleDuplicates(
            Caller caller, CaseKind kind, CaseDraft typed) {
        Matcher present = matcher;
        if (present == null) {
            return List.of();
        }
        var subject =
                new org.trackchild.matching.api.Subject(
                        CaseId.next(),
                        typed.kind(),
                        typed.child(),
                        typed.event(),
                        typed.particulars().said());
        List<Candidate> candidates = present.candidates(subject, kind, 4 * DUPLICATES);
        return store.read(
                tx -> {
                    List<PossibleDuplicate> visible = new ArrayList<>();
                    for (Candidate candidate : candidates) {
                        if (candidate.probability() < WORTH_SHOWING
                                || visible.size() == DUPLICATES) {
                            break;
                        }
                        tx.cases()
                                .find(candidate.id())
                                .filter(
                                        found ->
                                                desk.policy()
                                                        .decide(caller, Action.READ, found.facts())
                                                        .allowed())
                                .map(found -> summary(found.content()))
                                .ifPresent(
                                        found ->
                                                visible.add(
                                                        new PossibleDuplicate(
                                                                found, candidate.probability())));
                    }
                    return visible;
                });
    }

    private static CaseSummary summary(ChildCase found) {
        return new CaseSummary(
                found.header(),
                found.child().names().child(),
                found.child().sex(),
                found.child().age(),
                found.event(),
                found.photos().stream().findFirst());
    }

    @Override
    public UUID addPhoto(Caller caller, CaseId id, byte[] image) {
        PhotoCleaner.Clean clean = PhotoCleaner.clean(image);
        PhotoMark mark = PictureMarks.of(clean.jpeg());
        UUID photo = CaseId.drawUuid();
        return store.write(
                caller,
                tx -> {
                    desk.find(tx, caller, Action.CHANGE, id);
                    tx.photos()
                            .insert(
                                    new PhotoTable.Photo(
                                            photo, id, clean.jpeg(), clean.width(), clean.height()),
                                    mark);
                    tx.journal(JournalAction.PHOTO_ADDED, subject(id), "photo=" + photo);
                    new Alarms(tx).samePhotograph(new PhotoTable.Owned(photo, id), mark);
                    return photo;
                });
    }

    @Override
    public byte[] photo(Caller caller, CaseId id, UUID photo) {
        return store.write(
                caller,
                tx -> {
                    desk.find(tx, caller, Action.READ, id);
                    byte[] jpeg =
                            tx.photos()
                                    .find(photo)
                                    .filter(found -> found.owner().equals(id))
                                    .map(PhotoTable.Photo::jpeg)
                                    .orElseThrow(
                                            () -> new ProblemException(CaseProblem.NO_SUCH_PHOTO));
                    tx.journal(JournalAction.PHOTO_READ, subject(id), "photo=" + photo);
                    return jpeg;
                });
    }

    @Override
    public List<JournalEntry> history(Caller caller, CaseId id) {
        store.read(tx -> desk.find(tx, caller, Action.READ, id));
        return journal.about(subject(id), HISTORY);
    }

    static Subject subject(CaseId id) {
        return new Subject(Subject.CASE, id.toString());
    }
}
