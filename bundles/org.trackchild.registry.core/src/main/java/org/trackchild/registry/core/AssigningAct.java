package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Oversight;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.store.api.Store;

/**
 * Assigns an action to the office that keeps each of several cases. Its text begins with the number
 * of the case, so that the office knows which child is meant and says of each what it did.
 */
@Component(service = BulkAct.class)
public class AssigningAct implements BulkAct {

    /** Leaves room for the number. */
    private static final int LONGEST_TEXT = OfficeActions.LONGEST - 40;

    private final Store store;

    private final CaseDesk desk;

    private final OfficeActions actions;

    @Activate
    public AssigningAct(
            @Reference Store store, @Reference CaseDesk desk, @Reference OfficeActions actions) {
        this.store = store;
        this.desk = desk;
        this.actions = actions;
    }

    @Override
    public String code() {
        return "office_action";
    }

    @Override
    public Wording name() {
        return ActTexts.of("assigning.name");
    }

    @Override
    public Wording explanation() {
        return ActTexts.of("assigning.explanation");
    }

    @Override
    public Wording done() {
        return ActTexts.of("assigning.done");
    }

    /** Senior officers; whoever works with figures alone sees no cases to choose. */
    @Override
    public boolean isFor(Caller caller) {
        return !Oversight.of(caller).equals(Reach.NOTHING)
                && !desk.policy().reach(caller).equals(Reach.NOTHING);
    }

    @Override
    public List<BulkField> fields(Caller caller, Set<CaseKind> kinds) {
        return List.of(
                new BulkField(
                        OfficeActions.TEXT,
                        BulkField.Content.text(LONGEST_TEXT),
                        true,
                        ActTexts.of("assigning.text"),
                        ActTexts.of("assigning.text_help")),
                new BulkField(
                        OfficeActions.DUE,
                        BulkField.Content.day(),
                        true,
                        ActTexts.of("assigning.due"),
                        Wording.same("")));
    }

    @Override
    public List<Problem> check(Caller caller, Map<String, String> arguments) {
        return LocalDate.parse(arguments.get(OfficeActions.DUE))
                        .isBefore(TextCaseReader.today(store))
                ? List.of(new Problem(CaseProblem.DUE_BEFORE_TODAY, OfficeActions.DUE, List.of()))
                : List.of();
    }

    @Override
    public void perform(Caller caller, CaseId of, Map<String, String> arguments) {
        CaseHeader header =
                store.read(tx -> desk.find(tx, caller, Action.READ, of).content().header());
        actions.assign(
                caller,
                header.office(),
                header.number() + ": " + arguments.get(OfficeActions.TEXT),
                LocalDate.parse(arguments.get(OfficeActions.DUE)));
    }
}
