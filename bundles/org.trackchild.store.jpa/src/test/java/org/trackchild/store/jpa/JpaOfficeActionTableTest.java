package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeAction.Standing;
import org.trackchild.registry.api.Statement;

class JpaOfficeActionTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private FreshStore fresh;

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private OfficeAction assign(String office, String district, LocalDate due) {
        OfficeAction made =
                new OfficeAction(
                        CaseId.drawUuid(),
                        new OfficeId(office),
                        "Answer what is open: \u0905\u091c",
                        due,
                        new Statement("senior", new OfficeId("DCPU"), AT, ""),
                        Optional.empty());
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.officeActions().insert(made, "UP", district);
                    return null;
                });
        return made;
    }

    private static Reach offices(String... ids) {
        return new Reach(
                false,
                Set.of(),
                Set.of(),
                Stream.of(ids).map(OfficeId::new).collect(Collectors.toSet()));
    }

    private Page<OfficeAction> list(
            Reach reach, Optional<Standing> standing, Optional<String> after, int limit) {
        return fresh.store.read(
                tx ->
                        tx.officeActions()
                                .list(reach, Optional.empty(), standing, TODAY, after, limit));
    }

    private List<OfficeAction> all(Reach reach, Standing standing) {
        return list(reach, Optional.ofNullable(standing), Optional.empty(), 50).items();
    }

    @Test
    void listsByDueDayForThoseWhoseOfficesTheyAre() {
        OfficeAction late = assign("PS-1", "UP-LUCKNOW", TODAY.minusDays(1));
        OfficeAction today = assign("PS-2", "UP-LUCKNOW", TODAY);
        OfficeAction elsewhere = assign("PS-3", "UP-AGRA", TODAY.plusDays(3));

        assertThat(all(Reach.EVERYTHING, null)).containsExactly(late, today, elsewhere);
        assertThat(all(new Reach(false, Set.of("UP"), Set.of(), Set.of()), null))
                .containsExactly(late, today, elsewhere);
        assertThat(all(new Reach(false, Set.of(), Set.of("UP-LUCKNOW"), Set.of()), null))
                .containsExactly(late, today);
        assertThat(all(offices("PS-3"), null)).containsExactly(elsewhere);
        assertThat(all(Reach.NOTHING, null)).isEmpty();
        assertThat(all(Reach.EVERYTHING, Standing.OVERDUE)).containsExactly(late);
        assertThat(all(Reach.EVERYTHING, Standing.OPEN)).containsExactly(today, elsewhere);
        assertThat(all(Reach.EVERYTHING, Standing.DONE)).isEmpty();
        assertThat(late.standing(TODAY)).isEqualTo(Standing.OVERDUE);
        assertThat(today.standing(TODAY)).isEqualTo(Standing.OPEN);
    }

    @Test
    void whatIsDoneIsDoneOnceAndKeepsTheWord() {
        OfficeAction action = assign("PS-1", "UP-LUCKNOW", TODAY);
        Statement done = new Statement("clerk", new OfficeId("PS-1"), AT, "All three answered");

        assertThat(complete(action, done)).isTrue();
        assertThat(complete(action, new Statement("other", new OfficeId("PS-1"), AT, "Again")))
                .isFalse();
        assertThat(all(offices("PS-1"), null)).isEmpty();
        assertThat(all(offices("PS-1"), Standing.DONE))
                .extracting(OfficeAction::done)
                .containsExactly(Optional.of(done));
    }

    private boolean complete(OfficeAction action, Statement done) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> tx.officeActions().complete(action.id(), done));
    }

    @Test
    void anActionOfAnotherOfficeIsNotFound() {
        OfficeAction action = assign("PS-1", "UP-LUCKNOW", TODAY);

        assertThat(find(action, offices("PS-1"))).contains(action);
        assertThat(find(action, offices("PS-2"))).isEmpty();
    }

    private Optional<OfficeAction> find(OfficeAction action, Reach reach) {
        return fresh.store.read(tx -> tx.officeActions().find(action.id(), reach));
    }

    @Test
    void pagesContinueWhereTheyEnded() {
        for (int i = 0; i < 5; i++) {
            assign("PS-1", "UP-LUCKNOW", TODAY.plusDays(i / 2));
        }
        List<OfficeAction> whole = all(Reach.EVERYTHING, null);

        Page<OfficeAction> first = list(Reach.EVERYTHING, Optional.empty(), Optional.empty(), 3);
        Page<OfficeAction> second = list(Reach.EVERYTHING, Optional.empty(), first.next(), 3);

        assertThat(first.items()).containsExactlyElementsOf(whole.subList(0, 3));
        assertThat(second.items()).containsExactlyElementsOf(whole.subList(3, 5));
        assertThat(second.next()).isEmpty();
    }
}
