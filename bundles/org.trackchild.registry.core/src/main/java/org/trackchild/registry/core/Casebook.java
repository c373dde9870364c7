package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.BenchKind;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.IsoDates;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.Journey;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Proposal;
import org.trackchild.rules.api.Clockwork;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.Transaction;

/** What the rules need to know of a case, from the case and its transitions. Pure. */
final class Casebook {

    /** Beside those that are looked for: found children who are not home yet. */
    private static final Set<CaseStatus> WAITING =
            Set.of(CaseStatus.TRACED, CaseStatus.IN_CARE, CaseStatus.RAN_AWAY);

    private final ChildCase subject;

    private final List<MadeTransition> made;

    private final List<Proposal> proposals;

    private final List<Awaited.AlarmSaid> alarms;

    private final List<Order> orders;

    /**
     * @param made the transitions, in the order in which they were recorded
     * @param proposals of the case
     * @param alarms that the child may be registered twice, of the case
     * @param orders of the case
     */
    Casebook(
            ChildCase subject,
            List<MadeTransition> made,
            List<Proposal> proposals,
            List<Awaited.AlarmSaid> alarms,
            List<Order> orders) {
        this.subject = subject;
        this.made = made;
        this.proposals = proposals;
        this.alarms = alarms;
        this.orders = orders;
    }

    /** The book of a case, from the store. */
    static Casebook of(Transaction tx, ChildCase subject) {
        return of(tx, List.of(subject)).get(0);
    }

    /**
     * The books of some cases, from the store.
     *
     * @return in the order of the cases
     */
    static List<Casebook> of(Transaction tx, List<ChildCase> subjects) {
        List<CaseId> ids = subjects.stream().map(ChildCase::id).toList();
        Map<CaseId, List<MadeTransition>> made =
                tx.transitions().ofCases(ids).stream()
                        .collect(Collectors.groupingBy(MadeTransition::of));
        Map<CaseId, List<Proposal>> proposals = new HashMap<>();
        for (Proposal each : tx.proposals().ofCases(ids)) {
            for (CaseId side : List.of(each.pair().missing(), each.pair().found())) {
                proposals.computeIfAbsent(side, id -> new ArrayList<>()).add(each);
            }
        }
        Map<CaseId, List<Awaited.AlarmSaid>> alarms = alarms(tx, ids);
        Map<CaseId, List<Order>> orders =
                tx.orders().ofCases(ids).stream().collect(Collectors.groupingBy(Order::of));
        return subjects.stream()
                .map(
                        each ->
                                new Casebook(
                                        each,
                                        made.getOrDefault(each.id(), List.of()),
                                        proposals.getOrDefault(each.id(), List.of()),
                                        alarms.getOrDefault(each.id(), List.of()),
                                        orders.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Open alarms by their cases. */
    private static Map<CaseId, List<Awaited.AlarmSaid>> alarms(Transaction tx, List<CaseId> ids) {
        List<Duplicate> open =
                tx.duplicates().ofCases(ids).stream().filter(Duplicate::isOpen).toList();
        List<AlarmAnswer> answers = tx.duplicates().answers(open);
        Map<CaseId, List<Awaited.AlarmSaid>> alarms = new HashMap<>();
        for (Duplicate alarm : open) {
            for (CaseId side : alarm.pair().both()) {
                alarms.computeIfAbsent(side, id -> new ArrayList<>())
                        .add(new Awaited.AlarmSaid(alarm, answers));
            }
        }
        return alarms;
    }

    /** The transitions, in the order in which they were recorded. */
    List<MadeTransition> made() {
        return made;
    }

    /** What happened to the case. */
    List<Milestone> milestones(Rules rules) {
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(new Milestone(Milestone.EVENT, event()));
        milestones.add(new Milestone(Milestone.REGISTERED, reported()));
        milestones.addAll(
                new StepMilestones(subject.header().kind(), rules)
                        .of(counting(rules), each -> opens(rules, each)));
        ofAge().forEach(at -> milestones.add(new Milestone(Milestone.OF_AGE, at)));
        milestones.addAll(Awaited.of(subject.header(), proposals, alarms));
        return milestones;
    }

    /** The transitions without those that turned out to be of another child. */
    List<MadeTransition> counting(Rules rules) {
        return WithdrawnCopies.without(subject.header().kind(), made, rules);
    }

    /**
     * When the person is 18 for certain, each time that the case waits or waited for something:
     * also when that a child was traced is taken back, or when one that ran away is brought back.
     * Whether the office was in time stays known. None ahead when nobody waits for that now, and
     * none at all when nothing is known.
     */
    private List<Instant> ofAge() {
        // who turned 18 once and is looked for again is not asked about a second time
        boolean told = made.stream().anyMatch(each -> each.to() == CaseStatus.TURNED_18);
        Optional<Instant> birthday =
                subject.child()
                        .birthWindow(subject.event().date())
                        .map(birth -> BirthWindow.anniversary(birth.latest(), CaseRules.ADULT))
                        .map(day -> day.atStartOfDay(TextCaseReader.INDIA).toInstant());
        if (birthday.isEmpty()) {
            return List.of();
        }
        List<Instant> times = new ArrayList<>();
        Instant since = Instant.MIN;
        boolean waiting = true;
        for (MadeTransition each : made) {
            boolean goesOn = waits(each.to());
            if (waiting && !goesOn && birthday.get().isBefore(each.step().happened())) {
                times.add(later(birthday.get(), since));
            } else if (!waiting && goesOn) {
                since = each.step().happened();
            }
            waiting = goesOn;
        }
        if (!told && waits(subject.header().status())) {
            times.add(later(birthday.get(), since));
        }
        return times;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private boolean waits(CaseStatus status) {
        return status.isLookedFor()
                || subject.header().kind() == CaseKind.FOUND && WAITING.contains(status);
    }

    /**
     * When the office learned of the child: at the registration, or at the first step that happened
     * before it was written down. An FIR of yesterday, or of this very minute, stops its clock.
     */
    private Instant reported() {
        return made.stream()
                .map(each -> each.step().happened())
                .reduce(registered(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private Instant registered() {
        return subject.header().revision().registeredAt();
    }

    /**
     * The moment of the event: where only the day is known its end, or the registration if that was
     * before.
     */
    Instant event() {
        LocalDate day = subject.event().date();
        LocalTime time = subject.event().time();
        Instant moment =
                time == null
                        ? day.plusDays(1).atStartOfDay(TextCaseReader.INDIA).toInstant()
                        : day.atTime(time).atZone(TextCaseReader.INDIA).toInstant();
        return moment.isAfter(registered()) ? registered() : moment;
    }

    /** When what a clock counts from can have begun: of an event only the day may be known. */
    Instant begun(LegalClock clock) {
        Instant day = subject.event().date().atStartOfDay(TextCaseReader.INDIA).toInstant();
        return subject.event().time() == null
                        && clock.rule().course().start().contains(Milestone.EVENT)
                        && clock.since().equals(event())
                ? day
                : clock.since();
    }

    /** Nothing of the case can have happened before. */
    Instant earliest() {
        Instant day = subject.event().date().atStartOfDay(TextCaseReader.INDIA).toInstant();
        return made.stream()
                .filter(each -> each.from() != each.to())
                .map(each -> each.step().happened())
                .reduce(day, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * Since when the child is looked for. That a match was taken back, or that a trace was wrong,
     * is no new search: it was never found.
     */
    Instant lookedForSince(Rules rules) {
        return newSearch(rules).map(MadeTransition::recorded).orElseGet(this::registered);
    }

    /** Since when the child is away: since the event, or since it was lost again. */
    Instant lostSince(Rules rules) {
        return newSearch(rules).map(each -> each.step().happened()).orElseGet(this::event);
    }

    /** The last step by which the child is looked for again; empty when there is none. */
    Optional<MadeTransition> newSearch(Rules rules) {
        return made.stream()
                .filter(each -> !each.from().isLookedFor() && each.to().isLookedFor())
                .filter(each -> !wasNeverFound(rules, each.step().transition()))
                .reduce((first, second) -> second);
    }

    /**
     * When it was said last that the child was not found after all; empty when nobody said so. What
     * was decided before for the family that was found then is not for the next one.
     */
    Optional<Instant> foundWrongly(Rules rules) {
        return made.stream()
                .filter(each -> wasNeverFound(rules, each.step().transition()))
                .map(MadeTransition::recorded)
                .reduce((first, second) -> second);
    }

    private boolean wasNeverFound(Rules rules, String transition) {
        return wasNeverFound(rules, subject.header().kind(), transition);
    }

    /** Whether a transition says that the child was not found after all. */
    static boolean wasNeverFound(Rules rules, CaseKind kind, String transition) {
        return Stream.of(Meaning.TRACE_WITHDRAWN, Meaning.CORRECT_TRACE)
                .anyMatch(each -> rules.means(kind, transition, each));
    }

    /** The transitions since the case was last opened, in the order in which they were recorded. */
    List<MadeTransition> sinceOpened(Rules rules) {
        List<MadeTransition> counting = counting(rules);
        int opened = 0;
        for (int i = 0; i < counting.size(); i++) {
            if (opens(rules, counting.get(i))) {
                opened = i + 1;
            }
        }
        return counting.subList(opened, counting.size());
    }

    /**
     * Whether the case begins anew. It goes on when a child was never found, or is brought back.
     */
    private boolean opens(Rules rules, MadeTransition each) {
        return each.to() == CaseStatus.REGISTERED
                && !each.from().isLookedFor()
                && each.from() != CaseStatus.RAN_AWAY
                && !wasNeverFound(rules, each.step().transition());
    }

    /** The transitions since the case was last opened that were not taken back. */
    List<MadeTransition> inForce(Rules rules) {
        return rules.standing(
                subject.header().kind(), sinceOpened(rules), each -> each.step().transition());
    }

    /** The bench before which the case stands, as {@link CaseFacts#bench()} says it. */
    String bench(Rules rules) {
        return rules.bench(
                        subject.header().kind(),
                        inForce(rules).stream().map(each -> each.step().transition()).toList())
                .filter(bench -> !bench.equals(BenchKind.COMMITTEE))
                .orElse("");
    }

    /** The bench before which the case stood at a moment, as {@link CaseFacts#standsBefore()}. */
    String benchAt(Rules rules, Instant moment) {
        List<MadeTransition> until =
                made.stream().filter(each -> !each.recorded().isAfter(moment)).toList();
        String stood = new Casebook(subject, until, proposals, alarms, orders).bench(rules);
        return stood.isEmpty() ? BenchKind.COMMITTEE : stood;
    }

    /** Where the case stands, for the rules. */
    LifeCycle.Standing standing(Rules rules, Instant now) {
        List<MadeTransition> inForce = inForce(rules);
        return new LifeCycle.Standing(
                subject.header().status(),
                inForce.stream().map(each -> each.step().transition()).toList(),
                mayBeOfAge(day(now)),
                waits(rules, now),
                Optional.of(
                        new LifeCycle.Days(
                                day(earliest()),
                                inForce.stream().map(each -> day(rules, each)).toList())));
    }

    /** The day on which a step took place: that of a visit, for one that tells of a visit. */
    LocalDate day(Rules rules, MadeTransition each) {
        return rules.transition(subject.header().kind(), each.step().transition()).stream()
                .flatMap(known -> known.demands().evidence().stream())
                .filter(evidence -> evidence.shape() == Evidence.Shape.DATE)
                .map(evidence -> each.step().evidence().getOrDefault(evidence.code(), ""))
                .flatMap(text -> IsoDates.day(text).stream())
                .findFirst()
                .orElseGet(() -> day(each.step().happened()));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(TextCaseReader.INDIA).toLocalDate();
    }

    /** The journey on which the child is; empty while it is on none. */
    Optional<Journey> journey(Rules rules) {
        return journey(rules, order -> true);
    }

    /**
     * The same for a reader who is told where the child is brought, and by when, only by an order
     * that the reader may read.
     */
    Optional<Journey> journey(Rules rules, Predicate<Order> read) {
        return new UnderWay(subject.header(), orders.stream().filter(read).toList(), rules)
                .journey(inForce(rules));
    }

    /** The clocks of the case, also those that begin later. */
    List<LegalClock> clocks(Rules rules) {
        CaseKind kind = subject.header().kind();
        List<Milestone> happened = milestones(rules);
        happened.addAll(
                new OrderEnds(orders, inForce(rules), rules.transitions(kind))
                        .milestones(rules.clocks(kind)));
        return new Clockwork(TextCaseReader.INDIA, rules.holidays())
                .clocks(rules.clocks(kind), happened, this::atMost);
    }

    /** The clocks whose time has to run out, whether it has or not; without those that ended. */
    List<LegalClock> waiting(Rules rules) {
        return clocks(rules).stream()
                .filter(clock -> clock.rule().isWaiting() && clock.isRunning())
                .toList();
    }

    /** The clocks whose time has to run out, and has not at a moment. */
    List<LegalClock> waits(Rules rules, Instant at) {
        return waiting(rules).stream().filter(clock -> at.isBefore(clock.due())).toList();
    }

    /** Whether somebody may look for the child: a match of it is not answered. */
    boolean hasOpenMatch() {
        return proposals.stream().anyMatch(each -> each.status().isAnswerable());
    }

    /**
     * Whether the child is not above an age: by its birth where that was stated; an estimate counts
     * as it was made, when the child was found, and in whole years: who is estimated at two is up
     * to two years of age.
     */
    private boolean atMost(int years, LocalDate day) {
        Optional<BirthWindow> birth = subject.child().birthWindow(subject.event().date());
        return birth.isPresent()
                && (birth.get().stated()
                        ? !day.isAfter(BirthWindow.anniversary(birth.get().earliest(), years))
                        : subject.child().age().highest() <= years);
    }

    private boolean mayBeOfAge(LocalDate today) {
        return subject.child()
                .birthWindow(subject.event().date())
                .map(
                        birth ->
                                !BirthWindow.anniversary(birth.earliest(), CaseRules.ADULT)
                                        .isAfter(today))
                .orElse(true);
    }
}
