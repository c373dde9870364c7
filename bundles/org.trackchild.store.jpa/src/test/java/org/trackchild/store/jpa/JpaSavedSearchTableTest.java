package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.store.api.SavedSearchTable;

class JpaSavedSearchTableTest {

    private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static final OfficeId OFFICE = new OfficeId("PS-A");

    private FreshStore fresh;

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private static SavedSearch search(String owner, String name, OfficeId office) {
        return new SavedSearch(
                CaseId.drawUuid(),
                owner,
                Optional.ofNullable(office),
                name,
                Map.of("q", "आशा=\\ \nx", "kind", "missing"),
                1,
                AT);
    }

    private void write(Consumer<SavedSearchTable> work) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    work.accept(tx.savedSearches());
                    return null;
                });
    }

    private SavedSearch insert(String owner, String name, OfficeId office) {
        SavedSearch made = search(owner, name, office);
        write(table -> table.insert(made));
        return made;
    }

    private Optional<SavedSearch> find(UUID id) {
        return fresh.store.read(tx -> tx.savedSearches().find(id));
    }

    @Test
    void everythingComesBack() {
        SavedSearch made = insert("asha", "Mine", OFFICE);
        assertThat(find(made.id())).contains(made);
        assertThat(find(CaseId.drawUuid())).isEmpty();
    }

    @Test
    void onlyTheNextVersionReplaces() {
        SavedSearch made = insert("asha", "Mine", null);
        SavedSearch next =
                new SavedSearch(made.id(), "asha", Optional.of(OFFICE), "Ours", Map.of(), 2, AT);
        write(table -> assertThat(table.update(next)).isTrue());
        write(table -> assertThat(table.update(next)).isFalse());
        assertThat(find(made.id())).contains(next);
    }

    @Test
    void listsBySight() {
        SavedSearch b = insert("asha", "B", null);
        SavedSearch a = insert("asha", "A", OFFICE);
        SavedSearch other = insert("ravi", "C", OFFICE);
        insert("ravi", "D", null);
        insert("ravi", "E", new OfficeId("PS-B"));
        fresh.store.read(
                tx -> {
                    assertThat(tx.savedSearches().ofOwner("asha")).containsExactly(a, b);
                    assertThat(tx.savedSearches().shared(Set.of(OFFICE), "asha", 9))
                            .containsExactly(other);
                    assertThat(tx.savedSearches().shared(Set.of(), "asha", 9)).isEmpty();
                    return null;
                });
    }

    @Test
    void whatIsDeletedComesBackUntilItIsForgotten() {
        SavedSearch made = insert("asha", "Mine", OFFICE);
        write(
                table -> {
                    assertThat(table.delete(made.id(), AT)).isTrue();
                    assertThat(table.delete(made.id(), AT)).isFalse();
                });
        assertThat(find(made.id())).isEmpty();
        fresh.store.read(
                tx -> {
                    assertThat(tx.savedSearches().ofOwner("asha")).isEmpty();
                    assertThat(tx.savedSearches().shared(Set.of(OFFICE), "x", 9)).isEmpty();
                    assertThat(tx.savedSearches().findDeleted("ravi", made.id())).isEmpty();
                    assertThat(tx.savedSearches().findDeleted("asha", made.id())).contains(made);
                    return null;
                });
        write(table -> table.restore(made.id()));
        assertThat(find(made.id())).contains(made);
        write(
                table -> {
                    table.looked(made.id(), "ravi", AT);
                    table.delete(made.id(), AT);
                });
        write(table -> table.forget("asha", AT));
        write(table -> table.forget("ravi", AT.plusMillis(1)));
        fresh.store.read(
                tx -> assertThat(tx.savedSearches().findDeleted("asha", made.id())).isPresent());
        write(table -> table.forget("asha", AT.plusMillis(1)));
        fresh.store.read(
                tx -> {
                    assertThat(tx.savedSearches().findDeleted("asha", made.id())).isEmpty();
                    assertThat(tx.savedSearches().looks("ravi")).isEmpty();
                    return null;
                });
    }

    @Test
    void theLatestLookCounts() {
        SavedSearch made = insert("asha", "Mine", OFFICE);
        for (Instant at : List.of(AT, AT.plusMillis(5), AT.plusMillis(2))) {
            write(table -> table.looked(made.id(), "ravi", at));
        }
        assertThat(fresh.store.<Map<UUID, Instant>>read(tx -> tx.savedSearches().looks("ravi")))
                .isEqualTo(Map.of(made.id(), AT.plusMillis(5)));
        assertThat(fresh.store.<Map<UUID, Instant>>read(tx -> tx.savedSearches().looks("asha")))
                .isEmpty();
    }
}
