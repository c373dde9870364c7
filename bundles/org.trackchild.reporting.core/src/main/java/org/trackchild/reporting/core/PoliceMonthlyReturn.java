package org.trackchild.reporting.core;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.reporting.api.CaseFigures;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportPeriod;

/** The monthly return of a police station. */
@Component
public final class PoliceMonthlyReturn implements ReportDefinition {

    private final Directory directory;
    private final InstantSource clock;

    @Activate
    public PoliceMonthlyReturn(@Reference Directory directory, @Reference InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "police-monthly";
    }

    @Override
    public Wording title() {
        return Texts.of("police.title");
    }

    @Override
    public Wording explanation() {
        return Texts.of("police.explanation");
    }

    @Override
    public boolean isFor(Caller caller) {
        return station(caller).isPresent();
    }

    @Override
    public Report compute(Caller caller, ReportPeriod period, CaseFigures figures) {
        OfficeId station = station(caller).orElseThrow();
        Wording name =
                directory
                        .office(station)
                        .map(Office::name)
                        .orElseGet(() -> Wording.same(station.value()));
        List<Wording> columns = new ArrayList<>(List.of(Texts.of("column.kind")));
        columns.addAll(MonthlyMovement.columns());
        return new Report(
                Texts.of("police.heading", name, Texts.month(period.month())),
                columns,
                List.of(
                        row("row.missing", CaseKind.MISSING, station, period, figures),
                        row("row.found", CaseKind.FOUND, station, period, figures)),
                clock.instant());
    }

    private static Report.Row row(
            String name,
            CaseKind kind,
            OfficeId station,
            ReportPeriod period,
            CaseFigures figures) {
        CaseFilter cases = CaseFilter.all().with().kind(kind).office(station).build();
        MonthlyMovement movement = MonthlyMovement.count(cases, period, figures);
        return new Report.Row(Texts.of(name), movement.figures(cases, period));
    }

    private static Optional<OfficeId> station(Caller caller) {
        return caller.postings().stream()
                .filter(posting -> posting.role() == Role.POLICE_OFFICER)
                .findFirst()
                .map(Posting::office);
    }
}
