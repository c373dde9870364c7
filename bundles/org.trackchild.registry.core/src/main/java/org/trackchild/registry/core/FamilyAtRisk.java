package org.trackchild.registry.core;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OrderView;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Whether the publication of a child tells who a brother, sister or other relative is whose
 * identity must not be published. Neither which child that is nor why is told: whoever signs may
 * see none of its cases.
 */
@Component(service = FamilyAtRisk.class)
public class FamilyAtRisk {

    /** The field that holds the category of a child, and its code list. */
    private static final String CATEGORY = "category";

    private static final String CATEGORIES = "cncp_category";

    /** The category of the nation that is never for the public, as which codes of states count. */
    private static final String RESTRICTED = "sexual_abuse";

    /** What codes mean; while no pack is there a code counts as itself. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CaseFields fields;

    /**
     * The view, with what whoever signs a publication should know; none of it hinders signing. Who
     * does not sign it is told nothing.
     */
    OrderView warned(Transaction tx, OrderView view) {
        boolean publishes =
                view.may(OrderView.Act.SIGN)
                        && view.kind().filter(OrderKind::isPublication).isPresent();
        return publishes && isAnyProtected(tx, view.order().of())
                ? view.warned(List.of(Problem.of(CaseProblem.RELATIVE_PROTECTED)))
                : view;
    }

    private boolean isAnyProtected(Transaction tx, CaseId id) {
        return new FamilyCircle(tx)
                .others(id, any -> true).stream()
                        .anyMatch(
                                child ->
                                        child.stream()
                                                        .anyMatch(
                                                                each ->
                                                                        tx.protections()
                                                                                .find(each)
                                                                                .isPresent())
                                                || isRestricted(tx, child));
    }

    private boolean isRestricted(Transaction tx, Set<CaseId> child) {
        CaseFields present = fields;
        Fields known = present == null ? Fields.NONE : present.known();
        return tx.cases().findAll(child).stream()
                .map(StoredCase::content)
                .flatMap(each -> each.extra().stream())
                .filter(value -> value.code().equals(CATEGORY))
                .anyMatch(value -> known.countsAs(CATEGORIES, value.text()).equals(RESTRICTED));
    }
}
