package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;

/** The connection is lost before, or right after, the server has made a transaction durable. */
class LostAnswerTest {

    private enum Lost {
        NOTHING,
        STATEMENT,
        COMMIT,
        ANSWER
    }

    private final AtomicReference<Lost> lost = new AtomicReference<>(Lost.NOTHING);

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    /** A connection that dies when it should. */
    private Connection dying(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        LostAnswerTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            boolean commit = method.getName().equals("commit");
                            dies(commit ? Lost.COMMIT : Lost.STATEMENT, method.getName());
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            } finally {
                                if (commit) {
                                    dies(Lost.ANSWER, "");
                                }
                            }
                        });
    }

    private void dies(Lost when, String method) throws SQLException {
        boolean concerned = when != Lost.STATEMENT || method.startsWith("prepare");
        if (concerned && lost.get() == when) {
            throw new SQLException("synthetic", "08006");
        }
    }

    private static void write(Store store) {
        store.write(
                Samples.SYSTEM,
                tx -> {
                    Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
                    return null;
                });
    }

    private long cases() throws SQLException {
        try (Connection connection = fresh.connect();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery(
                                "select (select count(*) from child_case), entry_number from journal_head")) {
            count.next();
            assertThat(count.getLong(2)).as("entries of the journal").isEqualTo(count.getLong(1));
            return count.getLong(1);
        }
    }

    @Test
    void beforeTheLastStepNothingIsChangedAndThatIsSaid() throws Exception {
        assertThat(refusal(Lost.STATEMENT)).isEqualTo(StoreProblem.UNAVAILABLE);
        assertThat(cases()).isZero();
    }

    @Test
    void atTheLastStepNobodyClaimsThatNothingWasChanged() throws Exception {
        assertThat(refusal(Lost.COMMIT)).isEqualTo(StoreProblem.OUTCOME_UNKNOWN);
        assertThat(cases()).isZero();
        assertThat(refusal(Lost.ANSWER)).isEqualTo(StoreProblem.OUTCOME_UNKNOWN);
        assertThat(cases()).as("it was saved, though nobody was told").isOne();
    }

    @Test
    void itGoesOnAfterwards() throws Exception {
        fresh.through(
                this::dying,
                store -> {
                    lost.set(Lost.ANSWER);
                    catchThrowableOfType(ProblemException.class, () -> write(store));
                    lost.set(Lost.NOTHING);
                    write(store);
                });
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void whoReadsAListIsNotToldThatSomethingWasPerhapsSaved() {
        for (Lost when : List.of(Lost.STATEMENT, Lost.COMMIT, Lost.ANSWER)) {
            assertThat(refusal(when, LostAnswerTest::show)).isEqualTo(StoreProblem.UNAVAILABLE);
        }
    }

    private static void show(Store store) {
        store.show(
                new Caller("officer", "Synthetic", List.of()),
                tx -> {
                    tx.shown(Reading.of(Through.LIST), List.of(CaseId.next()));
                    return null;
                });
    }

    private StoreProblem refusal(Lost when) {
        return refusal(when, LostAnswerTest::write);
    }

    private StoreProblem refusal(Lost when, Consumer<Store> work) {
        AtomicReference<StoreProblem> told = new AtomicReference<>();
        fresh.through(
                this::dying,
                store -> {
                    lost.set(when);
                    ProblemException refused =
                            catchThrowableOfType(ProblemException.class, () -> work.accept(store));
                    lost.set(Lost.NOTHING);
                    told.set((StoreProblem) refused.problems().get(0).code());
                });
        return told.get();
    }
}
