package org.trackchild.registry.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** The life of cases over the store. */
@Component(service = {Casework.class, StoredCasework.class})
public class StoredCasework implements Casework {

    /** Clocks are shown so long before their limit. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final RunawayReport runaways;

    private final CaseFields fields;

    @Activate
    public StoredCasework(
            @Reference Store store,
            @Reference CaseDesk desk,
            @Reference RuleShelf shelf,
            @Reference RunawayReport runaways,
            @Reference CaseFields fields) {
        this.fields = fields;
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
        this.runaways = runaways;
    }

    @Override
    public CaseProgress progress(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, id);
                    tx.journal(
                            JournalAction.CASE_READ,
                            StoredCaseRegistry.subject(id),
                            "part=transitions;reason="
                                    + desk.policy()
                                            .decide(caller, Action.READ, stored.facts())
                                            .reason());
                    return progress(tx, caller, stored);
                });
    }

    private CaseProgress progress(Transaction tx, Caller caller, StoredCase stored) {
        ChildCase subject = stored.content();
        StepGate gate = new StepGate(tx, desk, stored);
        Rules rules = gate.rules();
        Casebook book = gate.book();
        CaseStatus status = subject.header().status();
        Set<Role> roles = roles(caller, stored);
        // what an order of another file says is for who may read that file
        Sight sight = new Sight(tx, desk, caller);
        OrderChoice orders = gate.orders(each -> sight.may(Action.READ, each));
        OrderSight read = new OrderSight(tx, desk, caller);
        FormChoice forms = gate.forms();
        RestrictedSight told = new RestrictedSight(tx, desk, caller, stored);
        List<CaseProgress.Offer> offers =
                rules.transitions(subject.header().kind()).stream()
                        .filter(each -> !each.roles().isEmpty())
                        .filter(each -> each.from(status).isPresent())
                        .filter(each -> each.isBefore(stored.facts().standsBefore()))
                        .filter(each -> told.shows(each, roles))
                        .map(
                                each ->
                                        new CaseProgress.Offer(
                                                each,
                                                gate.refusals(each, roles),
                                                warnings(each, book),
                                                new CaseProgress.Records(
                                                        read.shown(orders.of(each)),
                                                        forms.of(each),
                                                        new KnownEvidence(tx, desk, stored)
                                                                .of(each))))
                        .toList();
        sight.journal(ordersOfOthers(offers, subject), "orders");
        return new CaseProgress(
                subject.header(),
                rules,
                offers,
                new StepHistory(
                                book,
                                subject.header().kind(),
                                rules,
                                StepHistory.numbersOfChild(tx, subject.id()),
                                told::told)
                        .told(),
                book.clocks(rules).stream()
                        .filter(clock -> !clock.since().isAfter(tx.now()))
                        .filter(clock -> concerns(caller, clock.rule(), stored))
                        .filter(clock -> told.shows(clock.rule()))
                        .toList(),
                book.journey(rules, order -> read.shows(stored, order)),
                new LinkedSteps(tx, desk)
                        .elsewhere(
                                caller,
                                told,
                                stored,
                                offers.stream()
                                        .filter(CaseProgress.Offer::isPossible)
                                        .map(CaseProgress.Offer::transition)
                                        .toList(),
                                book.inForce(rules).stream().filter(told::names).toList()));
    }

    /** The other files of the child of which orders are told. */
    private static Set<CaseId> ordersOfOthers(List<CaseProgress.Offer> offers, ChildCase subject) {
        return offers.stream()
                .flatMap(offer -> offer.records().orders().values().stream())
                .flatMap(List::stream)
                .map(Order::of)
                .filter(of -> !of.equals(subject.id()))
                .collect(Collectors.toSet());
    }

    /** What whoever makes a step should know; none of it hinders the step. */
    private static List<Problem> warnings(Transition transition, Casebook book) {
        return transition.demands().unmatched() && book.hasOpenMatch()
                ? List.of(Problem.of(RuleProblem.MATCH_NOT_ANSWERED))
                : List.of();
    }

    /** Whether an office has answered a match is for those to know who answer with it. */
    private boolean concerns(Caller caller, ClockRule rule, StoredCase stored) {
        return !rule.isOfMatch()
                || desk.policy().decide(caller, Action.ANSWER, stored.facts()).allowed()
                || desk.policy().decide(caller, Action.ARBITRATE, stored.facts()).allowed();
    }

    /** The roles in which the caller may act on a case. */
    private Set<Role> roles(Caller caller, StoredCase stored) {
        Seats seats = new Seats(desk, shelf);
        return desk.actingPostings(caller, stored.facts()).stream()
                .filter(seats::hasPart)
                .map(Posting::role)
                .collect(Collectors.toSet());
    }

    @Override
    public ChildCase make(Caller caller, CaseId id, long version, Step written) {
        Caller acting = acting(caller, id, written.transition());
        return store.write(acting, tx -> make(tx, acting, id, version, written));
    }

    /**
     * Who has several postings makes a step by the one whose part it is, the chosen one before
     * others: it stands in the case and in the journal as done by that office.
     */
    private Caller acting(Caller caller, CaseId id, String step) {
        if (caller.postings().size() < 2) {
            return caller;
        }
        return store.read(tx -> tx.cases().find(id))
                .map(StoredCase::facts)
                .flatMap(
                        facts ->
                                desk.rules(facts)
                                        .transition(facts.kind(), step)
                                        .map(Transition::roles)
                                        .flatMap(roles -> desk.actingIn(roles, caller, facts)))
                .map(caller::choosing)
                .orElse(caller);
    }

    /**
     * A child was not there when those in its home were counted: makes the step that the pack has
     * for it, inside of the transaction of the count.
     *
     * @param seen when it was last seen. It ran away after that, and after all that is known of it:
     *     a step of this afternoon does not hinder anybody to say that it was last seen at noon
     * @param how how it was noticed
     */
    void ranAway(Transaction tx, Caller caller, CaseId id, Instant seen, String how) {
        StoredCase stored = desk.find(tx, caller, Action.READ, id);
        CaseHeader header = stored.content().header();
        Optional<Transition> law =
                shelf.of(stored.facts().state()).transitions(CaseKind.FOUND).stream()
                        .filter(each -> each.home() == HomeMove.RUN_AWAY)
                        .filter(each -> each.from(header.status()).isPresent())
                        .findFirst();
        Map<String, String> evidence =
                law.stream()
                        .flatMap(each -> each.demands().evidence().stream())
                        .filter(each -> each.required() && each.shape() == Evidence.Shape.TEXT)
                        .collect(Collectors.toMap(Evidence::code, each -> how));
        Instant earliest = Casebook.of(tx, stored.content()).earliest();
        boolean known = seen.isBefore(earliest) && !seen.isBefore(found(stored.content()));
        make(
                tx,
                caller,
                id,
                header.revision().version(),
                new Step(
                        law.map(Transition::code).orElseGet(HomeMove.RUN_AWAY::code),
                        known ? earliest : seen,
                        evidence),
                seen);
    }

    private static Instant found(ChildCase child) {
        return child.event().date().atStartOfDay(TextCaseReader.INDIA).toInstant();
    }

    /** Makes a transition inside of a transaction. */
    ChildCase make(Transaction tx, Caller caller, CaseId id, long version, Step written) {
        return make(tx, caller, id, version, written, written.happened());
    }

    private ChildCase make(
            Transaction tx, Caller caller, CaseId id, long version, Step written, Instant seen) {
        // an order on which the step rests is not revoked meanwhile, and what it makes in other
        // cases of the child is made where they stand
        new LinkedCases(tx, desk).lock(Set.of(id));
        StoredCase stored = desk.find(tx, caller, Action.READ, id);
        ChildCase old = stored.content();
        if (old.header().revision().version() != version) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        Step step = new KnownEvidence(tx, desk, stored).completed(StepRules.tidy(written));
        Transition transition = allowed(tx, caller, stored, step);
        CaseStatus to = leadsTo(tx, transition, stored);
        Lodging lodging = new Lodging(tx, desk);
        Optional<Office> home = new Ordered(tx, desk, stored).home(transition, step);
        if (lodging.wouldBeForgotten(stored, transition, to)) {
            throw new ProblemException(CaseProblem.LIVES_IN_HOME);
        }
        JourneyEnd journey = new JourneyEnd(tx, desk);
        boolean over = journey.isToldBy(transition, stored);
        OfficeId from = stored.facts().livesIn().orElse(old.header().office());
        LinkedSteps linked = new LinkedSteps(tx, desk);
        List<LinkedSteps.Following> following = linked.following(stored, step, to);
        Step kept =
                LinkedSteps.named(
                        transition.home() == HomeMove.RUN_AWAY
                                ? runaways.reported(tx, caller, old, from, step, seen)
                                : step,
                        following);
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(
                                old,
                                FirOfReport.particulars(old, step),
                                to,
                                kept,
                                StatusChange.signature(caller));
        lodging.stepped(stored, transition, to, home.map(Office::id));
        new Referrals(tx, desk).closed(stored, to, caller);
        if (stored.facts().kind() == CaseKind.MISSING && home.isPresent()) {
            new ReturnToHome(tx, desk, shelf, runaways.carriedOver(tx))
                    .lodge(stored, kept, home.get(), caller);
        }
        StatusChange.journal(tx, changed, old.header().status(), step, "");
        new ToldOffence(tx, desk, caller, fields.known()).stepped(stored, kept);
        if (stored.facts().kind() == CaseKind.MISSING) {
            new RunawayCase(tx, desk).reported(old, kept, caller);
        }
        if (transition.home() == HomeMove.RETURNS) {
            new RunawayCase(tx, desk).returned(changed, kept, caller);
        }
        linked.make(following, id, caller);
        new LaggingReport(tx, desk).after(tx.cases().find(id).orElseThrow(), transition, caller);
        if (over) {
            journey.everywhere(stored, kept, caller);
        }
        new LawfulRequests(tx, desk).stepped(tx.cases().find(id).orElseThrow(), kept, caller);
        return tx.cases().find(id).orElseThrow().content();
    }

    private CaseStatus leadsTo(Transaction tx, Transition transition, StoredCase stored) {
        CaseStatus written =
                new TraceCorrection(tx, desk)
                        .leadsTo(transition, stored, stored.content().header().status());
        return transition.home() == HomeMove.RETURNS
                ? RunawayCase.broughtBack(written, Casebook.of(tx, stored.content()), rules(stored))
                : written;
    }

    private Rules rules(StoredCase stored) {
        return shelf.of(stored.facts().state());
    }

    private Transition allowed(Transaction tx, Caller caller, StoredCase stored, Step step) {
        StepGate gate = new StepGate(tx, desk, stored);
        Transition transition =
                gate.rules()
                        .transition(stored.facts().kind(), step.transition())
                        .orElseThrow(() -> new ProblemException(RuleProblem.NO_SUCH_TRANSITION));
        Set<Role> roles = roles(caller, stored);
        if (transition.roles().stream().anyMatch(roles::contains)
                && !new RestrictedSight(tx, desk, caller, stored).shows(transition, roles)) {
            // what hinders it would tell, too
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        List<Problem> refusals = gate.refusals(transition, roles);
        if (!refusals.isEmpty()) {
            throw new ProblemException(refusals);
        }
        List<Problem> problems = gate.problems(transition, step);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return transition;
    }

    @Override
    public Page<DueClock> due(Caller caller, Optional<String> after, int limit) {
        return new Showing(store, caller, Through.WORK)
                .page(tx -> due(tx, caller).page(after, limit), each -> Showing.of(each.summary()));
    }

    @Override
    public List<DueClock> due(Caller caller, Set<CaseId> cases) {
        return new Showing(store, caller, Through.WORK)
                .list(tx -> due(tx, caller).of(cases), each -> Showing.of(each.summary()));
    }

    @Override
    public DueCount countDue(Caller caller) {
        return store.read(tx -> due(tx, caller).count());
    }

    private DueClocks due(Transaction tx, Caller caller) {
        return new DueClocks(tx, desk, shelf, caller);
    }
}
