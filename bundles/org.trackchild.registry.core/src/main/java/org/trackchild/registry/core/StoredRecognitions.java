package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeType;
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

    @Activate
    public StoredRecognitions(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public boolean isFor(Caller caller) {
        Where seen = seen(caller);
        return !seen.states().isEmpty() || !seen.districts().isEmpty();
    }

    @Override
    public boolean recognises(Caller caller) {
        return caller.postings().stream().anyMatch(this::recognises);
    }

    /** A committee recognises, and the unit for child protection keeps its register; no police. */
    private boolean recognises(Posting posting) {
        return !posting.district().isEmpty()
                && (posting.role() == Role.COMMITTEE_MEMBER
                        || posting.role() == Role.DISTRICT_OFFICER
                                && desk.office(posting.office())
                                        .filter(office -> office.type() == OfficeType.SJPU)
                                        .isEmpty());
    }

    /** Where the caller sees recognitions. */
    private Where seen(Caller caller) {
        Set<String> states = new HashSet<>();
        for (Posting posting : caller.postings()) {
            if (posting.role() == Role.STATE_MONITOR && !posting.state().isEmpty()) {
                states.add(posting.state());
            }
        }
        return new Where(states, own(caller));
    }

    /** The districts in which the caller recognises. */
    private Set<String> own(Caller caller) {
        Set<String> districts = new HashSet<>();
        caller.postings().stream()
                .filter(this::recognises)
                .forEach(posting -> districts.add(posting.district()));
        return districts;
    }

    private Optional<Posting> posting(Caller caller, String district) {
        return caller.postings().stream()
                .filter(this::recognises)
                .filter(posting -> posting.district().equals(district))
                .findFirst();
    }

    @Override
    public RecognitionView recognise(
            Caller caller,
            Recognition.Content written,
            Recognition.Takes takes,
            Recognition.Certificate certificate) {
        if (!recognises(caller)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        Recognition.Content content = RecognitionRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    Checked checked = checked(takes, certificate);
                    RecognitionRules rules = checked.rules();
                    rules.check(content);
                    String district = content.place().district();
                    Optional<Posting> by = posting(caller, district);
                    if (!district.isEmpty() && by.isEmpty()) {
                        rules.note(new Problem(CaseProblem.OTHER_DISTRICT, DISTRICT, List.of()));
                    }
                    tx.recognitions().called(content.name(), content.kind(), district).stream()
                            .filter(each -> each.isValidOn(today(tx)))
                            .findFirst()
                            .ifPresent(
                                    each ->
                                            rules.note(
                                                    new Problem(
                                                            CaseProblem.RECOGNISED_ALREADY,
                                                            NAME,
                                                            List.of(each.number()))));
                    rules.mustBeRight();
                    Recognition made =
                            new Recognition(
                                    CaseId.drawUuid(),
                                    tx.recognitions().nextNumber(today(tx).getYear()),
                                    content,
                                    checked.takes(),
                                    List.of(
                                            Act.of(
                                                    checked.certificate(),
                                                    said(caller, by.orElseThrow(), tx.now(), ""))));
                    tx.recognitions().insert(made);
                    journal(tx, JournalAction.RECOGNITION_MADE, made);
                    return view(tx, caller, made);
                });
    }

    /** What was written of a recognition or renewal, tidy, with all that is wrong with it. */
    private record Checked(
            Recognition.Takes takes, Recognition.Certificate certificate, RecognitionRules rules) {}

    private static Checked checked(Recognition.Takes takes, Recognition.Certificate certificate) {
        RecognitionRules rules = new RecognitionRules();
        Checked checked =
                new Checked(
                        RecognitionRules.tidy(takes), RecognitionRules.tidy(certificate), rules);
        rules.check(checked.takes());
        rules.check(checked.certificate());
        return checked;
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
                        + ";until="
                        + recognition.lastDay());
    }

    private static Subject subject(UUID id) {
        return new Subject(Subject.RECOGNITION, id.toString());
    }

    @Override
    public RecognitionView renew(
            Caller caller,
            UUID id,
            int acts,
            Recognition.Takes takes,
            Recognition.Certificate certificate) {
        return store.write(
                caller,
                tx -> {
                    Recognition known = locked(tx, caller, id, acts);
                    Checked checked = checked(takes, certificate);
                    checked.rules().mustBeRight();
                    Act act = Act.of(checked.certificate(), said(tx, caller, known, ""));
                    return decided(
                            tx,
                            caller,
                            known.after(act, checked.takes()),
                            JournalAction.RECOGNITION_RENEWED);
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
                            tx,
                            caller,
                            known.after(act, known.takes()),
                            JournalAction.RECOGNITION_WITHDRAWN);
                });
    }

    private Statement said(Transaction tx, Caller caller, Recognition known, String reason) {
        return said(
                caller,
                posting(caller, known.content().place().district()).orElseThrow(),
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
        Where seen = seen(caller);
        return found.filter(
                        each ->
                                seen.states().contains(each.content().place().state())
                                        || seen.districts()
                                                .contains(each.content().place().district()))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_RECOGNITION));
    }

    private boolean mayChange(Caller caller, Recognition recognition) {
        return posting(caller, recognition.content().place().district()).isPresent();
    }

    private RecognitionView view(Transaction tx, Caller caller, Recognition recognition) {
        Map<CaseId, Instant> living = tx.recognitions().living(recognition.id());
        Map<CaseId, StoredCase> seen = new Sight(tx, desk, caller).of(living.keySet());
        List<RecognitionView.Child> roll = new ArrayList<>();
        living.forEach(
                (child, since) ->
                        Optional.ofNullable(seen.get(child))
                                .map(StoredCase::content)
                                .map(CaseSummary::of)
                                .map(summary -> new RecognitionView.Child(summary, since))
                                .ifPresent(roll::add));
        return new RecognitionView(
                recognition, roll, living.size() - roll.size(), mayChange(caller, recognition));
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
                    return view;
                });
    }

    @Override
    public String state(Caller caller, UUID id) {
        return store.read(
                tx ->
                        visible(caller, tx.recognitions().find(id)).acts().size()
                                + " "
                                + tx.recognitions().living(id).keySet());
    }

    @Override
    public Page<Recognition> list(Caller caller, Sought sought, Optional<String> after, int limit) {
        Sought tidy = new Sought(TextRules.tidy(sought.text()), sought.kind(), sought.standing());
        return store.read(
                tx -> tx.recognitions().list(seen(caller), tidy, today(tx), after, limit));
    }

    @Override
    public List<Choice> ending(Caller caller) {
        Where own = new Where(Set.of(), own(caller));
        return store.read(
                tx -> {
                    List<Recognition> ending =
                            tx.recognitions()
                                    .ending(
                                            own,
                                            today(tx),
                                            today(tx).plusDays(Recognition.SOON_DAYS),
                                            MOST);
                    Map<UUID, Integer> taken = taken(tx, ending);
                    return ending.stream()
                            .map(each -> new Choice(each, taken.getOrDefault(each.id(), 0), true))
                            .toList();
                });
    }

    private static Map<UUID, Integer> taken(Transaction tx, List<Recognition> of) {
        return tx.recognitions().taken(of.stream().map(Recognition::id).toList());
    }

    @Override
    public List<Choice> choices(Caller caller, CaseId id, String text) {
        return store.read(
                tx -> {
                    StoredCase of = desk.find(tx, caller, Action.TRANSITION, id);
                    if (!orders(caller, of)) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    Sought valid =
                            new Sought(
                                    TextRules.tidy(text),
                                    Optional.empty(),
                                    Optional.of(Recognition.Standing.VALID));
                    String district = of.facts().district();
                    Set<Recognition> found = new LinkedHashSet<>();
                    found.addAll(valid(tx, new Where(Set.of(), Set.of(district)), valid));
                    found.addAll(valid(tx, new Where(Set.of(of.facts().state()), Set.of()), valid));
                    List<Recognition> all = List.copyOf(found);
                    Map<UUID, Integer> taken = taken(tx, all);
                    return all.stream()
                            .map(each -> choice(tx, of, each, taken.getOrDefault(each.id(), 0)))
                            .sorted(Comparator.comparing(each -> !each.fits()))
                            .limit(MOST)
                            .toList();
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

    private static List<Recognition> valid(Transaction tx, Where where, Sought valid) {
        return tx.recognitions().list(where, valid, today(tx), Optional.empty(), MOST).items();
    }

    private static Choice choice(Transaction tx, StoredCase of, Recognition each, int taken) {
        return new Choice(
                each,
                taken,
                taken < each.takes().places()
                        && FitPlacement.takes(each.takes(), of.content(), today(tx)));
    }
}
