package org.trackchild.ui.desk.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PagerTest {

    private static final UUID FIRST = new UUID(0, 1);

    private static final UUID SECOND = new UUID(0, 2);

    private static final UUID THIRD = new UUID(0, 3);

    private static final List<UUID> QUEUE = List.of(FIRST, SECOND, THIRD);

    @Test
    void hasANeighbourOnEitherSide() {
        Pager pager = Pager.of(SECOND, QUEUE);
        assertThat(pager.before()).contains(FIRST);
        assertThat(pager.after()).contains(THIRD);
        assertThat(pager.place()).isEqualTo(2);
        assertThat(pager.all()).isEqualTo(3);
    }

    @Test
    void endsWhereTheQueueEnds() {
        assertThat(Pager.of(FIRST, QUEUE).before()).isEmpty();
        assertThat(Pager.of(THIRD, QUEUE).after()).isEmpty();
        Pager only = Pager.of(FIRST, List.of(FIRST));
        assertThat(only.before()).isEmpty();
        assertThat(only.after()).isEmpty();
    }

    @Test
    void leadsFromAnAnsweredProposalToTheFirstThatWaits() {
        Pager pager = Pager.of(new UUID(0, 9), QUEUE);
        assertThat(pager.place()).isZero();
        assertThat(pager.before()).isEmpty();
        assertThat(pager.after()).contains(FIRST);
        assertThat(Pager.of(FIRST, List.of()).after()).isEmpty();
    }
}
