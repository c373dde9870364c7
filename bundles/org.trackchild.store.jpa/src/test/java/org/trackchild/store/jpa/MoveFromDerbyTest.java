package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.journal.api.Verification;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;

/** A register that began with Derby goes on with PostgreSQL. */
class MoveFromDerbyTest {

    private static final String SERVER = System.getProperty("store.postgresql", "");

    /** More than one statement of many rows has, and not a multiple of it. */
    private static final int CASES = 100;

    @TempDir private Path instance;

    private NewDatabase database;

    private ChildCase last;

    private PhotoTable.Photo photo;

    @BeforeEach
    void fill() throws SQLException {
        assumeTrue(!SERVER.isEmpty(), "needs a PostgreSQL server: -Dstore.postgresql=ADDRESS");
        database = NewDatabase.onPostgresql(SERVER);
        try (Connection connection =
                DriverManager.getConnection("jdbc:derby:" + derby() + ";create=true")) {
            SchemaMigration.migrate(connection);
        }
        try (FolderStore folder = new FolderStore(instance)) {
            for (int i = 0; i < CASES; i++) {
                last = insert(folder.store);
            }
            photo = new PhotoTable.Photo(CaseId.drawUuid(), last.id(), new byte[] {1, 0, -1}, 1, 1);
            folder.store.write(
                    Samples.SYSTEM,
                    tx -> {
                        tx.photos().insert(photo, new PhotoMark("1", 0, 0, false));
                        return null;
                    });
        }
    }

    @AfterEach
    void drop() throws SQLException {
        if (database != null) {
            database.drop();
        }
    }

    private Path derby() {
        return instance.resolve("data/derby/trackchild");
    }

    private static ChildCase insert(JpaStore store) {
        return store.write(
                Samples.SYSTEM,
                tx -> {
                    ChildCase made = Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
                    Samples.journal(tx, made.id());
                    return made;
                });
    }

    private void move() throws SQLException {
        DataSource target =
                (DataSource)
                        Proxy.newProxyInstance(
                                MoveFromDerbyTest.class.getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (proxy, method, arguments) ->
                                        DriverManager.getConnection(database.url()));
        new MoveFromDerby(DriverManager::getConnection, instance.resolve("data")).prepare(target);
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(instance.resolve("data"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void itGoesOnWhereItWas() throws SQLException, IOException {
        move();

        assertThat(folders()).containsExactly("derby.moved");
        try (FolderStore folder = new FolderStore(instance, database.url())) {
            JpaStore store = folder.store;
            assertThat(store.read(tx -> tx.cases().find(last.id())).orElseThrow().content())
                    .usingRecursiveComparison()
                    .ignoringFields("photos")
                    .isEqualTo(last);
            assertThat(store.read(tx -> tx.photos().find(photo.id())).orElseThrow().jpeg())
                    .isEqualTo(photo.jpeg());
            Verification chain = new JpaJournal(store).verify(1, Long.MAX_VALUE, number -> {});
            assertThat(chain.isSound()).isTrue();
            assertThat(chain.checked()).isGreaterThanOrEqualTo(CASES);
            ChildCase next = insert(store);
            assertThat(next.header().number()).isGreaterThan(last.header().number());
        }
    }

    @Test
    void aRegisterIsNeverWrittenOver() throws SQLException, IOException {
        try (FolderStore folder = new FolderStore(instance, database.url())) {
            insert(folder.store);
        }
        move();

        assertThat(folders()).containsExactly("derby");
        try (FolderStore folder = new FolderStore(instance, database.url())) {
            boolean moved = folder.store.read(tx -> tx.cases().find(last.id())).isPresent();
            assertThat(moved).isFalse();
        }
    }

    @Test
    void whatCannotBeMovedLeavesBothAsTheyWere() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + derby());
                Statement statement = connection.createStatement()) {
            // Derby keeps a sign that PostgreSQL has not
            statement.executeUpdate("update child_case set office = 'PS-\u0000'");
        }
        assertThatThrownBy(this::move).isInstanceOf(SQLException.class);

        assertThat(folders()).containsExactly("derby");
        try (FolderStore folder = new FolderStore(instance, database.url())) {
            assertThat(new JpaJournal(folder.store).head()).isZero();
            insert(folder.store);
        }
    }
}
