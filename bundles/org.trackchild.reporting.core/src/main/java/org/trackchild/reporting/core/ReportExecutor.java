package org.trackchild.reporting.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.ProblemException;
import org.trackchild.reporting.api.CaseFigures;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportPeriod;
import org.trackchild.reporting.api.ReportProblem;
import org.trackchild.reporting.api.Reports;
import org.trackchild.store.api.Store;

/**
 * Runs the definitions that are there at the moment. One that fails, hangs or answers nonsense
 * harms nobody but its own report.
 *
 * <p>A national monitor may know all figures, and no child: the figures are counted over
 * everything, and the cases behind them are left out.
 */
@Component
@Designate(ocd = ReportExecutor.Config.class)
public final class ReportExecutor implements Reports {

    private static final Logger LOG = LoggerFactory.getLogger(ReportExecutor.class);

    /** Settings of the reports. */
    @ObjectClassDefinition(name = "TrackChild reports")
    @interface Config {

        @AttributeDefinition(description = "How long a report may take, in seconds", min = "1")
        int timeLimitSeconds() default 30;

        @AttributeDefinition(description = "Reports computed at a time", min = "1")
        int atATime() default 8;
    }

    private final Store store;
    private final AccessPolicy policy;
    private final TimeLimit timeLimit;

    /** Lowest ranking first, as the component runtime orders them. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ReportDefinition> definitions = List.of();

    @Activate
    public ReportExecutor(@Reference Store store, @Reference AccessPolicy policy, Config config) {
        this(
                store,
                policy,
                new TimeLimit(Duration.ofSeconds(config.timeLimitSeconds()), config.atATime()));
    }

    ReportExecutor(Store store, AccessPolicy policy, TimeLimit timeLimit) {
        this.store = store;
        this.policy = policy;
        this.timeLimit = timeLimit;
    }

    @Deactivate
    void stop() {
        timeLimit.close();
    }

    @Override
    public List<ReportDefinition> forCaller(Caller caller) {
        record Titled(String title, ReportDefinition definition) {}
        List<Titled> useful = new ArrayList<>();
        for (ReportDefinition definition : byName().values()) {
            guarded(
                            definition,
                            () ->
                                    definition.isFor(caller)
                                            ? Optional.of(definition.title().in(Locale.ENGLISH))
                                            : Optional.<String>empty())
                    .flatMap(title -> title)
                    .ifPresent(title -> useful.add(new Titled(title, definition)));
        }
        return useful.stream()
                .sorted(Comparator.comparing(Titled::title))
                .map(Titled::definition)
                .toList();
    }

    @Override
    public Report compute(Caller caller, String name, ReportPeriod period) {
        ReportDefinition definition = byName().get(name);
        if (definition == null
                || !guarded(definition, () -> definition.isFor(caller)).orElse(false)) {
            throw new ProblemException(ReportProblem.NO_SUCH_REPORT);
        }
        Reach cases = policy.reach(caller);
        Reach counted = caller.has(Role.NATIONAL_MONITOR) ? Reach.EVERYTHING : cases;
        CaseFigures figures = new StoreFigures(store, counted);
        Report report =
                ask(definition, () -> checked(definition.compute(caller, period, figures)))
                        .orElseThrow(() -> new ProblemException(ReportProblem.NOT_COMPUTED));
        return counted.equals(cases) ? report : withoutCases(report);
    }

    /** Of two with the same name, the one with the higher ranking. */
    private Map<String, ReportDefinition> byName() {
        Map<String, ReportDefinition> byName = new LinkedHashMap<>();
        for (ReportDefinition definition : definitions) {
            guarded(definition, definition::name).ifPresent(name -> byName.put(name, definition));
        }
        return byName;
    }

    /** Asks a definition something; empty when it failed. */
    private <T> Optional<T> guarded(ReportDefinition definition, Callable<T> question) {
        try {
            return ask(definition, question);
        } catch (ProblemException e) {
            LOG.error("Report definition {} failed", nameOf(definition), e);
            return Optional.empty();
        }
    }

    /**
     * Asks a definition something.
     *
     * @return empty when it failed
     * @throws ProblemException that came from below, such as the store being away
     */
    private <T> Optional<T> ask(ReportDefinition definition, Callable<T> question) {
        try {
            Optional<T> answer = Optional.ofNullable(timeLimit.call(question));
            if (answer.isEmpty()) {
                LOG.error("Report definition {} gave no answer", nameOf(definition));
            }
            return answer;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException refusal) {
                throw refusal;
            }
            LOG.error("Report definition {} failed", nameOf(definition), e.getCause());
        } catch (TimeoutException e) {
            LOG.error(
                    "Report definition {} took too long, or there was no place",
                    nameOf(definition));
        } catch (RejectedExecutionException e) {
            LOG.warn("The reports are being stopped: {} was refused", nameOf(definition));
        }
        return Optional.empty();
    }

    /** By its class: its name comes from a method that could fail, too. */
    private static String nameOf(ReportDefinition definition) {
        return definition.getClass().getName();
    }

    private static Report checked(Report report) {
        int figures = report.columns().size() - 1;
        if (figures < 1 || hasOtherWidth(report.rows(), figures)) {
            throw new IllegalStateException("rows and columns do not fit");
        }
        return report;
    }

    private static boolean hasOtherWidth(Collection<Report.Row> rows, int figures) {
        return rows.stream().anyMatch(row -> row.figures().size() != figures);
    }

    private static Report withoutCases(Report report) {
        return new Report(
                report.title(),
                report.columns(),
                report.rows().stream().map(ReportExecutor::withoutCases).toList(),
                report.computedAt());
    }

    private static Report.Row withoutCases(Report.Row row) {
        return new Report.Row(
                row.name(),
                row.figures().stream()
                        .map(figure -> new Report.Figure(figure.value(), Optional.empty()))
                        .toList());
    }
}
