package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Oversight;
import org.trackchild.access.api.Posting;
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
        if (due == null) {
            problems.add(problem(FieldProblem.REQUIRED, DUE));
        } else if (due.isBefore(today())) {
            problems.add(problem(CaseProblem.DUE_BEFORE_TODAY, DUE));
        }
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
                                    Optional.empty());
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
        Set<OfficeId> offices =
                caller.postings().stream().map(Posting::office).collect(Collectors.toSet());
        return new Reach(false, Set.of(), Set.of(), offices);
    }

    @Override
    public OfficeAction complete(Caller caller, UUID id, String word) {
        return store.write(
                caller,
                tx -> {
                    OfficeAction action =
                            tx.officeActions()
                                    .find(id, Oversight.withOwnOffices(caller))
                                    .orElseThrow(
                                            () -> new ProblemException(CaseProblem.NO_SUCH_ACTION));
                    if (!own(caller).offices().contains(action.office())) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    List<Problem> problems = new ArrayList<>();
                    checkText(WORD, word, problems);
                    mustBeRight(problems);
                    Statement done =
                            new Statement(caller.user(), action.office(), tx.now(), word.strip());
                    if (!tx.officeActions().complete(id, done)) {
                        throw new ProblemException(CaseProblem.ACTION_DONE);
                    }
                    tx.journal(
                            JournalAction.ACTION_COMPLETED,
                            subject(id),
                            "office=" + action.office());
                    return new OfficeAction(
                            id,
                            action.office(),
                            action.text(),
                            action.due(),
                            action.assigned(),
                            Optional.of(done));
                });
    }

    private static Subject subject(UUID id) {
        return new Subject(Subject.OFFICE_ACTION, id.toString());
    }
}
