package org.trackchild.ui.desk.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportPeriod;
import org.trackchild.reporting.api.Reports;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.CsvFile;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;

/** The returns: a report of a month, every figure a link to the cases that make it. */
final class ReportsPage extends Screen implements BeforeEnterObserver {

    private static final String PATH = "reports";

    private static final int MONTHS = 36;

    private final transient Reports reports;

    private final transient Directory directory;

    private final String filePrefix;

    private String name = "";

    private transient YearMonth month;

    private Box sheet;

    /**
     * @param filePrefix begins the names of files; may be empty
     */
    ReportsPage(Desk desk, Reports reports, Directory directory, String filePrefix) {
        super(desk, "page-reports");
        this.reports = reports;
        this.directory = directory;
        this.filePrefix = filePrefix;
        month = YearMonth.from(words().today());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        name = address.getSingleParameter("report").orElse("");
        month =
                address.getSingleParameter("month")
                        .flatMap(ReportsPage::month)
                        .orElseGet(() -> YearMonth.from(words().today()));
        rebuildIfOpen();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    @Override
    protected String title() {
        return text("nav.reports");
    }

    @Override
    protected void build() {
        List<ReportDefinition> mine = reports.forCaller(caller());
        if (mine.isEmpty()) {
            add(head(), Box.of("div", "tc-empty", Box.text("p", "", text("reports.none"))));
            return;
        }
        ReportDefinition chosen =
                mine.stream()
                        .filter(definition -> definition.name().equals(name))
                        .findFirst()
                        .orElse(mine.get(0));
        name = chosen.name();
        sheet = Box.of("section", "tc-sheet tc-sheet-plain").named("report");
        Paper paper =
                Paper.ofPage("report-sheet", words(), caller(), directory, "", title()).with(sheet);
        add(head(Printing.button(words(), () -> paper)), toolbar(mine, chosen), paper);
        show(chosen);
    }

    private Component toolbar(List<ReportDefinition> mine, ReportDefinition chosen) {
        Select<ReportDefinition> definitions = new Select<>();
        definitions.setLabel(text("reports.report"));
        definitions.setItems(mine);
        definitions.setItemLabelGenerator(definition -> words().text(definition.title()));
        definitions.setValue(chosen);
        definitions.addClassName("desk-wide-field");
        definitions.addValueChangeListener(
                change -> {
                    name = change.getValue().name();
                    show(change.getValue());
                });
        Select<YearMonth> months = new Select<>();
        months.setLabel(text("reports.month"));
        YearMonth latest = YearMonth.from(words().today());
        months.setItems(IntStream.range(0, MONTHS).mapToObj(latest::minusMonths).toList());
        months.setItemLabelGenerator(item -> Days.month(item, words()));
        months.setValue(month);
        months.addValueChangeListener(
                change -> {
                    month = change.getValue();
                    show(definitions.getValue());
                });
        return Box.of(
                "div",
                "tc-toolbar",
                Names.name(definitions, "report-name"),
                Names.name(months, "report-month"));
    }

    private void show(ReportDefinition definition) {
        PageAddress.show(PATH, Map.of("report", definition.name(), "month", month.toString()));
        Report report = reports.compute(caller(), definition.name(), new ReportPeriod(month));
        sheet.removeAll();
        sheet.add(
                Box.text("h2", "", words().text(report.title())),
                Box.text("p", "tc-muted", words().text(definition.explanation())),
                report.rows().isEmpty()
                        ? Box.text("p", "tc-empty", text("reports.no_rows"))
                        : Box.of("div", "tc-scroll", table(report)).with("tabindex", "0"),
                Box.text(
                        "p",
                        "tc-muted tc-small",
                        text("reports.computed", Days.moment(report.computedAt(), words()))),
                actions(report));
    }

    private Box table(Report report) {
        Box head = Box.of("tr", "");
        for (int column = 0; column < report.columns().size(); column++) {
            head.add(
                    Box.text(
                                    "th",
                                    column == 0 ? "" : "tc-number",
                                    words().text(report.columns().get(column)))
                            .with("scope", "col"));
        }
        Box body = Box.of("tbody", "");
        report.rows().forEach(row -> body.add(row(row)));
        return Box.of(
                        "table",
                        "tc-table",
                        Box.text("caption", "tc-visually-hidden", words().text(report.title())),
                        Box.of("thead", "", head),
                        body)
                .named("report-table");
    }

    private Box row(Report.Row row) {
        Box line = Box.of("tr", "");
        line.add(Box.text("th", "", words().text(row.name())).with("scope", "row"));
        for (Report.Figure figure : row.figures()) {
            line.add(Box.of("td", "tc-number", figure(figure)));
        }
        return line;
    }

    private static Component figure(Report.Figure figure) {
        String number = Figures.grouped(figure.value());
        return figure.cases()
                .<Component>map(
                        cases ->
                                Links.to(
                                        PageAddress.of("cases", FilterTerms.write(cases)),
                                        number,
                                        "figure"))
                .orElseGet(() -> Box.text("span", "", number));
    }

    private Component actions(Report report) {
        byte[] csv = CsvText.of(report, words()).getBytes(StandardCharsets.UTF_8);
        String file = filePrefix + name + "-" + month + ".csv";
        Anchor download = CsvFile.link(file, csv, text("reports.csv"));
        download.addClassName("desk-button-plain");
        return Box.of("div", "tc-actions", Names.name(download, "report-csv"));
    }
}
