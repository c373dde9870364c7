package org.trackchild.reporting.core;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.reporting.api.CaseFigures;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportPeriod;

/** Missing children by the district of the office that keeps the report. */
@Component
public final class MissingByDistrict implements ReportDefinition {

    private final Directory directory;
    private final InstantSource clock;

    @Activate
    public MissingByDistrict(@Reference Directory directory, @Reference InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "missing-by-district";
    }

    @Override
    public Wording title() {
        return Texts.of("district.title");
    }

    @Override
    public Wording explanation() {
        return Texts.of("district.explanation");
    }

    @Override
    public boolean isFor(Caller caller) {
        return widest(caller).isPresent();
    }

    @Override
    public Report compute(Caller caller, ReportPeriod period, CaseFigures figures) {
        Posting posting = widest(caller).orElseThrow();
        CaseFilter missing = within(posting);
        SortedMap<String, MonthlyMovement> movements =
                MonthlyMovement.countByDistrict(missing, period, figures);
        List<Report.Row> rows = new ArrayList<>();
        movements.forEach(
                (district, movement) -> rows.add(row(district, movement, missing, period)));
        rows.sort(Comparator.comparing(row -> row.name().in(Locale.ENGLISH)));
        MonthlyMovement total =
                movements.values().stream()
                        .reduce(new MonthlyMovement(0, 0, 0), MonthlyMovement::plus);
        rows.add(new Report.Row(Texts.of("row.total"), total.figures(missing, period)));
        return new Report(
                Texts.of("district.heading", area(posting), Texts.month(period.month())),
                columns(),
                rows,
                clock.instant());
    }

    private static List<Wording> columns() {
        List<Wording> columns = new ArrayList<>(List.of(Texts.of("column.district")));
        columns.addAll(MonthlyMovement.columns());
        return columns;
    }

    private Report.Row row(
            String district, MonthlyMovement movement, CaseFilter missing, ReportPeriod period) {
        if (district.isEmpty()) {
            // In a filter, no district means every district.
            return new Report.Row(Texts.of("row.without_district"), movement.figuresAlone());
        }
        CaseFilter cases = missing.with().district(district).build();
        return new Report.Row(name(district), movement.figures(cases, period));
    }

    private Wording name(String district) {
        return directory
                .district(district)
                .map(known -> Texts.of("row.district", known.name(), stateName(known.state())))
                .orElseGet(() -> Wording.same(district));
    }

    private Wording area(Posting posting) {
        return switch (posting.role().scope()) {
            case DISTRICT ->
                    directory
                            .district(posting.district())
                            .map(District::name)
                            .orElseGet(() -> Wording.same(posting.district()));
            case STATE -> stateName(posting.state());
            case NATION, OFFICE, NONE -> Texts.of("area.nation");
        };
    }

    private Wording stateName(String state) {
        return directory.findState(state).map(State::name).orElseGet(() -> Wording.same(state));
    }

    /** Only what is kept there: cases of other districts that were shared are counted there. */
    private static CaseFilter within(Posting posting) {
        CaseFilter.Builder missing = CaseFilter.all().with().kind(CaseKind.MISSING);
        return switch (posting.role().scope()) {
            case DISTRICT -> missing.district(posting.district()).build();
            case STATE -> missing.state(posting.state()).build();
            case NATION, OFFICE, NONE -> missing.build();
        };
    }

    /** The posting that sees most; empty when none oversees a place that is known. */
    private static Optional<Posting> widest(Caller caller) {
        return caller.postings().stream()
                .filter(MissingByDistrict::oversees)
                .max(Comparator.comparing(posting -> posting.role().scope()));
    }

    private static boolean oversees(Posting posting) {
        return switch (posting.role().scope()) {
            case DISTRICT -> !posting.district().isEmpty();
            case STATE -> !posting.state().isEmpty();
            case NATION -> true;
            case OFFICE, NONE -> false;
        };
    }
}
