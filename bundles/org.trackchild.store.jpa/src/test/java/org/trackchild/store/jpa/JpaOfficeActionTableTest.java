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
import org.trackchild.registry.api.OfficeAction.Kind;
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
                        List.of());
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
    void keepsEveryStepInItsOrderAndListsByTheLast() {
        OfficeAction action = assign("PS-1", "UP-LUCKNOW", TODAY);
        OfficeAction other = assign("PS-1", "UP-LUCKNOW", TODAY.plusDays(1));

        OfficeAction done = add(action, Kind.DONE, TODAY, "All three answered");
        assertThat(all(offices("PS-1"), null)).containsExactly(other);
        assertThat(all(offices("PS-1"), Standing.DONE)).containsExactly(done);

        OfficeAction again = add(done, Kind.SENT_BACK, TODAY.plusDays(5), "Two are open");
        assertThat(all(offices("PS-1"), null)).containsExactly(other, again);
        assertThat(all(offices("PS-1"), Standing.DONE)).isEmpty();

        OfficeAction sooner = add(again, Kind.RESCHEDULED, TODAY, "It is urgent");
        assertThat(all(offices("PS-1"), null)).containsExactly(sooner, other);

        OfficeAction over = add(sooner, Kind.WITHDRAWN, TODAY, "Done by others");
        assertThat(all(offices("PS-1"), null)).containsExactly(other);
        assertThat(all(offices("PS-1"), Standing.WITHDRAWN)).containsExactly(over);
        assertThat(find(action, offices("PS-1"))).contains(over);
        assertThat(over.steps())
                .extracting(OfficeAction.Step::kind)
                .containsExactly(Kind.DONE, Kind.SENT_BACK, Kind.RESCHEDULED, Kind.WITHDRAWN);
    }

    private OfficeAction add(OfficeAction action, Kind kind, LocalDate due, String word) {
        OfficeAction after =
                action.after(
                        new OfficeAction.Step(
                                kind, new Statement("clerk", action.office(), AT, word), due));
        return fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    assertThat(tx.officeActions().lock(action.id(), Reach.EVERYTHING))
                            .contains(action);
                    tx.officeActions().add(after);
                    return after;
                });
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
