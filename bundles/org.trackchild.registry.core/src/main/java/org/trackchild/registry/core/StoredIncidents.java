package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentMember;
import org.trackchild.registry.api.IncidentView;
import org.trackchild.registry.api.Incidents;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.StoredIncident;
import org.trackchild.store.api.Transaction;

/** Incidents over the store. */
@Component(service = {Incidents.class, StoredIncidents.class})
public class StoredIncidents implements Incidents {

    private final Store store;

    private final CaseDesk desk;

    private final CaseFields fields;

    @Activate
    public StoredIncidents(
            @Reference Store store, @Reference CaseDesk desk, @Reference CaseFields fields) {
        this.store = store;
        this.desk = desk;
        this.fields = fields;
    }

    @Override
    public IncidentView record(Caller caller, Incident.Content written) {
        Incident.Content content = IncidentRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    new IncidentRules(desk, fields).check(content, today(tx));
                    return view(tx, caller, recorded(tx, caller, content));
                });
    }

    /** Keeps an incident of which nothing is wrong. */
    private StoredIncident recorded(Transaction tx, Caller caller, Incident.Content content) {
        Posting posting =
                caller.postings().stream()
                        .filter(each -> answers(caller, facts(each)))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
        Incident made =
                new Incident(
                        CaseId.drawUuid(),
                        tx.incidents().nextNumber(today(tx).getYear()),
                        content,
                        posting.office(),
                        1,
                        new Statement(caller.user(), posting.office(), tx.now(), ""));
        StoredIncident kept = new StoredIncident(made, facts(posting));
        tx.incidents().insert(kept);
        tx.journal(JournalAction.INCIDENT_RECORDED, subject(made.id()), "version=1");
        return kept;
    }

    /** Everything that is wrong with a tidied content; the fields begin with {@code incident.}. */
    List<Problem> problems(Incident.Content content) {
        try {
            new IncidentRules(desk, fields).check(content, TextCaseReader.today(store));
            return List.of();
        } catch (ProblemException wrong) {
            return wrong.problems().stream()
                    .map(
                            each ->
                                    new Problem(
                                            each.code(),
                                            "incident." + each.field(),
                                            each.arguments()))
                    .toList();
        }
    }

    /**
     * Keeps an incident of which nothing is wrong, with cases that the transaction has registered.
     *
     * @param reason why they belong to it; not empty
     */
    IncidentView record(
            Transaction tx,
            Caller caller,
            Incident.Content content,
            List<CaseId> cases,
            String reason) {
        StoredIncident kept = recorded(tx, caller, content);
        for (CaseId each : cases) {
            join(tx, kept.content().id(), each, Statements.of(caller, tx.now(), reason));
        }
        return view(tx, caller, kept);
    }

    /** An incident that the caller may know of, inside of a transaction. */
    IncidentView seen(Transaction tx, Caller caller, UUID id) {
        return view(tx, caller, find(tx, caller, id));
    }

    private static void join(Transaction tx, UUID incident, CaseId of, Statement said) {
        IncidentMember member =
                new IncidentMember(CaseId.drawUuid(), incident, of, said, Optional.empty());
        tx.incidents().add(member);
        journal(tx, JournalAction.INCIDENT_JOINED, member);
    }

    private static LocalDate today(Transaction tx) {
        return LocalDate.ofInstant(tx.now(), TextCaseReader.INDIA);
    }

    /** As a missing report of the office would be kept: the predicate knows cases only. */
    private CaseFacts facts(Posting posting) {
        return desk.office(posting.office())
                .map(StoredIncidents::facts)
                .orElseGet(
                        () ->
                                new CaseFacts(
                                        CaseKind.MISSING,
                                        posting.office(),
                                        posting.state(),
                                        posting.district(),
                                        Set.of()));
    }

    private static CaseFacts facts(Office office) {
        return new CaseFacts(
                CaseKind.MISSING, office.id(), office.state(), office.district(), Set.of());
    }

    private boolean answers(Caller caller, CaseFacts facts) {
        return desk.policy().decide(caller, Action.ANSWER, facts).allowed();
    }

    @Override
    public IncidentView change(Caller caller, UUID id, long version, Incident.Content written) {
        Incident.Content content = IncidentRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    StoredIncident known = find(tx, caller, id);
                    if (!answers(caller, known.facts())) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    new IncidentRules(desk, fields).check(content, today(tx));
                    tx.incidents().lock(id);
                    Incident changed =
                            tx.incidents().find(id).orElseThrow().content().with(content);
                    if (changed.version() != version + 1 || !tx.incidents().update(changed)) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    tx.journal(
                            JournalAction.INCIDENT_CHANGED,
                            subject(id),
                            "version=" + changed.version());
                    return view(tx, caller, new StoredIncident(changed, known.facts()));
                });
    }

    private static Subject subject(UUID id) {
        return new Subject(Subject.INCIDENT, id.toString());
    }

    @Override
    public IncidentView read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    IncidentView view = view(tx, caller, find(tx, caller, id));
                    tx.journal(
                            JournalAction.INCIDENT_READ,
                            subject(id),
                            "shown=" + view.members().size());
                    new Sight(tx, desk, caller)
                            .journal(
                                    view.members().stream()
                                            .map(each -> each.of().header().id())
                                            .distinct()
                                            .toList(),
                                    "incident;incident=" + id);
                    return view;
                });
    }

    /** An incident that the caller may know of. */
    private StoredIncident find(Transaction tx, Caller caller, UUID id) {
        return tx.incidents()
                .find(id)
                .filter(
                        found ->
                                desk.policy().decide(caller, Action.READ, found.facts()).allowed()
                                        || !new Sight(tx, desk, caller)
                                                .of(inForce(tx, id))
                                                .isEmpty())
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_INCIDENT));
    }

    private static Set<CaseId> inForce(Transaction tx, UUID id) {
        Set<CaseId> cases = new HashSet<>();
        tx.incidents().members(id).stream()
                .filter(IncidentMember::isInForce)
                .forEach(member -> cases.add(member.of()));
        return cases;
    }

    private IncidentView view(Transaction tx, Caller caller, StoredIncident incident) {
        List<IncidentMember> all = tx.incidents().members(incident.content().id());
        Sight sight = new Sight(tx, desk, caller);
        Map<CaseId, StoredCase> seen =
                sight.of(all.stream().map(IncidentMember::of).distinct().toList());
        boolean keeps = answers(caller, incident.facts());
        List<IncidentView.Member> members =
                all.stream()
                        .filter(member -> seen.containsKey(member.of()))
                        .sorted(Comparator.comparing(member -> !member.isInForce()))
                        .map(member -> view(sight, member, seen.get(member.of()), keeps))
                        .toList();
        int elsewhere =
                (int)
                        all.stream()
                                .filter(IncidentMember::isInForce)
                                .filter(member -> !seen.containsKey(member.of()))
                                .count();
        return new IncidentView(
                incident.content(), members, elsewhere, keeps, keeps || answersSomewhere(caller));
    }

    /** Whether there can be cases for which the caller may answer: those of its office at least. */
    private boolean answersSomewhere(Caller caller) {
        return caller.postings().stream().anyMatch(each -> answers(caller, facts(each)));
    }

    private IncidentView.Member view(
            Sight sight, IncidentMember member, StoredCase of, boolean keeps) {
        return new IncidentView.Member(
                member,
                CaseSummary.of(of.content()),
                member.isInForce() && (keeps || sight.may(Action.ANSWER, of)));
    }

    @Override
    public long changes(Caller caller, UUID id) {
        return store.read(
                tx -> {
                    Incident found = find(tx, caller, id).content();
                    List<IncidentMember> said = tx.incidents().members(id);
                    long takenOut = said.stream().filter(member -> !member.isInForce()).count();
                    return found.version() + said.size() + takenOut;
                });
    }

    @Override
    public List<Incident> ofCase(Caller caller, CaseId id) {
        return store.read(
                tx -> {
                    desk.find(tx, caller, Action.READ, id);
                    Map<UUID, Incident> incidents = new LinkedHashMap<>();
                    tx.incidents().ofCases(Set.of(id)).stream()
                            .filter(IncidentMember::isInForce)
                            .forEach(
                                    member ->
                                            tx.incidents()
                                                    .find(member.incident())
                                                    .ifPresent(
                                                            each ->
                                                                    incidents.put(
                                                                            each.content().id(),
                                                                            each.content())));
                    return List.copyOf(incidents.values());
                });
    }

    @Override
    public Page<Incident> list(Caller caller, String text, Optional<String> after, int limit) {
        return store.read(
                tx ->
                        tx.incidents()
                                .list(
                                        desk.policy().reach(caller),
                                        TextRules.tidy(text),
                                        after,
                                        limit));
    }

    @Override
    public IncidentView add(Caller caller, UUID id, List<CaseId> cases, String reason) {
        String why = Statements.needed(reason);
        Set<CaseId> added = Set.copyOf(cases);
        if (added.isEmpty()) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.REQUIRED, "cases", List.of())));
        }
        return store.write(
                caller,
                tx -> {
                    new LinkedCases(tx, desk).lock(added);
                    tx.incidents().lock(id);
                    StoredIncident incident = find(tx, caller, id);
                    boolean keeps = answers(caller, incident.facts());
                    Set<CaseId> known = inForce(tx, id);
                    Sight sight = new Sight(tx, desk, caller);
                    List<Problem> problems = new ArrayList<>();
                    for (CaseId each : added.stream().sorted().toList()) {
                        StoredCase of = desk.find(tx, caller, Action.READ, each);
                        if (!keeps && !sight.may(Action.ANSWER, of)) {
                            throw new ProblemException(AccessProblem.NOT_ALLOWED);
                        }
                        if (known.contains(each)) {
                            problems.add(
                                    new Problem(
                                            CaseProblem.ALREADY_IN_INCIDENT,
                                            "cases",
                                            List.of(of.content().header().number())));
                            continue;
                        }
                        join(tx, id, each, Statements.of(caller, tx.now(), why));
                    }
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    return view(tx, caller, incident);
                });
    }

    private static void journal(Transaction tx, JournalAction action, IncidentMember member) {
        tx.journal(
                action,
                subject(member.incident()),
                "member=" + member.id() + ";of=" + member.of() + ";statement=" + member.digest());
        tx.journal(
                action,
                StoredCaseRegistry.subject(member.of()),
                "incident=" + member.incident() + ";member=" + member.id());
    }

    @Override
    public IncidentView takeOut(Caller caller, UUID id, UUID member, String reason) {
        String why = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    tx.incidents().lock(id);
                    StoredIncident incident = find(tx, caller, id);
                    IncidentView.Member seen =
                            view(tx, caller, incident).members().stream()
                                    .filter(each -> each.member().id().equals(member))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new ProblemException(CaseProblem.NO_SUCH_MEMBER));
                    if (!seen.member().isInForce()) {
                        throw new ProblemException(CaseProblem.TAKEN_OUT);
                    }
                    if (!seen.mayTakeOut()) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    Statement statement = Statements.of(caller, tx.now(), why);
                    if (!tx.incidents().takeOut(member, statement)) {
                        throw new ProblemException(CaseProblem.TAKEN_OUT);
                    }
                    journal(tx, JournalAction.INCIDENT_LEFT, seen.member().takenOutBy(statement));
                    // whoever saw the incident by this case alone sees it for the last time
                    return view(tx, caller, incident);
                });
    }
}
