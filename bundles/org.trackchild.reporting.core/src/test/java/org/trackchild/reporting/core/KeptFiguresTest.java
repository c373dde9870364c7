package org.trackchild.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.KeptIn;
import org.trackchild.store.jpa.FreshStore;

class KeptFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private static FreshStore fresh;

    private final AtomicLong nanos = new AtomicLong();

    private final AtomicInteger counted = new AtomicInteger();

    private final KeptFigures kept = new KeptFigures(nanos::get);

    @BeforeAll
    static void open() throws SQLException, IOException {
        fresh = new FreshStore();
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        fresh.close();
    }

    private FigureCollector ask(MonitorPlace place, Instant now, Duration takes) {
        return kept.of(
                place,
                now,
                () -> {
                    counted.incrementAndGet();
                    nanos.addAndGet(takes.toNanos());
                    return fresh.store.read(
                            tx ->
                                    new FigureCollector(
                                            tx.figures(),
                                            new KeptIn(Level.NATION, ""),
                                            List.of(),
                                            Set.of("homecoming_withdrawn"),
                                            FigureCollector.terms(now)));
                });
    }

    private FigureCollector ask(Instant now, Duration takes) {
        return ask(MonitorPlace.NATION, now, takes);
    }

    @Test
    void whatIsCountedQuicklyIsCountedForEverybody() {
        ask(NOW, Duration.ofMillis(499));
        ask(NOW, Duration.ofMillis(499));

        assertThat(counted).hasValue(2);
    }

    @Test
    void whatTakesLongStaysTwentyTimesAsLong() {
        FigureCollector first = ask(NOW, Duration.ofSeconds(3));

        assertThat(ask(NOW.plusSeconds(59), Duration.ofSeconds(3))).isSameAs(first);
        assertThat(ask(NOW.plusSeconds(60), Duration.ofSeconds(3))).isNotSameAs(first);
        assertThat(counted).hasValue(2);
    }

    @Test
    void nothingStaysLongerThanTenMinutes() {
        ask(NOW, Duration.ofHours(1));
        ask(NOW.plusSeconds(599), Duration.ofHours(1));
        assertThat(counted).hasValue(1);
        ask(NOW.plusSeconds(600), Duration.ofHours(1));
        assertThat(counted).hasValue(2);
    }

    @Test
    void aTimeThatWasMovedBackCountsAnew() {
        ask(NOW, Duration.ofSeconds(3));
        ask(NOW.minusSeconds(1), Duration.ofSeconds(3));

        assertThat(counted).hasValue(2);
    }

    @Test
    void eachPlaceHasItsOwn() {
        ask(NOW, Duration.ofSeconds(3));
        ask(new MonitorPlace(Level.STATE, "UP"), NOW, Duration.ofSeconds(3));

        assertThat(counted).hasValue(2);
    }

    @Test
    void whoAsksMeanwhileWaitsForTheSameFigures() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch together = new CountDownLatch(4);
            List<Future<FigureCollector>> asked =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    i ->
                                            readers.submit(
                                                    () -> {
                                                        together.countDown();
                                                        together.await();
                                                        return ask(NOW, Duration.ofSeconds(3));
                                                    }))
                            .toList();
            FigureCollector first = asked.get(0).get();
            for (Future<FigureCollector> each : asked) {
                assertThat(each.get()).isSameAs(first);
            }
            assertThat(counted).hasValue(1);
        } finally {
            readers.shutdown();
        }
    }
}
