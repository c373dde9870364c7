package org.trackchild.registry.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Agenda;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.MadeTransition;
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

    private static final List<Meaning> VISITS =
            List.of(Meaning.FOLLOW_UP, Meaning.VISIT_AFTERCARE, Meaning.VISIT);

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    @Activate
    public StoredAgenda(
            @Reference Store store, @Reference CaseDesk desk, @Reference RuleShelf shelf) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
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

    private Stream<Rules> rules(Caller caller) {
        return caller.postings().stream().map(Posting::state).distinct().map(shelf::of);
    }

    private static boolean isVisit(Transition step) {
        return VISITS.stream()
                .anyMatch(each -> step.code().equals(each.code()) || step.means(each));
    }

    /** The steps by which a child is visited. */
    static Stream<Transition> visitsOf(Rules rules) {
        return Stream.of(CaseKind.values())
                .flatMap(kind -> rules.transitions(kind).stream())
                .filter(StoredAgenda::isVisit);
    }

    @Override
    public Page<DueForms> forms(Caller caller, Optional<String> after, int limit) {
        Set<DueLimits.Limit> limits =
                caller.postings().stream()
                        .flatMap(posting -> DueLimits.ofForms(rules(posting), posting.role()))
                        .collect(Collectors.toSet());
        return new Showing(store, caller, Through.WORK)
                .page(
                        tx ->
                                new FullPage<ClockTable.Listed, DueForms>(
                                                (from, most) ->
                                                        listed(tx, caller, limits, from, most),
                                                chunk -> forms(tx, caller, limits, chunk))
                                        .read(after, limit),
                        each -> Showing.of(each.clock().summary()));
    }

    private Rules rules(Posting posting) {
        return shelf.of(posting.state());
    }

    private static Page<ClockTable.Listed> listed(
            Transaction tx,
            Caller caller,
            Set<DueLimits.Limit> limits,
            Optional<String> from,
            int most) {
        return tx.clocks().ofRules(workplace(caller), DueLimits.codes(limits), from, most);
    }

    private List<Optional<DueForms>> forms(
            Transaction tx,
            Caller caller,
            Set<DueLimits.Limit> limits,
            List<ClockTable.Listed> chunk) {
        Map<CaseId, StoredCase> seen =
                seen(
                        tx,
                        caller,
                        chunk.stream()
                                .filter(each -> limits.contains(DueLimits.Limit.of(each)))
                                .toList());
        EarliestForms due = EarliestForms.of(tx, desk, caller, limits, seen.values());
        RunningClocks running = new RunningClocks(shelf);
        return chunk.stream()
                .map(
                        each ->
                                Optional.of(due.of(each))
                                        .filter(forms -> !forms.isEmpty())
                                        .map(forms -> new DueForms(running.due(each), forms)))
                .toList();
    }

    private Map<CaseId, StoredCase> seen(
            Transaction tx, Caller caller, List<ClockTable.Listed> listed) {
        return new Sight(tx, desk, caller)
                .of(
                        listed.stream()
                                .map(each -> each.summary().header().id())
                                .collect(Collectors.toSet()));
    }

    @Override
    public Page<DueClock> visits(Caller caller, Optional<String> after, int limit) {
        Set<DueLimits.Limit> limits =
                rules(caller)
                        .flatMap(rules -> DueLimits.of(rules, visitsOf(rules)))
                        .collect(Collectors.toSet());
        return new Showing(store, caller, Through.WORK)
                .page(
                        tx ->
                                new FullPage<ClockTable.Listed, DueClock>(
                                                (from, most) ->
                                                        listed(tx, caller, limits, from, most),
                                                chunk -> visits(tx, caller, limits, chunk))
                                        .read(after, limit),
                        each -> Showing.of(each.summary()));
    }

    private List<Optional<DueClock>> visits(
            Transaction tx,
            Caller caller,
            Set<DueLimits.Limit> limits,
            List<ClockTable.Listed> chunk) {
        List<ClockTable.Listed> meant =
                chunk.stream().filter(each -> limits.contains(DueLimits.Limit.of(each))).toList();
        OncePerChild once = OncePerChild.of(tx, desk, caller, workplace(caller), meant);
        List<Optional<DueClock>> seen =
                new RunningClocks(shelf).inSight(new Sight(tx, desk, caller), chunk);
        return IntStream.range(0, chunk.size())
                .mapToObj(
                        i ->
                                seen.get(i)
                                        .filter(of -> meant.contains(chunk.get(i)))
                                        .filter(of -> once.isToldHere(chunk.get(i))))
                .toList();
    }

    @Override
    public Page<Visit> made(Caller caller, Optional<String> after, int limit) {
        Set<String> codes =
                rules(caller)
                        .flatMap(StoredAgenda::visitsOf)
                        .map(Transition::code)
                        .collect(Collectors.toSet());
        return new Showing(store, caller, Through.WORK)
                .page(
                        tx ->
                                new FullPage<MadeTransition, Visit>(
                                                (from, most) ->
                                                        tx.transitions()
                                                                .recordedBy(
                                                                        recorders(caller),
                                                                        codes,
                                                                        from,
                                                                        most),
                                                chunk -> made(tx, caller, chunk))
                                        .read(after, limit),
                        each -> Showing.of(each.of()));
    }

    /** Only what is in force, and each visit once: in the case in which it was recorded. */
    private List<Optional<Visit>> made(Transaction tx, Caller caller, List<MadeTransition> chunk) {
        List<StoredCase> seen =
                List.copyOf(
                        new Sight(tx, desk, caller)
                                .of(
                                        chunk.stream()
                                                .map(MadeTransition::of)
                                                .collect(Collectors.toSet()))
                                .values());
        List<Casebook> books = Casebook.of(tx, seen.stream().map(StoredCase::content).toList());
        Map<UUID, StoredCase> inForce = new HashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            StoredCase of = seen.get(i);
            // also of an earlier time that the case was open
            Rules rules = desk.rules(of.facts());
            rules.standing(
                            of.facts().kind(),
                            books.get(i).counting(rules),
                            each -> each.step().transition())
                    .forEach(each -> inForce.put(each.id(), of));
        }
        return chunk.stream()
                .map(
                        each ->
                                Optional.ofNullable(inForce.get(each.id()))
                                        .filter(of -> !LinkedSteps.isRecordedWith(each))
                                        .filter(of -> isVisit(of, each))
                                        .map(of -> visit(of, each)))
                .toList();
    }

    private boolean isVisit(StoredCase of, MadeTransition made) {
        return desk.rules(of.facts())
                .transition(of.facts().kind(), made.step().transition())
                .filter(StoredAgenda::isVisit)
                .isPresent();
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
