package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable.Listed;
import org.trackchild.store.api.ClockTable.OfCase;
import org.trackchild.store.api.ClockTable.Running;
import org.trackchild.store.api.ClockTable.Whose;
import org.trackchild.store.api.Store;

/** Clocks that are computed anew. */
class JpaClockTableTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T06:30:00Z");

    private static final Instant LATE = SINCE.plus(Duration.ofDays(900));

    private FreshStore fresh;

    private final List<String> written = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private Connection watched(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        JpaClockTableTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                note((String) arguments[0]);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }

    private void note(String sql) {
        String statement = sql.toLowerCase(Locale.ROOT);
        if (statement.contains("case_clock") && !statement.startsWith("select")) {
            written.add(statement.substring(0, statement.indexOf(' ')));
        }
    }

    private static Running running(String code, int days) {
        Instant due = SINCE.plus(Duration.ofDays(days));
        return new Running(
                code, 1, SINCE, due, List.of(Optional.of(due), Optional.empty(), Optional.empty()));
    }

    private static void replace(Store store, ChildCase of, Running... clocks) {
        CaseFacts facts = Samples.facts(of, "UP-LUCKNOW");
        store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.clocks().replace(List.of(new OfCase(of.id(), facts, List.of(clocks))));
                    return null;
                });
    }

    private static List<Running> kept(Store store, ChildCase of) {
        Whose office = new Whose(Level.OFFICE, Set.of(of.header().office().value()));
        return store
                .read(tx -> tx.clocks().list(office, LATE, Optional.empty(), 20))
                .items()
                .stream()
                .map(Listed::clock)
                .toList();
    }

    @Test
    void onlyWhatIsAnotherThanBeforeIsWritten() {
        fresh.through(
                this::watched,
                store -> {
                    ChildCase of =
                            store.write(
                                    Samples.SYSTEM,
                                    tx ->
                                            Samples.insert(
                                                    tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW"));
                    replace(store, of, running("fir", 1), running("notice", 2));
                    assertThat(written).containsOnly("insert");
                    written.clear();

                    replace(store, of, running("fir", 1), running("notice", 2));
                    assertThat(written).isEmpty();

                    replace(store, of, running("fir", 3), running("ahtu", 4));
                    assertThat(written).containsExactlyInAnyOrder("update", "delete", "insert");
                    assertThat(kept(store, of))
                            .containsExactly(running("fir", 3), running("ahtu", 4));

                    replace(store, of);
                    assertThat(kept(store, of)).isEmpty();
                });
    }
}
