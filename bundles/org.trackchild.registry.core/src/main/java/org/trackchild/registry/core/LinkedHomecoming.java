package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Takes back that a child came home where only another case said so that is no case of the child
 * any more. Inside of the transaction in which the link is taken back.
 */
final class LinkedHomecoming {

    private final Transaction tx;

    private final CaseDesk desk;

    LinkedHomecoming(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * A case as it is without the step that the other case made in it.
     *
     * @param stored the case, locked
     * @param child the cases of its child
     * @param because the link that is taken back
     * @return the same when it has no such step
     */
    StoredCase without(StoredCase stored, Set<CaseId> child, IdentityLink because) {
        return homecoming(stored)
                .filter(made -> !isSaid(made, child))
                .map(made -> back(stored, made, because))
                .orElse(stored);
    }

    /** The step by which the child is home; empty when it is not, or somebody said so here. */
    private Optional<MadeTransition> homecoming(StoredCase stored) {
        CaseStatus status = stored.content().header().status();
        if (status != CaseStatus.RESTORED && status != CaseStatus.CLOSED) {
            return Optional.empty();
        }
        return tx.transitions().ofCase(stored.content().id()).stream()
                .filter(each -> each.from() != each.to())
                // one that was closed since is closed because the child went home
                .filter(each -> each.from() != CaseStatus.RESTORED || each.to() != status)
                .reduce((first, second) -> second)
                .filter(each -> each.to() == CaseStatus.RESTORED)
                .filter(LinkedSteps::isRecordedWith);
    }

    private boolean isSaid(MadeTransition made, Set<CaseId> child) {
        String number = made.step().evidence().get(LinkedSteps.RECORDED_WITH);
        return tx.cases().findAll(child).stream()
                .anyMatch(each -> each.content().header().number().equals(number));
    }

    private StoredCase back(StoredCase stored, MadeTransition made, IdentityLink because) {
        Rules rules = desk.rules(stored.facts());
        String code = rules.code(stored.facts().kind(), Meaning.HOMECOMING_WITHDRAWN);
        Statement said = because.withdrawn().orElse(because.made());
        Step step = new Step(code, tx.now(), Map.of(StatusChange.LINK, because.id().toString()));
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(
                                stored.content(),
                                stored.content().particulars(),
                                made.from(),
                                step,
                                new MadeTransition.Signature(said.user(), said.office().value()));
        Optional<OfficeId> home =
                Optional.ofNullable(made.step().evidence().get(LinkedSteps.HOME_LEFT))
                        .map(OfficeId::new);
        rules.transition(stored.facts().kind(), code)
                .ifPresent(back -> new Lodging(tx, desk).stepped(stored, back, made.from(), home));
        StatusChange.journalFollowing(
                tx, changed, stored.content().header().status(), step, ";link=" + because.id());
        return tx.cases().findAll(List.of(changed.id())).get(0);
    }
}
