package org.trackchild.ui.desk.proposals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Proposals;

/** The open proposals in the order in which they want to be answered. */
public final class Queue {

    private static final int MOST = 50;

    private Queue() {}

    /** Those that the caller may answer first, then by the reply clock; at most 50. */
    public static List<ProposalView> of(Proposals proposals, Caller caller) {
        return proposals
                .list(caller, Set.of(ProposalStatus.OPEN), Optional.empty(), MOST)
                .items()
                .stream()
                .sorted(
                        Comparator.comparing(ProposalView::mayAnswer)
                                .reversed()
                                .thenComparing(view -> view.proposal().timing().answerBy())
                                .thenComparing(view -> view.proposal().id()))
                .toList();
    }
}
