package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.DueClock;
import org.trackchild.rules.api.TablePack;

/** The list of the clocks that run is that of the rules in force, and of who may see the cases. */
class DueClocksTest extends FreedChildren {

    private static final Caller OFFICER = Register.officer("PS-1");

    /** A follower whose own thread has ended: it goes on when the test says so. */
    private ClockFollower follower(RuleShelf rules) {
        ClockFollower follower =
                new ClockFollower(register.store, register.journal, new ClockKeeper(rules));
        follower.stop();
        return follower;
    }

    private static void toTheEnd(ClockFollower follower) {
        while (follower.goOn()) {
            // until nothing is left
        }
    }

    private List<String> due(Caller caller) {
        return casework.due(caller, Optional.empty(), 50).items().stream()
                .map(DueClock::clock)
                .map(clock -> clock.rule().code())
                .toList();
    }

    /** Rules of another world, without any clock. */
    private static final class StateWithoutNotices extends TablePack {

        StateWithoutNotices() {
            super("ZZ-2026", "", StateWithoutNotices.class);
        }
    }

    @Test
    void theListOfClocksFollowsAndIsComputedAnewWithOtherRules() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        ClockFollower follower = follower(register.shelf);
        toTheEnd(follower);
        assertThat(due(OFFICER)).containsExactlyInAnyOrder("fir", "notice");
        make(OFFICER, id, "register_fir", "fir_number", "123/2026");
        toTheEnd(follower);
        assertThat(due(OFFICER)).containsExactly("notice");
        assertThat(due(Register.officer("PS-9"))).isEmpty();

        RuleShelf other = new RuleShelf();
        other.add(new StateWithoutNotices());
        toTheEnd(follower(other));
        assertThat(due(OFFICER)).isEmpty();
        // the first rules come back, and nothing has happened since
        toTheEnd(follower);
        assertThat(due(OFFICER)).containsExactly("notice");
    }
}
