package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;

/** Headcounts that were signed, read later and verified; all children are synthetic. */
class SignedHeadcountsTest {

    private static final OfficeId HOME = HomeFixture.HOME;

    private Register register;
    private HomeFixture home;
    private StoredRolls rolls;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        home = new HomeFixture(register);
        rolls = home.rolls;
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Caller clerk() {
        return HomeFixture.clerk();
    }

    private CaseId child() {
        return home.settled(register.enter(CaseKind.FOUND, "CCI-1"));
    }

    private static Headcount.Line present(CaseId id) {
        return HomeFixture.present(id);
    }

    private static Headcount.Line line(CaseId id, Presence presence, String remark) {
        return new Headcount.Line(id, presence, Optional.empty(), remark);
    }

    @Test
    void aCountIsReadWithTheChildrenThatTheReaderMaySeeAndThatIsJournaled() {
        CaseId here = child();
        CaseId away = child();
        home.counted(List.of(present(here), line(away, Presence.HOSPITAL, "Fever")));
        UUID id = rolls.roll(clerk(), HOME).evening().last().map(Headcount.Tally::id).orElseThrow();
        assertThat(rolls.read(clerk(), id).lines()).hasSize(2);
        assertThat(register.entries(Subject.CASE, away, JournalAction.CASE_READ))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.detail())
                                        .startsWith("part=headcount")
                                        .doesNotContain("Fever"));

        // kept in another district now, and seen by the officers of this one no more
        register.store.write(
                clerk(),
                tx -> {
                    tx.cases().lock(List.of(away));
                    return new CaseMove(tx, register.desk)
                            .to(
                                    new Transfer.Keeper(
                                            new OfficeId("CCI-9"), "BR", "BR-AURANGABAD"),
                                    tx.cases().find(away).orElseThrow(),
                                    new Statement("tester", HOME, tx.now(), "Nearer"));
                });
        Headcount.Seen seen = rolls.read(Register.caller("DCPU-1", Role.DISTRICT_OFFICER), id);
        assertThat(seen.lines()).containsExactly(present(here));
        assertThat(seen.tally().numbers()).isEqualTo(new Headcount.Numbers(1, 1, 0));
        assertThat(
                        Register.refusal(
                                () -> rolls.read(Register.caller("CCI-2", Role.HOME_CLERK), id)))
                .isEqualTo("NO_SUCH_HEADCOUNT");
    }

    @Test
    void aCountThatSaysSomethingElseThanWhatWasSignedIsNoCount() throws SQLException {
        CaseId id = child();
        home.counted(List.of(line(id, Presence.HOSPITAL, "Fever")));
        assertThat(rolls.roll(clerk(), HOME).evening().isDone()).isTrue();
        register.fresh.tamper("update headcount_line set presence = 'present'");
        Roll.Evening evening = rolls.roll(clerk(), HOME).evening();
        assertThat(evening.last().orElseThrow().intact()).isFalse();
        assertThat(evening.isDone()).isFalse();
        assertThat(home.counted(List.of(present(id))).evening().isDone()).isTrue();
    }
}
