package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Families over the store. */
@Component(service = Families.class)
public class StoredFamilies implements Families {

    private static final int MOST_SUGGESTIONS = 10;

    /** Which part of a case was read. */
    private static final String PART = "family";

    private final Store store;

    private final CaseDesk desk;

    private final CaseFields fields;

    @Activate
    public StoredFamilies(
            @Reference Store store, @Reference CaseDesk desk, @Reference CaseFields fields) {
        this.store = store;
        this.desk = desk;
        this.fields = fields;
    }

    @Override
    public FamilyView ofCase(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    desk.find(tx, caller, Action.READ, id);
                    FamilyCircle circle = new FamilyCircle(tx);
                    Set<CaseId> own = circle.child(id);
                    List<Set<CaseId>> others = circle.others(id, any -> true);
                    Set<CaseId> family = new HashSet<>(own);
                    others.forEach(family::addAll);
                    Map<CaseId, StoredCase> seen = new Sight(tx, desk, caller).of(family);
                    List<FamilyView.Child> children = FamilyChildren.seen(others, seen);
                    List<FamilyView.Tie> ties =
                            tx.familyTies().ofCases(family).stream()
                                    .filter(tie -> tie.isInForce() || touches(tie, own))
                                    .flatMap(tie -> view(tx, caller, tie).stream())
                                    .sorted(
                                            Comparator.comparing(
                                                            (FamilyView.Tie view) ->
                                                                    !view.tie().isInForce())
                                                    .thenComparing(
                                                            view -> view.tie().made().at(),
                                                            Comparator.reverseOrder())
                                                    .thenComparing(view -> view.tie().id()))
                                    .toList();
                    Set<CaseId> shown = FamilyChildren.cases(children);
                    shown.add(id);
                    ties.forEach(
                            view ->
                                    shown.addAll(
                                            List.of(
                                                    view.of().header().id(),
                                                    view.to().header().id())));
                    new Sight(tx, desk, caller).journal(shown, PART);
                    return new FamilyView(
                            children,
                            others.size() - children.size(),
                            ties,
                            unseen(tx, caller, own));
                });
    }

    /** The ties of a child of which the caller sees one end, and answers for it. */
    private List<FamilyView.UnseenTie> unseen(Transaction tx, Caller caller, Set<CaseId> own) {
        Sight sight = new Sight(tx, desk, caller);
        return tx.familyTies().ofCases(own).stream()
                .filter(FamilyTie::isInForce)
                .filter(
                        tie -> {
                            Map<CaseId, StoredCase> seen = sight.of(tie.pair().both());
                            return seen.size() == 1 && sight.answersForAny(seen);
                        })
                .map(tie -> new FamilyView.UnseenTie(tie.id(), tie.made().at()))
                .sorted(
                        Comparator.comparing(FamilyView.UnseenTie::said, Comparator.reverseOrder())
                                .thenComparing(FamilyView.UnseenTie::id))
                .toList();
    }

    private static boolean touches(FamilyTie tie, Set<CaseId> own) {
        return own.contains(tie.said().of()) || own.contains(tie.said().to());
    }

    /** A tie between cases that the caller may both see; else empty. */
    private Optional<FamilyView.Tie> view(Transaction tx, Caller caller, FamilyTie tie) {
        Sight sight = new Sight(tx, desk, caller);
        Map<CaseId, StoredCase> seen = sight.of(tie.pair().both());
        if (seen.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new FamilyView.Tie(
                        tie,
                        CaseSummary.of(seen.get(tie.said().of()).content()),
                        CaseSummary.of(seen.get(tie.said().to()).content()),
                        tie.isInForce() && sight.answersForAny(seen)));
    }

    @Override
    public Optional<Instant> latestChange(Caller caller, CaseId id) {
        return store.read(
                tx -> {
                    desk.find(tx, caller, Action.READ, id);
                    Set<CaseId> family = new FamilyCircle(tx).of(id, any -> true);
                    Stream<Instant> ties =
                            tx.familyTies().ofCases(family).stream()
                                    .map(tie -> tie.withdrawn().orElse(tie.made()).at());
                    Stream<Instant> incidents =
                            tx.incidents().ofCases(Set.of(id)).stream()
                                    .map(member -> member.takenOut().orElse(member.added()).at());
                    return Stream.concat(ties, incidents).max(Comparator.naturalOrder());
                });
    }

    @Override
    public FamilyTie relate(Caller caller, FamilyTie.Said said, String reason) {
        if (said.of().equals(said.to())) {
            throw new ProblemException(CaseProblem.SAME_CASE);
        }
        String why = TextRules.tidy(reason);
        List<Problem> problems = new ArrayList<>();
        CodeRules.check(fields, FamilyTie.RELATIONS, said.relation(), "relation", problems);
        Statements.check(why, true, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return store.write(
                caller,
                tx -> {
                    CasePair pair = CasePair.of(said.of(), said.to());
                    new LinkedCases(tx, desk).lock(pair);
                    mayAnswer(tx, caller, pair);
                    FamilyCircle circle = new FamilyCircle(tx);
                    if (circle.child(pair.one()).contains(pair.other())) {
                        throw new ProblemException(CaseProblem.CASES_OF_ONE_CHILD);
                    }
                    if (circle.areRelated(pair)) {
                        throw new ProblemException(CaseProblem.ALREADY_RELATED);
                    }
                    FamilyTie made =
                            new FamilyTie(
                                    CaseId.drawUuid(),
                                    said,
                                    Statements.of(caller, tx.now(), why),
                                    Optional.empty());
                    tx.familyTies().insert(made);
                    journal(tx, JournalAction.FAMILY_RELATED, made);
                    return made;
                });
    }

    /** Refuses who may not see both cases, or answer for none of them. */
    private void mayAnswer(Transaction tx, Caller caller, CasePair pair) {
        List<StoredCase> both =
                pair.both().stream().map(id -> desk.find(tx, caller, Action.READ, id)).toList();
        Sight sight = new Sight(tx, desk, caller);
        if (both.stream().noneMatch(each -> sight.may(Action.ANSWER, each))) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
    }

    private static void journal(Transaction tx, JournalAction action, FamilyTie tie) {
        tx.journal(
                action,
                new Subject(Subject.FAMILY_TIE, tie.id().toString()),
                "of="
                        + tie.said().of()
                        + ";to="
                        + tie.said().to()
                        + ";relation="
                        + tie.said().relation()
                        + ";ground="
                        + tie.said().ground().code()
                        + ";statement="
                        + tie.digest());
        for (CaseId each : tie.pair().both()) {
            tx.journal(
                    action,
                    StoredCaseRegistry.subject(each),
                    "tie=" + tie.id() + ";other=" + tie.pair().besides(each));
        }
    }

    @Override
    public Optional<FamilyTie> withdraw(Caller caller, UUID id, String reason) {
        String why = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    new LinkedCases(tx, desk).lock(find(tx, caller, id).pair());
                    FamilyTie tie = find(tx, caller, id);
                    Sight sight = new Sight(tx, desk, caller);
                    Map<CaseId, StoredCase> seen = sight.of(tie.pair().both());
                    if (!tie.isInForce()) {
                        throw new ProblemException(CaseProblem.TIE_WITHDRAWN);
                    }
                    if (!sight.answersForAny(seen)) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    Statement statement = Statements.of(caller, tx.now(), why);
                    if (!tx.familyTies().withdraw(id, statement)) {
                        throw new ProblemException(CaseProblem.TIE_WITHDRAWN);
                    }
                    FamilyTie withdrawn = tie.withdrawnBy(statement);
                    journal(tx, JournalAction.FAMILY_UNRELATED, withdrawn);
                    return Optional.of(withdrawn).filter(any -> seen.size() == 2);
                });
    }

    /** A tie between cases of which the caller may see both, or answer for one. */
    private FamilyTie find(Transaction tx, Caller caller, UUID id) {
        Sight sight = new Sight(tx, desk, caller);
        return tx.familyTies()
                .find(id)
                .filter(
                        tie -> {
                            Map<CaseId, StoredCase> seen = sight.of(tie.pair().both());
                            return seen.size() == 2 || sight.answersForAny(seen);
                        })
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_TIE));
    }

    @Override
    public List<FamilySuggestion> suggestions(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    StoredCase subject = desk.find(tx, caller, Action.READ, id);
                    List<FamilySuggestion> found = suggested(tx, caller, subject);
                    Set<CaseId> shown = new HashSet<>(Set.of(id));
                    found.forEach(each -> shown.add(each.other().header().id()));
                    new Sight(tx, desk, caller).journal(shown, "family_suggestions");
                    return found;
                });
    }

    private List<FamilySuggestion> suggested(Transaction tx, Caller caller, StoredCase subject) {
        CaseId id = subject.content().id();
        Map<CaseId, Set<FamilySuggestion.Clue>> clues =
                new FamilyClues(tx, desk).of(subject.content());
        tx.familyTies()
                .dismissed(id)
                .forEach(
                        (other, known) ->
                                clues.computeIfPresent(
                                        other, (same, now) -> known.containsAll(now) ? null : now));
        return new Sight(tx, desk, caller)
                .of(clues.keySet()).values().stream()
                        .filter(
                                other ->
                                        !desk.soundAlike(
                                                subject.content().child().names().child(),
                                                other.content().child().names().child()))
                        .map(
                                other ->
                                        new FamilySuggestion(
                                                CaseSummary.of(other.content()),
                                                clues.get(other.content().id())))
                        .sorted(
                                Comparator.comparing(
                                                (FamilySuggestion each) -> -each.clues().size())
                                        .thenComparing(
                                                each -> each.other().header().id(),
                                                Comparator.reverseOrder()))
                        .limit(MOST_SUGGESTIONS)
                        .toList();
    }

    @Override
    public void dismiss(Caller caller, CaseId id, CaseId other, String reason) {
        if (id.equals(other)) {
            throw new ProblemException(CaseProblem.SAME_CASE);
        }
        String why = Statements.needed(reason);
        store.write(
                caller,
                tx -> {
                    CasePair pair = CasePair.of(id, other);
                    new LinkedCases(tx, desk).lock(pair);
                    mayAnswer(tx, caller, pair);
                    FamilySuggestion wrong =
                            suggested(tx, caller, desk.find(tx, caller, Action.READ, id)).stream()
                                    .filter(each -> each.other().header().id().equals(other))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            CaseProblem.NO_SUCH_SUGGESTION));
                    tx.familyTies()
                            .dismiss(pair, wrong.clues(), Statements.of(caller, tx.now(), why));
                    for (CaseId each : pair.both()) {
                        tx.journal(
                                JournalAction.FAMILY_DISMISSED,
                                StoredCaseRegistry.subject(each),
                                "other="
                                        + pair.besides(each)
                                        + ";clues="
                                        + FamilySuggestion.Clue.written(wrong.clues()));
                    }
                    return null;
                });
    }

    @Override
    public FamilyView apart(Caller caller, CaseId id, OfficeId home) {
        return store.write(
                caller,
                tx -> {
                    desk.find(tx, caller, Action.READ, id);
                    FamilyCircle circle = new FamilyCircle(tx);
                    List<Set<CaseId>> family = circle.others(id, any -> true);
                    Set<CaseId> all = new HashSet<>();
                    family.forEach(all::addAll);
                    Sight sight = new Sight(tx, desk, caller);
                    Map<CaseId, StoredCase> seen = sight.of(all);
                    List<Set<CaseId>> apart =
                            circle.others(id, together()).stream()
                                    .filter(child -> FamilyChildren.livesBesides(child, seen, home))
                                    .toList();
                    List<FamilyView.Child> children = FamilyChildren.seen(apart, seen);
                    sight.journal(FamilyChildren.cases(children), PART);
                    // as in the family: of those whose cases are not seen nothing else is told
                    long elsewhere =
                            family.stream()
                                    .filter(child -> Collections.disjoint(child, seen.keySet()))
                                    .count();
                    return new FamilyView(children, (int) elsewhere, List.of(), List.of());
                });
    }

    @Override
    public Optional<Apart> apart(Caller caller, Order order) {
        return order.content().particulars().values().stream()
                .flatMap(text -> desk.home(text).stream())
                .findFirst()
                .map(home -> new Apart(home.id(), apart(caller, order.of(), home.id())));
    }

    private Predicate<FamilyTie> together() {
        return tie ->
                FamilyTie.PLACED_TOGETHER.contains(
                        fields.known().countsAs(FamilyTie.RELATIONS, tie.said().relation()));
    }
}
