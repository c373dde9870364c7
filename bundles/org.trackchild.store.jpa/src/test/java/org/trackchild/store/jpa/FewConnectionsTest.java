package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/** More want to write than there are connections. */
class FewConnectionsTest {

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore connections = new Semaphore(1, true);

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    /** The connection, if there is one in time; given back when it is closed. */
    private Connection pooled(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        FewConnectionsTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            } finally {
                                if (method.getName().equals("close")) {
                                    connections.release();
                                }
                            }
                        });
    }

    private Connection borrowed(Connection connection) {
        try {
            if (!connections.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                connection.close();
                throw new SQLTransientConnectionException("synthetic: no connection in time");
            }
        } catch (SQLException | InterruptedException none) {
            throw new IllegalStateException(none);
        }
        return pooled(connection);
    }

    @Test
    void whoWaitsForAConnectionDoesNotHoldTheJournal() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            fresh.through(
                    this::borrowed,
                    store -> {
                        // has the only connection, and comes to the journal later
                        CompletableFuture<CaseId> first =
                                CompletableFuture.supplyAsync(
                                        () ->
                                                store.write(
                                                        Samples.SYSTEM,
                                                        tx -> {
                                                            CaseId made =
                                                                    Samples.insert(
                                                                                    tx,
                                                                                    CaseKind
                                                                                            .MISSING,
                                                                                    "PS-1",
                                                                                    "UP-LUCKNOW")
                                                                            .id();
                                                            tx.cases().find(made);
                                                            changed.countDown();
                                                            await(goOn);
                                                            return made;
                                                        }),
                                        writers);
                        await(changed);
                        // only has a reading to write down
                        CompletableFuture<Boolean> second =
                                CompletableFuture.supplyAsync(
                                        () ->
                                                store.write(
                                                        Samples.SYSTEM,
                                                        tx -> {
                                                            Samples.journal(tx, CaseId.next());
                                                            return true;
                                                        }),
                                        writers);
                        while (!connections.hasQueuedThreads()) {
                            Thread.onSpinWait();
                        }
                        goOn.countDown();
                        assertThat(first.join()).isNotNull();
                        assertThat(second.join()).isTrue();
                    });
        } finally {
            goOn.countDown();
            writers.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
