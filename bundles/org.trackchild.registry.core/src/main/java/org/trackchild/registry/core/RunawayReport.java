package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.store.api.Transaction;

/** Makes the missing report of a child that ran away from a home, with all that the home knows. */
@Component(service = RunawayReport.class)
public class RunawayReport {

    /** What the transition is told of the report. */
    static final String MISSING_REPORT = "missing_report";

    private final Directory directory;

    private final CaseDesk desk;

    private final CaseFields fields;

    @Activate
    public RunawayReport(
            @Reference Directory directory,
            @Reference CaseDesk desk,
            @Reference CaseFields fields) {
        this.directory = directory;
        this.desk = desk;
        this.fields = fields;
    }

    /**
     * Registers the report with the office that is responsible for the place of the home.
     *
     * @param from where the child lived, whoever keeps its case
     * @param seen when the child was last seen
     * @return the step, with the number of the report
     */
    Step reported(
            Transaction tx,
            Caller caller,
            ChildCase ranAway,
            OfficeId from,
            Step step,
            Instant seen) {
        Optional<Office> home = directory.office(from);
        Place place =
                home.map(
                                office ->
                                        new Place(
                                                office.state(),
                                                office.district(),
                                                office.name().english()))
                        .orElse(ranAway.event().place());
        Office keeper =
                directory
                        .responsibleFor(place)
                        .orElseThrow(() -> new ProblemException(CaseProblem.NO_OFFICE));
        CarriedOver carried = carriedOver(tx);
        ZonedDateTime left = seen.atZone(TextCaseReader.INDIA);
        ChildCase report =
                new ChildCase(
                        new CaseHeader(
                                CaseId.next(),
                                tx.cases()
                                        .nextNumber(
                                                CaseKind.MISSING,
                                                LocalDate.ofInstant(tx.now(), TextCaseReader.INDIA)
                                                        .getYear()),
                                CaseKind.MISSING,
                                CaseStatus.REGISTERED,
                                keeper.id(),
                                new Revision(
                                        1, caller.user(), tx.now(), tx.now(), Optional.empty())),
                        ranAway.child(),
                        new Event(
                                left.toLocalDate(),
                                left.toLocalTime().withSecond(0).withNano(0),
                                place),
                        new MissingParticulars(
                                "",
                                "",
                                home.map(office -> office.name().english()).orElse(""),
                                ranAway.header().number(),
                                ""),
                        Optional.empty(),
                        List.of(),
                        carried.extra(ranAway, CaseKind.MISSING));
        tx.cases()
                .insert(
                        report,
                        new CaseFacts(
                                CaseKind.MISSING,
                                keeper.id(),
                                keeper.state(),
                                keeper.district(),
                                Set.of()),
                        desk.keysOf(report));
        tx.caseFields().replace(report.id(), report.extra());
        // the home knows the child best: what comes in of the report concerns it
        tx.cases().share(report.id(), from);
        tx.cases().share(report.id(), ranAway.header().office());
        carried.photos(ranAway, report.id());
        tx.journal(
                JournalAction.CASE_REGISTERED,
                StoredCaseRegistry.subject(report.id()),
                "kind=missing;version=1;ran_away=" + ranAway.id());
        // the step that says so of the case is made only after this
        Set<CaseId> child = new CasesOfChild(tx).of(ranAway.id());
        child.add(report.id());
        ProtectedIdentity.spread(tx, child);
        Map<String, String> evidence = new LinkedHashMap<>(step.evidence());
        evidence.put(MISSING_REPORT, report.header().number());
        return new Step(step.transition(), step.happened(), evidence);
    }

    /** Carries over to another case of a child, in the same transaction. */
    CarriedOver carriedOver(Transaction tx) {
        return new CarriedOver(tx, fields.known());
    }
}
