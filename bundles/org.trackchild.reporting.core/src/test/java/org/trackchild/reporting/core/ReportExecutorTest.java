package org.trackchild.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Decision;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.reporting.api.CaseFigures;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.Report.Figure;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportPeriod;
import org.trackchild.reporting.api.ReportProblem;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.CaseTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;

class ReportExecutorTest {

    private static final ReportPeriod MARCH = new ReportPeriod(YearMonth.of(2026, 3));
    private static final Reach DISTRICT =
            new Reach(false, Set.of(), Set.of("UP-LUCKNOW"), Set.of());
    private static final Caller OFFICER = caller(Role.DISTRICT_OFFICER);

    private final CountingStore store = new CountingStore();
    private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(20), 4);
    private final ReportExecutor executor = new ReportExecutor(store, new FixedReach(), limit);

    @AfterEach
    void stop() {
        executor.stop();
    }

    @Test
    void listsTheUsefulOnesByTitleWhateverTheOthersDo() {
        executor.definitions =
                List.of(
                        new Sample("b", "Zebra"),
                        new Sample("c", "Apple"),
                        new Sample("d", "Not mine") {
                            @Override
                            public boolean isFor(Caller caller) {
                                return false;
                            }
                        },
                        new Sample("e", "Broken") {
                            @Override
                            public boolean isFor(Caller caller) {
                                throw new IllegalStateException("broken");
                            }
                        },
                        new Sample("f", "Refusing") {
                            @Override
                            public Wording title() {
                                throw new ProblemException(StoreProblem.UNAVAILABLE);
                            }
                        },
                        new Sample("g", "Linkage") {
                            @Override
                            public String name() {
                                throw new NoClassDefFoundError("org/example/Gone");
                            }
                        },
                        new Sample(null, "Nameless"));

        assertThat(executor.forCaller(OFFICER))
                .extracting(definition -> definition.title().english())
                .containsExactly("Apple", "Zebra");
    }

    @Test
    void countsWithinTheReachOfTheCallerAndKeepsTheCases() {
        executor.definitions = List.of(new Sample("a", "A"));

        Report report = executor.compute(OFFICER, "a", MARCH);

        assertThat(store.reaches).containsExactly(DISTRICT);
        assertThat(figure(report).value()).isEqualTo(7);
        assertThat(figure(report).cases()).isPresent();
    }

    @Test
    void aNationalMonitorGetsAllFiguresAndNoCases() {
        executor.definitions = List.of(new Sample("a", "A"));

        Report report = executor.compute(caller(Role.NATIONAL_MONITOR), "a", MARCH);

        assertThat(store.reaches).containsExactly(Reach.EVERYTHING);
        assertThat(figure(report).value()).isEqualTo(7);
        assertThat(figure(report).cases()).isEmpty();
    }

    @Test
    void anAdministratorCountsNothing() {
        executor.definitions = List.of(new Sample("a", "A"));

        executor.compute(caller(Role.ADMINISTRATOR), "a", MARCH);

        assertThat(store.reaches).containsExactly(Reach.NOTHING);
    }

    @Test
    void theHigherRankingWinsTheName() {
        executor.definitions = List.of(new Sample("a", "Lower"), new Sample("a", "Higher"));

        assertThat(executor.forCaller(OFFICER))
                .extracting(definition -> definition.title().english())
                .containsExactly("Higher");
    }

    @Test
    void unknownReportsAndThoseForOthersDoNotExist() {
        executor.definitions =
                List.of(
                        new Sample("a", "A") {
                            @Override
                            public boolean isFor(Caller caller) {
                                return false;
                            }
                        });

        refused(ReportProblem.NO_SUCH_REPORT, "a");
        refused(ReportProblem.NO_SUCH_REPORT, "b");
    }

    @Test
    void aFailingOrSenselessDefinitionIsNotComputed() {
        executor.definitions =
                List.of(
                        new Sample(
                                "fails",
                                (period, figures) -> {
                                    throw new IllegalStateException("broken");
                                }),
                        new Sample("nothing", (period, figures) -> null),
                        new Sample(
                                "narrow",
                                (period, figures) ->
                                        report(List.of(Wording.same("a")), List.of())));

        refused(ReportProblem.NOT_COMPUTED, "fails");
        refused(ReportProblem.NOT_COMPUTED, "nothing");
        refused(ReportProblem.NOT_COMPUTED, "narrow");
    }

    @Test
    void whatTheStoreRefusesIsSaidAsItIs() {
        store.down = true;
        executor.definitions = List.of(new Sample("a", "A"));

        refused(StoreProblem.UNAVAILABLE, "a");
    }

    @Test
    void aHangingDefinitionIsInterruptedAndTheOthersGoOn() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        // the others have this limit too: a busy machine lets one of 200 wait for half a second
        ReportExecutor hasty =
                new ReportExecutor(
                        store, new FixedReach(), new TimeLimit(Duration.ofSeconds(3), 2));
        hasty.definitions =
                List.of(
                        new Sample("a", "A"),
                        new Sample(
                                "hangs",
                                (period, figures) -> {
                                    try {
                                        new CountDownLatch(1).await();
                                    } catch (InterruptedException e) {
                                        interrupted.countDown();
                                    }
                                    return null;
                                }));
        try {
            assertThatThrownBy(() -> hasty.compute(OFFICER, "hangs", MARCH))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e ->
                                    assertThat(e.problems().get(0).code())
                                            .isEqualTo(ReportProblem.NOT_COMPUTED));
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 200; i++) {
                assertThat(hasty.compute(OFFICER, "a", MARCH).rows()).hasSize(1);
            }
        } finally {
            hasty.stop();
        }
    }

    private void refused(ProblemCode code, String name) {
        assertThatThrownBy(() -> executor.compute(OFFICER, name, MARCH))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(code));
    }

    private static Figure figure(Report report) {
        return report.rows().get(0).figures().get(0);
    }

    private static Caller caller(Role role) {
        Posting posting = new Posting(new OfficeId("OFFICE"), role, "UP", "UP-LUCKNOW");
        return new Caller("someone", "Someone", List.of(posting));
    }

    private static Report report(List<Wording> columns, List<Report.Row> rows) {
        return new Report(Wording.same("t"), columns, rows, Instant.EPOCH);
    }

    private static class Sample implements ReportDefinition {

        private final String name;
        private final String title;
        private final BiFunction<ReportPeriod, CaseFigures, Report> work;

        Sample(String name, String title) {
            this.name = name;
            this.title = title;
            this.work =
                    (period, figures) -> {
                        CaseFilter all = CaseFilter.all();
                        Figure figure = new Figure(figures.count(all), Optional.of(all));
                        return report(
                                List.of(Wording.same("a"), Wording.same("b")),
                                List.of(new Report.Row(Wording.same("r"), List.of(figure))));
                    };
        }

        Sample(String name, BiFunction<ReportPeriod, CaseFigures, Report> work) {
            this.name = name;
            this.title = name;
            this.work = work;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Wording title() {
            return Wording.same(title);
        }

        @Override
        public Wording explanation() {
            return Wording.same(title);
        }

        @Override
        public boolean isFor(Caller caller) {
            return true;
        }

        @Override
        public Report compute(Caller caller, ReportPeriod period, CaseFigures figures) {
            return work.apply(period, figures);
        }
    }

    private static final class FixedReach implements AccessPolicy {

        @Override
        public Decision decide(Caller caller, Action action, CaseFacts facts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reach reach(Caller caller) {
            return caller.has(Role.DISTRICT_OFFICER) ? DISTRICT : Reach.NOTHING;
        }

        @Override
        public Reach takesOver(Caller caller) {
            throw new UnsupportedOperationException();
        }
    }

    /** Counts seven cases whatever is asked, and remembers for whom. */
    private static final class CountingStore implements Store {

        private final List<Reach> reaches = new ArrayList<>();
        private volatile boolean down;

        @Override
        public <T> T read(Function<Transaction, T> work) {
            if (down) {
                throw new ProblemException(StoreProblem.UNAVAILABLE);
            }
            CaseTable cases =
                    proxy(
                            CaseTable.class,
                            arguments -> {
                                reaches.add(((CaseSelection) arguments[0]).reach());
                                return 7L;
                            });
            return work.apply(proxy(Transaction.class, arguments -> cases));
        }

        @Override
        public <T> T write(Caller caller, Function<Transaction, T> work) {
            throw new UnsupportedOperationException("reports change nothing");
        }

        private static <T> T proxy(Class<T> type, Function<Object[], Object> answer) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (self, method, arguments) -> answer.apply(arguments)));
        }
    }
}
