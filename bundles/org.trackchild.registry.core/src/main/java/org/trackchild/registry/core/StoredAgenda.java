package org.trackchild.registry.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Agenda;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** The agenda over the store. */
@Component(service = Agenda.class)
public class StoredAgenda implements Agenda {

    private static final List<Meaning> VISITS = List.of(Meaning.FOLLOW_UP, Meaning.VISIT_AFTERCARE);

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final CaseFields fields;

    @Activate
    public StoredAgenda(
            @Reference Store store,
            @Reference CaseDesk desk,
            @Reference RuleShelf shelf,
            @Reference CaseFields fields) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
        this.fields = fields;
    }

    @Override
    public boolean isFor(Caller caller) {
        ClockTable.Workplace there = workplace(caller);
        return !there.offices().isEmpty() || !there.districts().isEmpty();
    }

    /** Where the caller works on cases, and does not only watch. */
    private static ClockTable.Workplace workplace(Caller caller) {
        Set<String> offices = new HashSet<>();
        Set<String> districts = new HashSet<>();
        for (Posting posting : caller.postings()) {
            if (posting.role().scope() == Role.Scope.OFFICE) {
                offices.add(posting.office().value());
            } else if (posting.role().scope() == Role.Scope.DISTRICT) {
                offices.add(posting.office().value());
                if (!posting.district().isEmpty()) {
                    districts.add(posting.district());
                }
            }
        }
        return new ClockTable.Workplace(offices, districts);
    }

    /** Codes of the clocks that stop with some steps, by the rules of the caller's states. */
    private Set<String> clocks(Caller caller, Predicate<Transition> stops) {
        return rules(caller)
                .flatMap(
                        rules ->
                                Stream.of(CaseKind.values())
                                        .flatMap(kind -> clocks(rules, kind, stops)))
                .map(ClockRule::code)
                .collect(Collectors.toSet());
    }

    private Stream<Rules> rules(Caller caller) {
        return caller.postings().stream().map(Posting::state).distinct().map(shelf::of);
    }

    private static Stream<ClockRule> clocks(
            Rules rules, CaseKind kind, Predicate<Transition> stops) {
        return rules.clocks(kind).stream()
                .filter(
                        clock ->
                                clock.course().stop().stream()
                                        .flatMap(code -> rules.transition(kind, code).stream())
                                        .anyMatch(stops));
    }

    private static boolean needsForm(Transition step) {
        return step.demands().evidence().stream()
                .anyMatch(each -> each.shape() == Evidence.Shape.FORM && each.required());
    }

    private static boolean isVisit(Transition step) {
        return VISITS.stream()
                .anyMatch(each -> step.code().equals(each.code()) || step.means(each));
    }

    @Override
    public Page<DueForms> forms(Caller caller, Optional<String> after, int limit) {
        Set<String> codes = clocks(caller, StoredAgenda::needsForm);
        return store.read(
                tx -> {
                    Page<ClockTable.Listed> page =
                            tx.clocks().ofRules(workplace(caller), codes, after, limit);
                    Map<CaseId, StoredCase> seen = seen(tx, caller, page.items());
                    return new Page<>(
                            page.items().stream()
                                    .flatMap(each -> due(tx, caller, each, seen).stream())
                                    .toList(),
                            page.next());
                });
    }

    private Map<CaseId, StoredCase> seen(
            Transaction tx, Caller caller, List<ClockTable.Listed> listed) {
        return new Sight(tx, desk, caller)
                .of(
                        listed.stream()
                                .map(each -> each.summary().header().id())
                                .collect(Collectors.toSet()));
    }

    private Optional<DueForms> due(
            Transaction tx, Caller caller, ClockTable.Listed listed, Map<CaseId, StoredCase> seen) {
        DueClock clock = new RunningClocks(shelf).due(listed);
        return Optional.ofNullable(seen.get(listed.summary().header().id()))
                .map(
                        of ->
                                FormDesk.of(tx, desk, shelf, fields.known(), caller, of)
                                        .due(
                                                tx.now(),
                                                new StepGate(tx, desk, of).orders(other -> true)))
                .map(forms -> forms.stream().filter(each -> stops(clock, each)).toList())
                .filter(forms -> !forms.isEmpty())
                .map(forms -> new DueForms(clock, forms));
    }

    private static boolean stops(DueClock clock, CaseForms.Due form) {
        return clock.clock().rule().course().stop().contains(form.step().code());
    }

    @Override
    public Page<DueClock> visits(Caller caller, Optional<String> after, int limit) {
        Set<String> codes = clocks(caller, StoredAgenda::isVisit);
        RunningClocks running = new RunningClocks(shelf);
        return store.read(
                tx ->
                        tx.clocks()
                                .ofRules(workplace(caller), codes, after, limit)
                                .map(running::due));
    }

    @Override
    public Page<Visit> made(Caller caller, Optional<String> after, int limit) {
        Set<String> codes =
                rules(caller)
                        .flatMap(
                                rules ->
                                        Stream.of(CaseKind.values())
                                                .flatMap(
                                                        kind ->
                                                                VISITS.stream()
                                                                        .flatMap(
                                                                                each ->
                                                                                        rules
                                                                                                .codes(
                                                                                                        kind,
                                                                                                        each)
                                                                                                .stream())))
                        .collect(Collectors.toSet());
        return store.read(
                tx -> {
                    Page<MadeTransition> page =
                            tx.transitions().recordedBy(recorders(caller), codes, after, limit);
                    Map<CaseId, StoredCase> seen =
                            new Sight(tx, desk, caller)
                                    .of(
                                            page.items().stream()
                                                    .map(MadeTransition::of)
                                                    .collect(Collectors.toSet()));
                    return new Page<>(
                            page.items().stream()
                                    .filter(each -> seen.containsKey(each.of()))
                                    .map(each -> visit(seen.get(each.of()), each))
                                    .toList(),
                            page.next());
                });
    }

    private Visit visit(StoredCase of, MadeTransition made) {
        return new Visit(
                CaseSummary.of(of.content()),
                made,
                desk.rules(of.facts()).name(of.facts().kind(), made.step().transition()));
    }

    /** The offices whose visits are told. */
    private Set<String> recorders(Caller caller) {
        Set<String> offices = new HashSet<>();
        for (Posting posting : caller.postings()) {
            offices.add(posting.office().value());
            if (posting.role().scope() == Role.Scope.DISTRICT && !posting.district().isEmpty()) {
                desk.office(OfficeType.DCPU, posting.state(), posting.district())
                        .map(Office::id)
                        .ifPresent(unit -> offices.add(unit.value()));
            }
        }
        return offices;
    }
}
