package org.trackchild.reporting.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.Monitoring;
import org.trackchild.reporting.api.RedLine;
import org.trackchild.reporting.api.UnansweredProposal;
import org.trackchild.reporting.api.UncountedHome;
import org.trackchild.rules.api.HeadcountRule;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.FigureTable;
import org.trackchild.store.api.KeptIn;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** The monitoring over the store: figures are counted by the database, never by loading cases. */
@Component(service = Monitoring.class)
public class StoredMonitoring implements Monitoring {

    private static final int OFFICES = 200;

    private final Store store;

    private final Directory directory;

    private final MonitorRights rights;

    private final KeptFigures kept = new KeptFigures(System::nanoTime);

    /** Only to say what a clock is called. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<RulePack> packs = List.of();

    @Activate
    public StoredMonitoring(@Reference Store store, @Reference Directory directory) {
        this.store = store;
        this.directory = directory;
        rights = new MonitorRights(directory);
    }

    @Override
    public List<MonitorPlace> starts(Caller caller) {
        return MonitorRights.starts(caller);
    }

    @Override
    public MonitorView view(Caller caller, MonitorPlace place) {
        List<MonitorPlace> path = rights.path(caller, place);
        FigureCollector figures = kept.of(place, store.read(Transaction::now), () -> count(place));
        return new MonitorView(
                place,
                path.subList(0, path.size() - 1),
                figures.whole(),
                place.level() == Level.OFFICE ? List.of() : parts(place, figures),
                figures.terms(),
                MonitorRights.showsCases(caller, path));
    }

    private FigureCollector count(MonitorPlace place) {
        List<Office> homes = homes(place);
        return store.read(
                tx ->
                        new FigureCollector(
                                tx.figures(),
                                kept(place),
                                homes,
                                takenBack(),
                                FigureCollector.terms(tx.now())));
    }

    /** By what any pack takes a homecoming back. */
    private Set<String> takenBack() {
        return Stream.concat(
                        Stream.of(Meaning.HOMECOMING_WITHDRAWN.code()),
                        packs.stream()
                                .flatMap(pack -> pack.transitions().stream())
                                .filter(each -> each.means(Meaning.HOMECOMING_WITHDRAWN))
                                .map(Transition::code))
                .collect(Collectors.toSet());
    }

    private static KeptIn kept(MonitorPlace place) {
        return new KeptIn(place.level(), place.code());
    }

    /** The worst first; of equal ones the one with more that is overdue. */
    private static List<MonitorView.Part> parts(MonitorPlace place, FigureCollector figures) {
        List<MonitorView.Part> parts = new ArrayList<>();
        for (String code : figures.parts()) {
            parts.add(
                    new MonitorView.Part(
                            code.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new MonitorPlace(place.partsLevel(), code)),
                            figures.of(code)));
        }
        parts.sort(
                Comparator.comparingDouble(
                                (MonitorView.Part part) -> part.figures().overdue().value())
                        .thenComparingLong(part -> part.figures().overdue().part())
                        .thenComparingLong(part -> part.figures().open())
                        .reversed());
        return parts;
    }

    private List<Office> homes(MonitorPlace place) {
        if (place.level() == Level.OFFICE) {
            return directory.office(new OfficeId(place.code())).stream()
                    .filter(office -> office.type().isHome())
                    .toList();
        }
        List<Office> homes = new ArrayList<>();
        for (OfficeType type : OfficeType.values()) {
            if (!type.isHome()) {
                continue;
            }
            Optional<String> after = Optional.empty();
            do {
                Page<Office> page =
                        directory.offices(
                                new OfficeQuery(
                                        "",
                                        Optional.of(type),
                                        place.level() == Level.STATE ? place.code() : "",
                                        place.level() == Level.DISTRICT ? place.code() : "",
                                        OfficeQuery.Standing.ALL,
                                        after,
                                        OFFICES));
                homes.addAll(page.items());
                after = page.next();
            } while (after.isPresent());
        }
        return withoutEmptied(homes);
    }

    /** A home that is closed is watched as long as a child lives there. */
    private List<Office> withoutEmptied(List<Office> homes) {
        List<OfficeId> closed =
                homes.stream().filter(home -> !home.isOpen()).map(Office::id).toList();
        Set<OfficeId> inhabited =
                closed.isEmpty() ? Set.of() : store.read(tx -> tx.headcounts().inhabited(closed));
        return homes.stream()
                .filter(home -> home.isOpen() || inhabited.contains(home.id()))
                .toList();
    }

    @Override
    public Page<RedLine> redList(
            Caller caller, MonitorPlace place, Optional<String> after, int limit) {
        boolean cases = MonitorRights.showsCases(caller, rights.path(caller, place));
        return store.show(
                caller,
                tx -> {
                    Page<RedLine> page =
                            tx.clocks()
                                    .overdue(kept(place), tx.now(), after, limit)
                                    .map(listed -> line(caller, listed, tx.now(), cases));
                    tx.shown(
                            Reading.of(Through.REPORT),
                            page.items().stream()
                                    .flatMap(line -> line.subject().stream())
                                    .map(RedLine.Subject::id)
                                    .toList());
                    return page;
                });
    }

    private RedLine line(Caller caller, ClockTable.Listed listed, Instant now, boolean cases) {
        CaseHeader header = listed.summary().header();
        List<Level> told = new ArrayList<>(List.of(Level.OFFICE));
        for (Level level : List.of(Level.DISTRICT, Level.STATE, Level.NATION)) {
            listed.clock()
                    .told()
                    .get(level.ordinal() - 1)
                    .filter(at -> !at.isAfter(now))
                    .ifPresent(at -> told.add(level));
        }
        return new RedLine(
                header.office(),
                what(caller, listed),
                listed.clock().due(),
                told,
                cases
                        ? Optional.of(new RedLine.Subject(header.id(), header.number()))
                        : Optional.empty());
    }

    /** What is late; of what is restricted a state is told no more than that something is. */
    private Wording what(Caller caller, ClockTable.Listed listed) {
        Rules rules = Rules.of(packs, listed.state());
        return rules.clocks(listed.kind()).stream()
                .filter(rule -> rule.code().equals(listed.clock().code()))
                .findFirst()
                .map(
                        rule ->
                                rules.restricted(rule).isEmpty()
                                                || caller.has(Role.DISTRICT_OFFICER)
                                        ? rule
                                        : rule.withheld())
                .map(rule -> rule.legal().label())
                .orElseGet(() -> Wording.same(listed.clock().code()));
    }

    @Override
    public Page<UnansweredProposal> unanswered(
            Caller caller, MonitorPlace place, Optional<String> after, int limit) {
        boolean cases = MonitorRights.showsCases(caller, rights.path(caller, place));
        return store.read(tx -> tx.figures().unanswered(kept(place), tx.now(), after, limit))
                .map(StoredMonitoring::proposal)
                .map(each -> cases ? each : each.withoutProposal());
    }

    private static UnansweredProposal proposal(FigureTable.Unanswered each) {
        return new UnansweredProposal(Optional.of(each.id()), each.silent(), each.answerBy());
    }

    @Override
    public List<Office> silentHomes(Caller caller, MonitorPlace place) {
        rights.path(caller, place);
        List<Office> homes = homes(place);
        Set<OfficeId> lively =
                store.read(
                        tx ->
                                tx.figures()
                                        .changedSince(
                                                kept(place),
                                                FigureCollector.terms(tx.now()).silentSince()));
        return homes.stream().filter(home -> !lively.contains(home.id())).toList();
    }

    @Override
    public List<UncountedHome> uncountedHomes(Caller caller, MonitorPlace place) {
        rights.path(caller, place);
        List<Office> homes = homes(place);
        return store.read(
                tx -> {
                    Map<OfficeId, Count> counts = new HashMap<>();
                    homes.forEach(
                            home ->
                                    Rules.of(packs, home.state())
                                            .headcount()
                                            .map(rule -> new Count(rule, rule.lastDue(tx.now())))
                                            .ifPresent(due -> counts.put(home.id(), due)));
                    Map<OfficeId, Long> uncounted = new HashMap<>();
                    Set.copyOf(counts.values())
                            .forEach(
                                    due ->
                                            uncounted.putAll(
                                                    tx.headcounts()
                                                            .countUncounted(
                                                                    due.of(counts),
                                                                    due.evening(),
                                                                    due.rule()
                                                                            .closes(
                                                                                    due
                                                                                            .evening()))));
                    return homes.stream()
                            .filter(home -> uncounted.containsKey(home.id()))
                            .map(
                                    home ->
                                            counts.get(home.id())
                                                    .missed(home, uncounted.get(home.id())))
                            .toList();
                });
    }

    /** The last evening that is due by a rule. */
    private record Count(HeadcountRule rule, LocalDate evening) {

        /** The homes that count so. */
        private List<OfficeId> of(Map<OfficeId, Count> counts) {
            return counts.entrySet().stream()
                    .filter(each -> each.getValue().equals(this))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private UncountedHome missed(Office home, long children) {
            return new UncountedHome(home, evening, rule.due(evening), children);
        }
    }
}
