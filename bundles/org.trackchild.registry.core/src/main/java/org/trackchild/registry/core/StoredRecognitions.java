package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognition.Act;
import org.trackchild.registry.api.RecognitionView;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.RecognitionTable.Where;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** The register of recognitions over the store. */
@Component(service = Recognitions.class)
public class StoredRecognitions implements Recognitions {

    private static final int MOST = 50;

    private final Store store;

    private final CaseDesk desk;

    private final RecognisingOffices offices;

    @Activate
    public StoredRecognitions(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
        offices = new RecognisingOffices(desk);
    }

    @Override
    public boolean isFor(Caller caller) {
        Where seen = offices.seen(caller);
        return !seen.states().isEmpty() || !seen.districts().isEmpty();
    }

    @Override
    public boolean recognises(Caller caller) {
        return offices.recognises(caller);
    }

    @Override
    public RecognitionView recognise(
            Caller caller, Recognition.Content written, Recognition.Term writtenTerm) {
        if (!recognises(caller)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        Recognition.Content content = RecognitionRules.tidy(written);
        Recognition.Term term = RecognitionRules.tidy(writtenTerm);
        return store.write(
                caller,
                tx -> {
                    RecognitionRules rules = new RecognitionRules();
                    rules.check(term);
                    rules.check(content);
                    String district = content.place().district();
                    Optional<Posting> by = offices.posting(caller, district);
                    // who recognises elsewhere is not told who is recognised here
                    if (by.isPresent()) {
                        known(tx, content).ifPresent(rules::note);
                    } else if (!district.isEmpty()) {
                        rules.note(new Problem(CaseProblem.OTHER_DISTRICT, DISTRICT, List.of()));
                    }
                    rules.mustBeRight();
                    Recognition made =
                            new Recognition(
                                    CaseId.drawUuid(),
                                    tx.recognitions().nextNumber(today(tx).getYear()),
                                    content,
                                    List.of(
                                            Act.of(
                                                    term,
                                                    said(caller, by.orElseThrow(), tx.now(), ""))));
                    tx.recognitions().insert(made);
                    journal(tx, JournalAction.RECOGNITION_MADE, made);
                    return view(tx, caller, made);
                });
    }

    /** That one of this name is recognised in the district, or will be; of two at once for one. */
    private static Optional<Problem> known(Transaction tx, Recognition.Content content) {
        String district = content.place().district();
        tx.recognitions().lockDistrict(district);
        return tx.recognitions().called(content.name(), content.kind(), district).stream()
                .filter(each -> !each.isOver(today(tx)))
                .findFirst()
                .map(
                        each ->
                                new Problem(
                                        CaseProblem.RECOGNISED_ALREADY,
                                        NAME,
                                        List.of(each.number())));
    }

    private static LocalDate today(Transaction tx) {
        return LocalDate.ofInstant(tx.now(), TextCaseReader.INDIA);
    }

    private static Statement said(Caller caller, Posting by, Instant now, String reason) {
        return new Statement(caller.user(), by.office(), now, reason);
    }

    private static void journal(Transaction tx, JournalAction action, Recognition recognition) {
        tx.journal(
                action,
                subject(recognition.id()),
                "number="
                        + recognition.number()
                        + ";district="
                        + recognition.content().place().district()
                        + ";from="
                        + recognition.last().from()
                        + recognition
                                .last()
                                .term()
                                .map(term -> ";until=" + term.certificate().until())
                                .orElse(""));
    }

    private static Subject subject(UUID id) {
        return new Subject(Subject.RECOGNITION, id.toString());
    }

    @Override
    public RecognitionView renew(Caller caller, UUID id, int acts, Recognition.Term written) {
        Recognition.Term term = RecognitionRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    Recognition known = locked(tx, caller, id, acts);
                    RecognitionRules rules = new RecognitionRules();
                    rules.check(term);
                    rules.mustBeRight();
                    Act act = Act.of(term, said(tx, caller, known, ""));
                    return decided(tx, caller, known.after(act), JournalAction.RECOGNITION_RENEWED);
                });
    }

    @Override
    public RecognitionView withdraw(
            Caller caller, UUID id, int acts, LocalDate from, String reason) {
        String why = TextRules.tidy(reason);
        return store.write(
                caller,
                tx -> {
                    Recognition known = locked(tx, caller, id, acts);
                    List<Problem> problems = new ArrayList<>();
                    if (from == null) {
                        problems.add(new Problem(FieldProblem.REQUIRED, FROM, List.of()));
                    } else if (!known.isValidOn(from) && !known.isValidOn(from.minusDays(1))) {
                        problems.add(new Problem(CaseProblem.NOT_VALID_THEN, FROM, List.of()));
                    }
                    Statements.check(why, true, problems);
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    Act act = Act.withdrawal(from, said(tx, caller, known, why));
                    return decided(
                            tx, caller, known.after(act), JournalAction.RECOGNITION_WITHDRAWN);
                });
    }

    private Statement said(Transaction tx, Caller caller, Recognition known, String reason) {
        return said(
                caller,
                offices.posting(caller, known.content().place().district()).orElseThrow(),
                tx.now(),
                reason);
    }

    private RecognitionView decided(
            Transaction tx, Caller caller, Recognition after, JournalAction action) {
        tx.recognitions().add(after);
        journal(tx, action, after);
        return view(tx, caller, after);
    }

    /** One that the caller may change, as it is now, and as it was seen. */
    private Recognition locked(Transaction tx, Caller caller, UUID id, int acts) {
        Recognition known = visible(caller, tx.recognitions().lock(id));
        if (!mayChange(caller, known)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        if (known.acts().size() != acts) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        return known;
    }

    private Recognition visible(Caller caller, Optional<Recognition> found) {
        return found.filter(each -> offices.sees(caller, each))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_RECOGNITION));
    }

    private boolean mayChange(Caller caller, Recognition recognition) {
        return offices.posting(caller, recognition.content().place().district()).isPresent();
    }

    private RecognitionView view(Transaction tx, Caller caller, Recognition recognition) {
        Map<CaseId, Instant> living = tx.fitStays().living(recognition.id());
        Map<CaseId, StoredCase> seen = new Sight(tx, desk, caller).of(living.keySet());
        List<RecognitionView.Child> roll = new ArrayList<>();
        List<List<CaseId>> children = new FitChildren(tx).children(living.keySet());
        for (List<CaseId> child : children) {
            child.stream()
                    .filter(seen::containsKey)
                    .findFirst()
                    .map(
                            file ->
                                    new RecognitionView.Child(
                                            CaseSummary.of(seen.get(file).content()),
                                            living.get(file)))
                    .ifPresent(roll::add);
        }
        return new RecognitionView(
                recognition, roll, children.size() - roll.size(), mayChange(caller, recognition));
    }

    @Override
    public RecognitionView read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    RecognitionView view =
                            view(tx, caller, visible(caller, tx.recognitions().find(id)));
                    tx.journal(
                            JournalAction.RECOGNITION_READ,
                            subject(id),
                            "shown=" + view.roll().size());
                    new Sight(tx, desk, caller)
                            .journal(
                                    view.roll().stream()
                                            .map(each -> each.subject().header().id())
                                            .toList(),
                                    // not whose: readers of the case would learn where the child is
                                    "recognition");
                    return view;
                });
    }

    @Override
    public String state(Caller caller, UUID id) {
        return store.read(
                tx ->
                        visible(caller, tx.recognitions().find(id)).acts().size()
                                + " "
                                + tx.fitStays().living(id).keySet());
    }

    @Override
    public Page<Recognition> list(Caller caller, Sought sought, Optional<String> after, int limit) {
        Sought tidy = new Sought(TextRules.tidy(sought.text()), sought.kind(), sought.standing());
        return store.read(
                tx -> tx.recognitions().list(offices.seen(caller), tidy, today(tx), after, limit));
    }

    @Override
    public List<Ending> ending(Caller caller) {
        Set<String> own = offices.own(caller);
        return store.read(
                tx -> {
                    LocalDate today = today(tx);
                    LocalDate soon = today.plusDays(Recognition.SOON_DAYS);
                    List<Recognition> ending =
                            tx.recognitions().ending(own, today, soon, MOST).stream()
                                    .sorted(
                                            Comparator.comparing(
                                                            (Recognition each) ->
                                                                    lastDay(each, today))
                                                    .thenComparing(Recognition::number))
                                    .limit(MOST)
                                    .toList();
                    Map<UUID, Integer> taken =
                            new FitChildren(tx)
                                    .taken(ending.stream().map(Recognition::id).toList());
                    return ending.stream()
                            .map(each -> new Ending(each, taken.getOrDefault(each.id(), 0)))
                            .toList();
                });
    }

    private static LocalDate lastDay(Recognition recognition, LocalDate today) {
        return recognition
                .period(today)
                .map(Recognition.Period::last)
                .orElseGet(() -> recognition.last().from());
    }

    @Override
    public List<Choice> choices(Caller caller, CaseId id, String text) {
        return store.read(
                tx -> {
                    StoredCase of = desk.find(tx, caller, Action.TRANSITION, id);
                    if (!orders(caller, of)) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    return new FitChoices(tx, of, today(tx)).choices(TextRules.tidy(text), MOST);
                });
    }

    /** Whether the caller draws up orders of the case that name a fit facility or person. */
    private boolean orders(Caller caller, StoredCase of) {
        List<Posting> acting = desk.actingPostings(caller, of.facts());
        return desk.rules(of.facts()).orders(of.facts().kind()).stream()
                .filter(FitPlacement::namesFit)
                .flatMap(kind -> kind.hands().draft().stream())
                .anyMatch(role -> acting.stream().anyMatch(by -> by.role() == role));
    }
}
