package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;

/**
 * The family of the child of a case, as far as the reader may see its cases.
 *
 * @param children the other children, of each the cases that the reader may see
 * @param elsewhere of how many more children the reader may see no case
 * @param ties the statements between cases that the reader may see: those in force first, then
 *     those of the case itself that were taken back; of each the latest first
 * @param unseen the statements in force about the child, as of one whose case the reader does not
 *     see, that the reader may take back; the latest first
 */
public record FamilyView(
        List<Child> children, int elsewhere, List<Tie> ties, List<UnseenTie> unseen) {

    public FamilyView {
        children = List.copyOf(children);
        ties = List.copyOf(ties);
        unseen = List.copyOf(unseen);
    }

    /**
     * One child.
     *
     * @param cases its cases that the reader may see, at least one
     * @param livesIn the office in which it lives, as far as one of these cases says so
     */
    public record Child(List<CaseSummary> cases, Optional<OfficeId> livesIn) {

        private static final Set<CaseStatus> FOUND =
                Set.of(
                        CaseStatus.TRACED,
                        CaseStatus.RECOVERED,
                        CaseStatus.RESTORED,
                        CaseStatus.IN_CARE);

        public Child {
            cases = List.copyOf(cases);
            Objects.requireNonNull(livesIn);
        }

        /**
         * Whether one of these cases says that it is found: it is in the custody of an office, its
         * identity is known, or it is home again.
         */
        public boolean isFound() {
            return cases.stream()
                    .map(CaseSummary::header)
                    .anyMatch(
                            header ->
                                    FOUND.contains(header.status())
                                            || header.kind() == CaseKind.FOUND
                                                    && header.status().isInCustody());
        }
    }

    /**
     * A statement of which the reader sees one case and answers for it: nothing more is told than
     * that there is one. The other case may have gone to an office far away since, and a statement
     * that nobody can take back would keep a child from ever being recognised.
     *
     * @param id its identifier, by which it is taken back
     * @param said when it was made
     */
    public record UnseenTie(UUID id, Instant said) {

        public UnseenTie {
            Objects.requireNonNull(id);
            Objects.requireNonNull(said);
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
