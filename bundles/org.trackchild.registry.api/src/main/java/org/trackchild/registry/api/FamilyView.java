package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.OfficeId;

/**
 * The family of the child of a case, as far as the reader may see its cases.
 *
 * @param children the other children, of each the cases that the reader may see
 * @param elsewhere of how many more children the reader may see no case
 * @param ties the statements between cases that the reader may see: those in force first, then
 *     those of the case itself that were taken back; of each the latest first
 */
public record FamilyView(List<Child> children, int elsewhere, List<Tie> ties) {

    public FamilyView {
        children = List.copyOf(children);
        ties = List.copyOf(ties);
    }

    /**
     * One child.
     *
     * @param cases its cases that the reader may see, at least one
     * @param livesIn the office in which it lives, as far as one of these cases says so
     */
    public record Child(List<CaseSummary> cases, Optional<OfficeId> livesIn) {

        public Child {
            cases = List.copyOf(cases);
            Objects.requireNonNull(livesIn);
        }

        /** Whether it is found, or with its family. */
        public boolean isFound() {
            return cases.stream().noneMatch(each -> each.header().status().isLookedFor());
        }
    }

    /**
     * A statement.
     *
     * @param tie what was said
     * @param of the case that is something to the other
     * @param to the other case
     * @param mayWithdraw whether the reader may take it back now
     */
    public record Tie(FamilyTie tie, CaseSummary of, CaseSummary to, boolean mayWithdraw) {

        public Tie {
            Objects.requireNonNull(tie);
            Objects.requireNonNull(of);
            Objects.requireNonNull(to);
        }
    }
}
