package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.fields.api.CaseField;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.Through;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChangesSince;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.HistoryQuery;
import org.trackchild.registry.api.Registration;
import org.trackchild.rules.api.Meaning;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** The register over the store. */
@Component(service = {CaseRegistry.class, StoredCaseRegistry.class})
public class StoredCaseRegistry implements CaseRegistry {

    private static final int DUPLICATES = 5;

    /** Below this a resemblance only disturbs the person who types. */
    private static final double WORTH_SHOWING = 0.2;

    private final Store store;

    private final Journal journal;

    private final CaseDesk desk;

    private final CaseReader reader;

    private final CaseFields fields;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Matcher matcher;

    @Activate
    public StoredCaseRegistry(
            @Reference Store store,
            @Reference Journal journal,
            @Reference CaseDesk desk,
            @Reference CaseReader reader,
            @Reference CaseFields fields) {
        this.store = store;
        this.journal = journal;
        this.desk = desk;
        this.reader = reader;
        this.fields = fields;
    }

    private ContentGate gate(Caller caller) {
        return new ContentGate(desk, fields.known(), caller, TextCaseReader.today(store));
    }

    @Override
    public List<Problem> check(CaseDraft draft) {
        return CaseRules.check(draft, TextCaseReader.today(store));
    }

    @Override
    public List<Problem> check(Caller caller, Optional<CaseId> changed, CaseDraft draft) {
        ContentGate gate = gate(caller);
        if (changed.isPresent()) {
            return gate.ofChange(draft, whole(caller, Action.CHANGE, changed.get())).problems();
        }
        List<Problem> problems = new ArrayList<>(gate.ofNew(draft).problems());
        problems.addAll(new SaidOfOthers(caller, desk, Optional.empty()).problems(store, draft));
        return problems.isEmpty() || Intake.isRepeated(draft, store) ? List.of() : problems;
    }

    /** All of a case, with what the caller may not see. */
    private StoredCase whole(Caller caller, Action action, CaseId id) {
        return store.read(
                tx -> {
                    desk.find(tx, caller, action, id);
                    return tx.cases().find(id).orElseThrow();
                });
    }

    @Override
    public List<CaseField> fieldsOf(Caller caller, CaseId id) {
        StoredCase stored = store.read(tx -> desk.find(tx, caller, Action.READ, id));
        return fields.known().of(stored.content().header().kind(), stored.facts().state()).stream()
                .filter(field -> desk.sees(caller, stored.facts(), field.use().readers()))
                .toList();
    }

    @Override
    public List<CaseField> fieldsOfNew(Caller caller, CaseKind kind, String state) {
        Optional<CaseFacts> kept = desk.keptByItself(caller, kind);
        return fields.known().of(kind, state).stream()
                .filter(field -> desk.seesInNew(caller, kept, field.use().readers()))
                .toList();
    }

    @Override
    public CaseDraft asStored(Caller caller, CaseId id, CaseDraft changed) {
        StoredCase stored = whole(caller, Action.READ, id);
        ContentGate.Content content = gate(caller).ofChange(changed, stored);
        Map<String, String> extra = new HashMap<>(changed.extra());
        content.extra().stream()
                .filter(value -> desk.sees(caller, stored.facts(), value.readers()))
                .forEach(value -> extra.put(value.code(), value.text()));
        extra.values().removeIf(String::isBlank);
        return content.draft().withExtra(extra);
    }

    private static void mustBeRight(List<Problem> problems) {
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
        Intake intake = intake(caller, drafts);
        intake.firstWrong(store).ifPresent(StoredCaseRegistry::mustBeRight);
        return store.write(caller, tx -> intake.register(tx, detail));
    }

    /** Drafts that are to be registered together. */
    Intake intake(Caller caller, List<CaseDraft> drafts) {
        return new Intake(
                caller,
                desk,
                gate(caller),
                new SaidOfOthers(caller, desk, Optional.ofNullable(matcher)),
                drafts);
    }

    @Override
    public ChildCase change(Caller caller, CaseId id, long version, CaseDraft content) {
        return store.write(
                caller,
                tx ->
                        new CaseWriter(tx, caller, desk, gate(caller))
                                .change(id, version, content, reader));
    }

    @Override
    public ChangesSince changesSince(Caller caller, CaseId id, long version) {
        StoredCase now = store.read(tx -> desk.find(tx, caller, Action.READ, id));
        return new ChangesSince(
                now.content().header().revision().version(),
                JournaledChanges.after(
                        version,
                        told(caller, id).acts(journal, store),
                        desk.rules(now.facts()).codes(now.facts().kind(), Meaning.REGISTER_FIR)));
    }

    @Override
    public Optional<CaseHeader> header(Caller caller, CaseId id) {
        return store.read(tx -> tx.cases().find(id))
                .filter(found -> desk.policy().decide(caller, Action.READ, found.facts()).allowed())
                .map(found -> found.content().header());
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
                : store.show(
                        caller,
                        tx -> {
                            Page<CaseSummary> page = tx.cases().list(selection, after, limit);
                            tx.shown(
                                    new ListReading(desk.directory(), fields.known()).of(filter),
                                    page.items().stream().flatMap(Showing::of).toList());
                            return page;
                        });
    }

    @Override
    public long count(Caller caller, CaseFilter filter) {
        CaseSelection selection = selection(caller, filter);
        if (meansNothing(selection)) {
            return 0;
        }
        if (!ListReading.isSearch(filter)) {
            return store.read(tx -> tx.cases().count(selection));
        }
        // that there is one of this name, or none, is what somebody may want to know
        return store.show(
                caller,
                tx -> {
                    long number = tx.cases().count(selection);
                    tx.counted(
                            new ListReading(desk.directory(), fields.known()).ofCount(filter),
                            filter.text() + '\0' + filter.incident(),
                            number);
                    return number;
                });
    }

    /**
     * A text without a sound of any name ("123", "?") is nobody's name, not everybody's; and one or
     * two letters name no incident, but stand in the title of every second one.
     */
    private static boolean meansNothing(CaseSelection selection) {
        CaseFilter filter = selection.filter();
        String incident = filter.soughtIncident();
        if (!incident.isEmpty() && incident.length() < CaseFilter.SHORTEST_INCIDENT) {
            return true;
        }
        return !filter.text().isEmpty() && !filter.isNumber() && selection.nameParts().isEmpty();
    }

    private CaseSelection selection(Caller caller, CaseFilter filter) {
        FieldSearch search = new FieldSearch(fields.known(), caller, filter.extra());
        return new CaseSelection(
                desk.policy().reach(search.seer()),
                filter,
                filter.isNumber() ? List.of() : desk.partsOf(filter.text()),
                search.conditions(),
                Confidants.reach(desk.policy(), search.seer(), filter.bench()));
    }

    @Override
    public List<PossibleDuplicate> possibleDuplicates(
            Caller caller, CaseKind kind, CaseDraft typed) {
        Matcher present = matcher;
        if (present == null) {
            return List.of();
        }
        List<Candidate> candidates =
                present.candidates(
                        SaidOfOthers.subject(CaseId.next(), typed), kind, 4 * DUPLICATES);
        return new Showing(store, caller, Through.DUPLICATE_CHECK)
                .list(tx -> visible(tx, caller, candidates), shown -> Showing.of(shown.summary()));
    }

    private List<PossibleDuplicate> visible(
            Transaction tx, Caller caller, List<Candidate> candidates) {
        List<PossibleDuplicate> visible = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.probability() < WORTH_SHOWING || visible.size() == DUPLICATES) {
                break;
            }
            tx.cases()
                    .find(candidate.id())
                    .filter(
                            found ->
                                    desk.policy()
                                            .decide(caller, Action.READ, found.facts())
                                            .allowed())
                    .map(found -> CaseSummary.of(found.content()))
                    .ifPresent(
                            found ->
                                    visible.add(
                                            new PossibleDuplicate(found, candidate.probability())));
        }
        return visible;
    }

    @Override
    public UUID addPhoto(Caller caller, CaseId id, byte[] image) {
        // a picture is not made anew for who may add none
        store.read(tx -> desk.find(tx, caller, Action.CHANGE, id));
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
    public Page<JournalEntry> history(
            Caller caller, CaseId id, HistoryQuery query, Optional<String> after, int limit) {
        Page<JournalEntry> told = told(caller, id).page(journal, store, query, after, limit);
        return new Showing(store, caller, Through.HISTORY).all(tx -> told, any -> Stream.of(id));
    }

    @Override
    public List<FieldCorrection> corrections(Caller caller, CaseId id) {
        List<FieldCorrection> told = told(caller, id).corrections(store);
        return new Showing(store, caller, Through.HISTORY).all(tx -> told, any -> Stream.of(id));
    }

    private CaseHistory told(Caller caller, CaseId id) {
        return new CaseHistory(desk, fields.known(), caller, whole(caller, Action.READ, id));
    }

    static Subject subject(CaseId id) {
        return new Subject(Subject.CASE, id.toString());
    }
}
