package org.trackchild.registry.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.store.api.FormTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Forms over the store. */
@Component(service = Forms.class)
public class StoredForms implements Forms {

    /** Savings of one person that are no further apart are one sitting, and journaled once. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    /** Version of a draft that was begun, and in which nobody has written anything. */
    private static final long UNTOUCHED = 1;

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final CaseFields fields;

    @Activate
    public StoredForms(
            @Reference Store store,
            @Reference CaseDesk desk,
            @Reference RuleShelf shelf,
            @Reference CaseFields fields) {
        this.fields = fields;
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
    }

    @Override
    public CaseForms ofCase(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    FormDesk at =
                            FormDesk.of(
                                    tx, desk, shelf, fields.known(), caller, found(tx, caller, id));
                    journalReading(tx, caller, at.stored(), "part=forms");
                    RestrictedSight told = new RestrictedSight(tx, desk, caller, at.stored());
                    List<FormView> views =
                            at.forms().stream().filter(told::shows).map(at::view).toList();
                    journalOthers(tx, caller, at, views);
                    List<FormKind> open =
                            at.forms().stream()
                                    .filter(form -> form.status() == FormStatus.DRAFT)
                                    .flatMap(form -> at.kind(form).stream())
                                    .toList();
                    Comparator<CaseForm> draftsFirst =
                            Comparator.comparing(
                                    (CaseForm form) -> form.status() != FormStatus.DRAFT);
                    return new CaseForms(
                            at.stored().content().header(),
                            views.stream()
                                    .sorted(
                                            Comparator.comparing(
                                                    FormView::form,
                                                    draftsFirst.thenComparing(
                                                            Comparator.comparing(
                                                                            CaseForm::latestChange)
                                                                    .reversed())))
                                    .toList(),
                            at.due(
                                    tx.now(),
                                    new StepGate(tx, desk, at.stored(), at.book())
                                            .orders(other -> true)),
                            at.fillable(tx.now()).stream()
                                    .filter(kind -> !open.contains(kind))
                                    .toList());
                });
    }

    private StoredCase found(Transaction tx, Caller caller, CaseId id) {
        return desk.find(tx, caller, Action.READ, id);
    }

    private void journalReading(Transaction tx, Caller caller, StoredCase stored, String what) {
        tx.journal(
                JournalAction.FORM_READ,
                StoredCaseRegistry.subject(stored.content().id()),
                what
                        + ";reason="
                        + desk.policy().decide(caller, Action.READ, stored.facts()).reason());
    }

    /** What a draft shows of other cases of the child is read there, too. */
    private void journalOthers(
            Transaction tx, Caller caller, FormDesk at, Collection<FormView> views) {
        for (CaseId other : at.carriedFrom(views)) {
            journalReading(
                    tx,
                    caller,
                    tx.cases().find(other).orElseThrow(),
                    "carried_into=" + at.stored().content().id());
        }
    }

    @Override
    public String state(Caller caller, CaseId id) {
        return store.read(
                tx -> {
                    StoredCase stored = found(tx, caller, id);
                    FormDesk at = FormDesk.of(tx, desk, shelf, fields.known(), caller, stored);
                    return at.state(
                            tx.now(),
                            new StepGate(tx, desk, stored, at.book()).orders(other -> true));
                });
    }

    @Override
    public FormView read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    CaseForm form = existing(tx.forms().find(id));
                    FormDesk at = at(tx, caller, form);
                    journalReading(tx, caller, at.stored(), "form=" + id);
                    FormView view = at.view(form);
                    journalOthers(tx, caller, at, List.of(view));
                    return view;
                });
    }

    @Override
    public FormKind kindOf(Caller caller, UUID id) {
        return store.read(
                tx -> {
                    CaseForm form = existing(tx.forms().find(id));
                    return at(tx, caller, form)
                            .kind(form)
                            .orElseThrow(() -> new ProblemException(RuleProblem.NO_SUCH_FORM_KIND));
                });
    }

    private static CaseForm existing(Optional<CaseForm> found) {
        return found.orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_FORM));
    }

    /** The desk of the case of a form, if the caller may see it. */
    private FormDesk at(Transaction tx, Caller caller, CaseForm form) {
        StoredCase stored =
                tx.cases()
                        .find(form.of())
                        .filter(found -> new Sight(tx, desk, caller).may(Action.READ, found))
                        .filter(found -> new RestrictedSight(tx, desk, caller, found).shows(form))
                        .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_FORM));
        return FormDesk.of(tx, desk, shelf, fields.known(), caller, stored);
    }

    @Override
    public FormView begin(Caller caller, CaseId id, String kind) {
        return store.write(
                caller,
                tx -> {
                    found(tx, caller, id);
                    return begin(tx, caller, id, kind, Optional.empty(), Map.of());
                });
    }

    private FormView begin(
            Transaction tx,
            Caller caller,
            CaseId id,
            String code,
            Optional<UUID> corrects,
            Map<String, FormAnswer> answers) {
        // of two who begin at once the second sees the draft of the first
        tx.cases().lock(Set.of(id));
        FormDesk at = FormDesk.of(tx, desk, shelf, fields.known(), caller, found(tx, caller, id));
        FormKind kind =
                at.kind(code)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                List.of(
                                                        new Problem(
                                                                RuleProblem.NO_SUCH_FORM_KIND,
                                                                "kind",
                                                                List.of()))));
        Posting filler = at.filler(kind);
        if (at.forms().stream()
                .filter(form -> form.kind().equals(code))
                .anyMatch(form -> form.status() == FormStatus.DRAFT)) {
            throw new ProblemException(CaseProblem.FORM_OPEN);
        }
        Statement said = statement(caller, filler, tx.now());
        CaseForm begun =
                new CaseForm(
                        CaseId.drawUuid(),
                        id,
                        new CaseForm.Content(code, corrects, answers),
                        new CaseForm.Progress(UNTOUCHED, said, said),
                        Optional.empty(),
                        Optional.empty());
        tx.forms().insert(begun);
        journal(
                tx,
                JournalAction.FORM_BEGUN,
                begun,
                corrects.map(each -> ";corrects=" + each).orElse(""));
        FormView view = at.view(begun);
        journalOthers(tx, caller, at, List.of(view));
        return view;
    }

    private static Statement statement(Caller caller, Posting posting, Instant now) {
        return new Statement(caller.user(), posting.office(), now, "");
    }

    private static void journal(
            Transaction tx, JournalAction action, CaseForm form, String detail) {
        tx.journal(
                action,
                StoredCaseRegistry.subject(form.of()),
                "form=" + form.id() + ";kind=" + form.kind() + detail);
    }

    @Override
    public FormView correct(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    CaseForm old = existing(tx.forms().find(id));
                    at(tx, caller, old);
                    if (old.status() != FormStatus.HANDED_IN) {
                        throw new ProblemException(CaseProblem.FORM_SETTLED);
                    }
                    return begin(
                            tx,
                            caller,
                            old.of(),
                            old.kind(),
                            Optional.of(id),
                            FormWriting.typed(old));
                });
    }

    @Override
    public FormView save(Caller caller, UUID id, long seen, Map<String, Optional<String>> answers) {
        return store.write(
                caller,
                tx -> {
                    CaseForm draft = existing(tx.forms().lock(id));
                    FormDesk at = at(tx, caller, draft);
                    FormKind kind = at.open(draft);
                    Posting filler = at.filler(kind);
                    FormWriting writing = new FormWriting(kind, draft, seen);
                    Map<String, FormAnswer> written = writing.of(answers);
                    long version = writing.version();
                    Statement said = statement(caller, filler, tx.now());
                    tx.forms().save(id, version, written, said);
                    if (draft.progress().version() == UNTOUCHED
                            || isNewSitting(draft.progress().saved(), said)) {
                        journal(tx, JournalAction.FORM_ANSWERED, draft, ";form_version=" + version);
                    }
                    Map<String, FormAnswer> all = new HashMap<>(draft.content().answers());
                    all.putAll(written);
                    return at.view(
                            new CaseForm(
                                    id,
                                    draft.of(),
                                    new CaseForm.Content(
                                            draft.kind(), draft.content().corrects(), all),
                                    new CaseForm.Progress(version, draft.progress().begun(), said),
                                    Optional.empty(),
                                    Optional.empty()));
                });
    }

    private static boolean isNewSitting(Statement before, Statement now) {
        return !before.user().equals(now.user()) || before.at().plus(SITTING).isBefore(now.at());
    }

    @Override
    public FormView handIn(Caller caller, UUID id, String shown) {
        return store.write(
                caller,
                tx -> {
                    // numbers of a case are given one after the other, and what a form tells of the
                    // child protects all of its cases
                    new LinkedCases(tx, desk).lock(Set.of(existing(tx.forms().find(id)).of()));
                    CaseForm draft = existing(tx.forms().lock(id));
                    FormDesk at = at(tx, caller, draft);
                    FormKind kind = at.open(draft);
                    Posting filler = at.filler(kind);
                    FormView now = at.view(draft);
                    if (!now.shown().equals(shown)) {
                        throw new ProblemException(CaseProblem.FORM_CHANGED);
                    }
                    List<Problem> problems = FormRules.incomplete(now);
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    CaseForm signed = new FormSigning(caller, filler).signed(at, draft, tx.now());
                    CaseForm.Submission submission = signed.submission().orElseThrow();
                    tx.forms().submit(id, signed.content().answers(), submission);
                    journal(
                            tx,
                            JournalAction.FORM_HANDED_IN,
                            signed,
                            ";number="
                                    + submission.number()
                                    + ";role="
                                    + submission.role().code()
                                    + ";digest="
                                    + submission.digest());
                    new ToldOffence(tx, desk, caller, fields.known())
                            .handedIn(at.stored(), kind, signed);
                    return at.view(signed);
                });
    }

    @Override
    public FormView discard(Caller caller, UUID id, long seen) {
        return store.write(
                caller,
                tx -> {
                    CaseForm draft = existing(tx.forms().lock(id));
                    FormDesk at = at(tx, caller, draft);
                    Statement said = statement(caller, at.discarder(at.open(draft)), tx.now());
                    if (draft.progress().version() != seen) {
                        throw new ProblemException(CaseProblem.FORM_FILLED_MEANWHILE);
                    }
                    tx.forms().discard(id, said);
                    journal(tx, JournalAction.FORM_DISCARDED, draft, "");
                    return at.view(
                            new CaseForm(
                                    id,
                                    draft.of(),
                                    draft.content(),
                                    draft.progress(),
                                    Optional.empty(),
                                    Optional.of(said)));
                });
    }

    @Override
    public Page<FormView> drafts(Caller caller, Optional<String> after, int limit) {
        PageStart.check(after);
        List<FormTable.Filling> fillings = Bench.filling(caller, shelf, desk.policy());
        return new Showing(store, caller, Through.WORK)
                .page(
                        tx -> {
                            Page<CaseForm> page = tx.forms().drafts(fillings, after, limit);
                            List<FormView> views = new ArrayList<>();
                            for (CaseForm form : page.items()) {
                                FormView view = at(tx, caller, form).view(form);
                                // the state of the case may have taken a part away that another
                                // gives
                                if (view.may(FormView.Act.SAVE)) {
                                    views.add(view);
                                }
                            }
                            return new Page<>(views, page.next());
                        },
                        view -> Showing.of(view.subject()));
    }
}
