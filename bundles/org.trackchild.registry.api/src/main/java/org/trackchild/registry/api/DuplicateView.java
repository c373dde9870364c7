package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;

/**
 * An alarm with both cases, reduced to what the reader may see, as a proposal is ({@link
 * ProposalView}).
 *
 * @param duplicate the alarm
 * @param one the case {@code duplicate.pair().one()}
 * @param other the other case
 * @param part the reader's part in it
 */
public record DuplicateView(
        Duplicate duplicate, ProposalView.Side one, ProposalView.Side other, Part part) {

    /**
     * The reader's part in an alarm. Until the own office has answered, nothing tells whether the
     * other one has.
     *
     * @param answers whether the reader may answer it now
     * @param takesBack whether the reader may take back what was said for the own office
     * @param differSince since when both offices have answered and differ; empty when they do not,
     *     and when the reader is not to know
     * @param heard the answers that the reader may know of, oldest first, those that do not count
     *     any more too
     */
    public record Part(
            boolean answers,
            boolean takesBack,
            Optional<Instant> differSince,
            List<AlarmAnswer> heard) {

        public Part {
            Objects.requireNonNull(differSince);
            heard = List.copyOf(heard);
        }

        /** Whether the own office has answered and the other one has not. */
        public boolean waits() {
            return !answers && takesBack && differSince.isEmpty();
        }
    }

    public DuplicateView {
        Objects.requireNonNull(duplicate);
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
        Objects.requireNonNull(part);
    }

    /**
     * The same, with each of two photographs of one picture restricted where either is: one would
     * show what the other hides.
     */
    public DuplicateView withSamePictureHidden() {
        List<UUID> same = duplicate.evidence().photos();
        return same.stream().anyMatch(this::restricts)
                ? new DuplicateView(duplicate, one.restricting(same), other.restricting(same), part)
                : this;
    }

    /** Whether a photograph of either side is restricted here. */
    public boolean restricts(UUID photo) {
        return Stream.of(one, other)
                .flatMap(side -> side.photos().stream())
                .anyMatch(each -> each.id().equals(photo) && each.restricted());
    }

    /** Whether the reader may answer it now. */
    public boolean mayAnswer() {
        return part.answers();
    }

    /** The side that a case is not. */
    public ProposalView.Side besides(CaseId id) {
        return one.header().id().equals(id) ? other : one;
    }
}
