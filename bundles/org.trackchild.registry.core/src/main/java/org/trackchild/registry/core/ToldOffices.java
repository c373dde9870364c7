package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Recipient;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The offices that a step tells of a case: each sees the case from then on, and says that it has
 * seen the notice. Inside of one transaction.
 */
final class ToldOffices {

    /** So many at most with one step. */
    private static final int MOST = 30;

    private static final String BLANKS = "\\s+";

    private final Transaction tx;

    private final CaseDesk desk;

    private final StoredCase of;

    ToldOffices(Transaction tx, CaseDesk desk, StoredCase of) {
        this.tx = tx;
        this.desk = desk;
        this.of = of;
    }

    /**
     * The offices that the law wants to be told with a step and that were not told yet, by the code
     * of the evidence, as they are written there; nothing for a step that tells nobody, and where
     * the directory knows none.
     */
    Map<String, String> proposed(Transition step) {
        Optional<Evidence> evidence = evidence(step);
        String offices =
                evidence.isEmpty()
                        ? ""
                        : offices(step).map(OfficeId::value).collect(Collectors.joining(" "));
        return offices.isEmpty() ? Map.of() : Map.of(evidence.get().code(), offices);
    }

    private static Optional<Evidence> evidence(Transition step) {
        return step.demands().evidence().stream()
                .filter(each -> each.shape() == Evidence.Shape.OFFICES)
                .findFirst();
    }

    private Stream<OfficeId> offices(Transition step) {
        Set<OfficeId> told = told();
        return desk.rules(of.facts()).recipients(of.facts().kind(), step.code()).stream()
                .flatMap(this::offices)
                .map(Office::id)
                .filter(office -> !office.equals(of.facts().office()) && !told.contains(office))
                .distinct()
                .limit(MOST);
    }

    private Set<OfficeId> told() {
        return tx.transfers().ofCase(of.content().id()).stream()
                .filter(Transfer::isNotice)
                .filter(Transfer::shows)
                .map(each -> each.way().to().office())
                .collect(Collectors.toSet());
    }

    private Stream<Office> offices(Recipient recipient) {
        return recipient.where().stream()
                .map(where -> offices(recipient, where))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private List<Office> offices(Recipient recipient, Recipient.Where where) {
        CaseFacts facts = of.facts();
        Optional<OfficeType> type = Code.find(OfficeType.class, recipient.office());
        if (type.isEmpty() || facts.state().isEmpty()) {
            return List.of();
        }
        return switch (where) {
            case DISTRICT ->
                    facts.district().isEmpty()
                            ? List.of()
                            : desk.office(type.get(), facts.state(), facts.district()).stream()
                                    .toList();
            case STATE -> desk.office(type.get(), facts.state(), "").stream().toList();
        };
    }

    /** The step with the offices that the law wants to be told, where it names none. */
    Step completed(Transition step, Step written) {
        Map<String, String> missing = new HashMap<>(proposed(step));
        missing.keySet().removeAll(written.evidence().keySet());
        if (missing.isEmpty()) {
            return written;
        }
        missing.putAll(written.evidence());
        return new Step(written.transition(), written.happened(), missing);
    }

    /** Notes what is wrong: offices that cannot look for the child, and that nobody was told. */
    void check(Transition step, Step written, List<Problem> problems) {
        evidence(step)
                .ifPresent(
                        evidence -> {
                            String text = written.evidence().get(evidence.code());
                            if (text != null) {
                                problems.addAll(wrong(evidence.code(), text));
                            } else if (written.evidence().isEmpty()) {
                                problems.add(
                                        new Problem(
                                                FieldProblem.REQUIRED, evidence.code(), List.of()));
                            }
                        });
    }

    private List<Problem> wrong(String code, String text) {
        List<Problem> problems = new ArrayList<>();
        String[] ids = text.split(BLANKS);
        if (ids.length > MOST) {
            return List.of(new Problem(FieldProblem.OUT_OF_RANGE, code, List.of(1, MOST)));
        }
        for (String id : ids) {
            Optional<Office> office =
                    id.length() > OfficeId.LONGEST
                            ? Optional.empty()
                            : desk.office(new OfficeId(id)).filter(Office::isOpen);
            if (office.isEmpty()
                    || !TransferRules.receivers(of.facts().kind(), Transfer.Kind.NOTICE)
                            .contains(office.get().type())) {
                problems.add(new Problem(CaseProblem.OFFICE_DOES_NOT_FIT, code, List.of()));
            } else if (office.get().id().equals(of.facts().office())) {
                problems.add(new Problem(CaseProblem.SAME_OFFICE, code, List.of()));
            }
        }
        return problems.stream().distinct().toList();
    }

    /**
     * Tells the offices that a step names, those that were told before once more not.
     *
     * @param written the step, which was checked
     */
    void tell(Step written, Caller caller) {
        Rules rules = desk.rules(of.facts());
        Set<OfficeId> told = told();
        rules
                .transition(of.facts().kind(), written.transition())
                .flatMap(ToldOffices::evidence)
                .map(each -> written.evidence().get(each.code()))
                .stream()
                .flatMap(text -> Stream.of(text.split(BLANKS)))
                .distinct()
                .flatMap(id -> desk.office(new OfficeId(id)).stream())
                .filter(office -> !told.contains(office.id()))
                .forEach(office -> tell(office, caller));
    }

    private void tell(Office office, Caller caller) {
        CaseFacts facts = of.facts();
        Transfer made =
                new Transfer(
                        CaseId.drawUuid(),
                        of.content().id(),
                        new Transfer.Way(
                                Transfer.Kind.NOTICE,
                                new Transfer.Keeper(
                                        facts.office(), facts.state(), facts.district()),
                                new Transfer.Keeper(
                                        office.id(), office.state(), office.district())),
                        new Statement(
                                caller.user(),
                                desk.officeFor(caller, Action.TRANSITION, facts),
                                tx.now(),
                                ""),
                        Transfer.Journey.NONE,
                        Transfer.Course.WAITING);
        tx.transfers().insert(made);
        new CaseMove(tx, desk).helped(made.way().to(), of);
        StoredTransfers.journal(tx, JournalAction.TRANSFER_ASKED, made, "");
    }
}
