package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Oversight;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeAction.Kind;
import org.trackchild.registry.api.OfficeAction.Standing;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;

/** Actions of offices over the store. */
@Component(service = OfficeActions.class)
public class StoredOfficeActions implements OfficeActions {

    private final Store store;

    private final Directory directory;

    @Activate
    public StoredOfficeActions(@Reference Store store, @Reference Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    @Override
    public OfficeAction assign(Caller caller, OfficeId office, String text, LocalDate due) {
        Reach mine = Oversight.of(caller);
        if (mine.equals(Reach.NOTHING)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        Optional<Office> known = Optional.ofNullable(office).flatMap(directory::office);
        if (known.filter(found -> !covers(mine, found)).isPresent()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        List<Problem> problems = new ArrayList<>();
        if (known.isEmpty()) {
            problems.add(
                    problem(
                            office == null ? FieldProblem.REQUIRED : FieldProblem.UNKNOWN_PLACE,
                            OFFICE));
        }
        checkText(TEXT, text, problems);
        checkDay(due, problems);
        mustBeRight(problems);
        Office keeper = known.orElseThrow();
        return store.write(
                caller,
                tx -> {
                    OfficeAction made =
                            new OfficeAction(
                                    CaseId.drawUuid(),
                                    office,
                                    text.strip(),
                                    due,
                                    new Statement(
                                            caller.user(),
                                            caller.office().orElseThrow(),
                                            tx.now(),
                                            ""),
                                    List.of());
                    tx.officeActions().insert(made, keeper.state(), keeper.district());
                    tx.journal(
                            JournalAction.ACTION_ASSIGNED,
                            subject(made.id()),
                            "office=" + office + ";due=" + due);
                    return made;
                });
    }

    private static boolean covers(Reach mine, Office office) {
        return mine.everything()
                || mine.states().contains(office.state())
                || mine.districts().contains(office.district());
    }

    private static void checkText(String field, String text, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(problem(FieldProblem.REQUIRED, field));
        } else if (text.strip().length() > LONGEST) {
            problems.add(problem(FieldProblem.TOO_LONG, field, LONGEST));
        }
    }

    private void checkDay(LocalDate due, List<Problem> problems) {
        if (due == null) {
            problems.add(problem(FieldProblem.REQUIRED, DUE));
        } else if (due.isBefore(today())) {
            problems.add(problem(CaseProblem.DUE_BEFORE_TODAY, DUE));
        }
    }

    private static Problem problem(ProblemCode code, String field, Object... arguments) {
        return new Problem(code, field, List.of(arguments));
    }

    private static void mustBeRight(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private LocalDate today() {
        return TextCaseReader.today(store);
    }

    @Override
    public Page<OfficeAction> list(
            Caller caller, Optional<Standing> standing, Optional<String> after, int limit) {
        Reach reach = Oversight.withOwnOffices(caller);
        // who works with figures does not read what others write to each other about children
        return list(
                reach,
                reach.everything() ? Optional.of(caller.user()) : Optional.empty(),
                standing,
                after,
                limit);
    }

    @Override
    public Page<OfficeAction> ofOwnOffices(Caller caller, Optional<String> after, int limit) {
        return list(own(caller), Optional.empty(), Optional.empty(), after, limit);
    }

    private Page<OfficeAction> list(
            Reach reach,
            Optional<String> assignedBy,
            Optional<Standing> standing,
            Optional<String> after,
            int limit) {
        return store.read(
                tx -> tx.officeActions().list(reach, assignedBy, standing, today(), after, limit));
    }

    private static Reach own(Caller caller) {
        return new Reach(false, Set.of(), Set.of(), caller.offices());
    }

    @Override
    public OfficeAction complete(Caller caller, UUID id, String word) {
        List<Problem> problems = new ArrayList<>();
        checkText(WORD, word, problems);
        return step(
                caller,
                id,
                Kind.DONE,
                action -> {
                    if (!own(caller).offices().contains(action.office())) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    mustBeOpen(action);
                    mustBeRight(problems);
                    return new Said(action.office(), word, action.due());
                });
    }

    @Override
    public boolean follows(Caller caller, OfficeAction action) {
        Reach mine = Oversight.of(caller);
        return own(caller).offices().contains(action.assigned().office())
                && directory
                        .office(action.office())
                        .filter(office -> covers(mine, office))
                        .isPresent();
    }

    @Override
    public OfficeAction sendBack(Caller caller, UUID id, LocalDate due, String word) {
        List<Problem> problems = new ArrayList<>();
        checkDay(due, problems);
        checkText(WORD, word, problems);
        return step(
                caller,
                id,
                Kind.SENT_BACK,
                action -> {
                    mustFollow(caller, action);
                    if (action.done().isEmpty()) {
                        throw new ProblemException(CaseProblem.ACTION_NOT_DONE);
                    }
                    mustBeRight(problems);
                    return new Said(action.assigned().office(), word, due);
                });
    }

    @Override
    public OfficeAction reschedule(Caller caller, UUID id, LocalDate due, String word) {
        List<Problem> problems = new ArrayList<>();
        checkDay(due, problems);
        checkText(WORD, word, problems);
        return step(
                caller,
                id,
                Kind.RESCHEDULED,
                action -> {
                    mustFollow(caller, action);
                    mustBeOpen(action);
                    mustBeRight(problems);
                    return new Said(action.assigned().office(), word, due);
                });
    }

    @Override
    public OfficeAction withdraw(Caller caller, UUID id, String word) {
        List<Problem> problems = new ArrayList<>();
        checkText(WORD, word, problems);
        return step(
                caller,
                id,
                Kind.WITHDRAWN,
                action -> {
                    mustFollow(caller, action);
                    mustBeOpen(action);
                    mustBeRight(problems);
                    return new Said(action.assigned().office(), word, action.due());
                });
    }

    /** What is said of an action, on behalf of which office, and the last day from then on. */
    private record Said(OfficeId office, String word, LocalDate due) {}

    /**
     * Adds a step to an action of the caller's place or office.
     *
     * @param says looks at the action as it is now, and refuses or says something
     */
    private OfficeAction step(
            Caller caller, UUID id, Kind kind, Function<OfficeAction, Said> says) {
        return store.write(
                caller,
                tx -> {
                    OfficeAction action =
                            tx.officeActions()
                                    .lock(id, Oversight.withOwnOffices(caller))
                                    .orElseThrow(
                                            () -> new ProblemException(CaseProblem.NO_SUCH_ACTION));
                    Said said = says.apply(action);
                    OfficeAction changed =
                            action.after(
                                    new OfficeAction.Step(
                                            kind,
                                            new Statement(
                                                    caller.user(),
                                                    said.office(),
                                                    tx.now(),
                                                    said.word().strip()),
                                            said.due()));
                    tx.officeActions().add(changed);
                    tx.journal(
                            journaled(kind),
                            subject(id),
                            "office=" + action.office() + ";due=" + changed.due());
                    return changed;
                });
    }

    private static JournalAction journaled(Kind kind) {
        return switch (kind) {
            case DONE -> JournalAction.ACTION_COMPLETED;
            case SENT_BACK -> JournalAction.ACTION_SENT_BACK;
            case RESCHEDULED -> JournalAction.ACTION_RESCHEDULED;
            case WITHDRAWN -> JournalAction.ACTION_WITHDRAWN;
        };
    }

    private void mustFollow(Caller caller, OfficeAction action) {
        if (!follows(caller, action)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
    }

    private static void mustBeOpen(OfficeAction action) {
        if (action.withdrawn().isPresent()) {
            throw new ProblemException(CaseProblem.ACTION_WITHDRAWN);
        }
        if (action.done().isPresent()) {
            throw new ProblemException(CaseProblem.ACTION_DONE);
        }
    }

    private static Subject subject(UUID id) {
        return new Subject(Subject.OFFICE_ACTION, id.toString());
    }
}
