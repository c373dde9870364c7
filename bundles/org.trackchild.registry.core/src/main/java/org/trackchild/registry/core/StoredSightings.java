package org.trackchild.registry.core;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.SightingView;
import org.trackchild.registry.api.Sightings;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Sightings over the store. */
@Component(service = Sightings.class)
public class StoredSightings implements Sightings {

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_PLACE = 500;

    private static final int LONGEST_TEXT = 2_000;

    private static final Comparator<Sighting> LATEST_FIRST =
            Comparator.comparing((Sighting each) -> each.report().date())
                    .thenComparing(
                            each -> each.report().time(),
                            Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder()))
                    .thenComparing(each -> each.id().toString())
                    .reversed();

    private final Store store;

    private final CaseDesk desk;

    @Activate
    public StoredSightings(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public SightingView record(Caller caller, CaseId of, SightingReport written) {
        SightingReport report = tidy(written);
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = missing(tx, caller, of);
                    check(report, stored, LocalDate.ofInstant(tx.now(), TextCaseReader.INDIA));
                    Sighting made =
                            new Sighting(
                                    CaseId.drawUuid(),
                                    of,
                                    report,
                                    new Statement(
                                            caller.user(),
                                            desk.officeFor(caller, Action.READ, stored.facts()),
                                            tx.now(),
                                            ""),
                                    List.of());
                    tx.sightings().insert(made);
                    tx.journal(
                            JournalAction.SIGHTING_RECORDED,
                            StoredCaseRegistry.subject(of),
                            "sighting=" + made.id());
                    return view(caller, made, stored);
                });
    }

    private static SightingReport tidy(SightingReport written) {
        Place place = written.place();
        return new SightingReport(
                TextRules.tidy(written.seenBy()),
                TextRules.tidy(written.phone()),
                written.date(),
                written.time(),
                new Place(place.state(), place.district(), TextRules.tidy(place.text())),
                TextRules.tidy(written.what()));
    }

    private void check(SightingReport report, StoredCase stored, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        TextRules.check("seen_by", report.seenBy(), LONGEST_NAME, problems);
        CaseRules.phone(report.phone(), "phone", problems);
        date(report.date(), stored.content().event().date(), today, problems);
        desk.check(report.place(), problems);
        TextRules.check("place", report.place().text(), LONGEST_PLACE, problems);
        if (!report.place().isKnown()) {
            problems.add(new Problem(FieldProblem.REQUIRED, "place", List.of()));
        }
        if (report.what().isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, "what", List.of()));
        }
        TextRules.check("what", report.what(), LONGEST_TEXT, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private static void date(
            LocalDate date, LocalDate lastSeen, LocalDate today, List<Problem> problems) {
        if (date == null) {
            problems.add(new Problem(FieldProblem.REQUIRED, "date", List.of()));
        } else if (date.isAfter(today)) {
            problems.add(new Problem(FieldProblem.IN_THE_FUTURE, "date", List.of()));
        } else if (date.isBefore(lastSeen)) {
            problems.add(
                    new Problem(
                            FieldProblem.OUT_OF_RANGE,
                            "date",
                            List.of(lastSeen.toString(), today.toString())));
        }
    }

    /** A report that the caller may read; a found child has no sightings. */
    private StoredCase missing(Transaction tx, Caller caller, CaseId of) {
        StoredCase stored = desk.find(tx, caller, Action.READ, of);
        if (stored.facts().kind() != CaseKind.MISSING) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return stored;
    }

    @Override
    public List<SightingView> ofCase(Caller caller, CaseId of) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = missing(tx, caller, of);
                    tx.journal(
                            JournalAction.CASE_READ,
                            StoredCaseRegistry.subject(of),
                            "part=sightings;reason="
                                    + desk.policy()
                                            .decide(caller, Action.READ, stored.facts())
                                            .reason());
                    return tx.sightings().ofCase(of).stream()
                            .sorted(LATEST_FIRST)
                            .map(each -> view(caller, each, stored))
                            .toList();
                });
    }

    @Override
    public SightingView assess(
            Caller caller,
            CaseId of,
            UUID id,
            long version,
            Sighting.Reliability reliability,
            String reason) {
        String why = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = missing(tx, caller, of);
                    Sighting known = find(tx, of, id);
                    if (!mayAssess(caller, known, stored)) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    Sighting.Assessment assessment =
                            new Sighting.Assessment(
                                    reliability, Statements.of(caller, tx.now(), why));
                    if (!tx.sightings().assess(id, assessment, version)) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    tx.journal(
                            JournalAction.SIGHTING_ASSESSED,
                            StoredCaseRegistry.subject(of),
                            "sighting=" + id + ";reliability=" + reliability.code());
                    return view(caller, find(tx, of, id), stored);
                });
    }

    private static Sighting find(Transaction tx, CaseId of, UUID id) {
        return tx.sightings()
                .find(id)
                .filter(found -> found.of().equals(of))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_SIGHTING));
    }

    private SightingView view(Caller caller, Sighting sighting, StoredCase stored) {
        return new SightingView(sighting, mayAssess(caller, sighting, stored));
    }

    private boolean mayAssess(Caller caller, Sighting sighting, StoredCase stored) {
        return desk.policy().decide(caller, Action.CHANGE, stored.facts()).allowed()
                || caller.office().filter(sighting.recorded().office()::equals).isPresent();
    }
}
