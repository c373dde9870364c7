package org.trackchild.registry.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.journal.api.Through;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.IdentityLinks;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Identity links over the store. */
@Component(service = IdentityLinks.class)
public class StoredIdentityLinks implements IdentityLinks {

    private final Store store;

    private final CaseDesk desk;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Matcher matcher;

    @Activate
    public StoredIdentityLinks(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public List<IdentityLinkView> ofCase(Caller caller, CaseId id) {
        return new Showing(store, caller, Through.MATCHES)
                .list(
                        tx -> {
                            desk.find(tx, caller, Action.READ, id);
                            Set<CaseId> child = tx.identityLinks().childrenOf(Set.of(id));
                            List<IdentityLink> links =
                                    tx.identityLinks().ofCases(child).stream()
                                            .filter(
                                                    link ->
                                                            link.isInForce()
                                                                    || link.pair().holds(id))
                                            .sorted(
                                                    Comparator.comparing(
                                                                    (IdentityLink link) ->
                                                                            !link.isInForce())
                                                            .thenComparing(
                                                                    link -> !link.pair().holds(id))
                                                            .thenComparing(
                                                                    link -> link.made().at(),
                                                                    Comparator.reverseOrder()))
                                            .toList();
                            return views(tx, caller, links);
                        },
                        view -> view.link().pair().both().stream());
    }

    private List<IdentityLinkView> views(
            Transaction tx, Caller caller, Collection<IdentityLink> links) {
        Set<CaseId> ids = new LinkedHashSet<>();
        links.forEach(link -> ids.addAll(link.pair().both()));
        Map<CaseId, StoredCase> cases =
                tx.cases().findAll(ids).stream()
                        .collect(Collectors.toMap(c -> c.content().id(), Function.identity()));
        return links.stream()
                .map(
                        link ->
                                view(
                                        caller,
                                        link,
                                        cases.get(link.pair().one()),
                                        cases.get(link.pair().other())))
                .toList();
    }

    private IdentityLinkView view(
            Caller caller, IdentityLink link, StoredCase one, StoredCase other) {
        return new IdentityLinkView(
                link,
                side(caller, one),
                side(caller, other),
                link.isInForce()
                        && (may(caller, Action.ANSWER, one) || may(caller, Action.ANSWER, other)));
    }

    private IdentityLinkView.Side side(Caller caller, StoredCase found) {
        return new IdentityLinkView.Side(found.content().header(), may(caller, Action.READ, found));
    }

    private boolean may(Caller caller, Action action, StoredCase found) {
        return desk.policy().decide(caller, action, found.facts()).allowed();
    }

    @Override
    public IdentityLinkView read(Caller caller, UUID id) {
        return new Showing(store, caller, Through.MATCHES)
                .all(tx -> find(tx, caller, id), view -> view.link().pair().both().stream());
    }

    private IdentityLinkView find(Transaction tx, Caller caller, UUID id) {
        return tx.identityLinks()
                .find(id)
                .map(link -> views(tx, caller, List.of(link)).get(0))
                .filter(view -> view.one().own() || view.other().own())
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_LINK));
    }

    @Override
    public IdentityLinkView link(Caller caller, CaseId first, CaseId second, String reason) {
        FreshProof.need(caller);
        if (first.equals(second)) {
            throw new ProblemException(CaseProblem.SAME_CASE);
        }
        String why = Statements.needed(reason);
        CasePair pair = CasePair.of(first, second);
        LinkingByHand hand = new LinkingByHand(matcher);
        Optional<Candidate> said = hand.matched(store.read(tx -> mayLink(tx, caller, pair)));
        return store.write(
                caller,
                tx -> {
                    LinkedCases linked = new LinkedCases(tx, desk);
                    linked.lock(pair);
                    IdentityLink made =
                            hand.link(
                                    tx,
                                    linked,
                                    mayLink(tx, caller, pair),
                                    said,
                                    new LinkingByHand.Because(
                                            IdentityLink.Ground.BY_HAND, Optional.empty()),
                                    Statements.of(caller, tx.now(), why));
                    return find(tx, caller, made.id());
                });
    }

    private List<ChildCase> mayLink(Transaction tx, Caller caller, CasePair pair) {
        List<StoredCase> both =
                pair.both().stream().map(id -> desk.find(tx, caller, Action.READ, id)).toList();
        if (both.stream().noneMatch(each -> may(caller, Action.ANSWER, each))) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return both.stream().map(StoredCase::content).toList();
    }

    static List<ChildCase> contents(Transaction tx, CasePair pair) {
        return pair.both().stream().map(id -> tx.cases().find(id).orElseThrow().content()).toList();
    }

    @Override
    public IdentityLinkView withdraw(Caller caller, UUID id, String reason) {
        FreshProof.need(caller);
        String why = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    LinkedCases linked = new LinkedCases(tx, desk);
                    CasePair pair = find(tx, caller, id).link().pair();
                    linked.lock(pair);
                    IdentityLinkView seen = find(tx, caller, id);
                    if (!seen.link().isInForce()) {
                        throw new ProblemException(CaseProblem.NOT_LINKED);
                    }
                    if (!seen.mayWithdraw()) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    Statement statement = Statements.of(caller, tx.now(), why);
                    new LinkingByHand(matcher).reject(tx, linked, contents(tx, pair), statement);
                    linked.withdraw(seen.link(), statement);
                    // what the caller saw by this link alone is out of sight now
                    return view(
                            caller,
                            tx.identityLinks().find(id).orElseThrow(),
                            tx.cases().find(pair.one()).orElseThrow(),
                            tx.cases().find(pair.other()).orElseThrow());
                });
    }
}
