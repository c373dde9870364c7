package org.trackchild.registry.api;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Code;
import org.trackchild.model.Event;

/**
 * A proposal with both children, reduced to what the reader may see: of the other office's record
 * no contact of the family and no notes until the proposal is confirmed. What the other side has
 * decided is not among the answers until the reader's own has decided, too.
 *
 * @param proposal the proposal
 * @param missing the missing child
 * @param found the found child
 * @param part what the reader has to do with it
 */
public record ProposalView(Proposal proposal, Side missing, Side found, Part part) {

    public ProposalView {
        Objects.requireNonNull(proposal);
        Objects.requireNonNull(missing);
        Objects.requireNonNull(found);
        Objects.requireNonNull(part);
    }

    /** Whether the reader may decide now. */
    public boolean mayAnswer() {
        return part.turn() == Turn.YOURS || part.turn() == Turn.OPTIONAL;
    }

    /** Whether the reader is waited for: to decide, or to reply to a question. */
    public boolean isAwaited() {
        return part.turn() == Turn.YOURS || part.question().isPresent();
    }

    /** Whose turn it is to decide. */
    public enum Turn implements Code {
        /** The reader's side is asked, or it was escalated to the reader. */
        YOURS("yours"),
        /** Nobody is asked, but the reader may decide. */
        OPTIONAL("optional"),
        /** Others are asked: the reader's side has decided, or it is not the reader's turn. */
        OTHERS("others"),
        /** It is settled. */
        NOBODY("nobody");

        private final String code;

        Turn(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What a reader has to do with a proposal.
     *
     * @param turn whose turn it is
     * @param sides for which sides the reader would decide now
     * @param mayAsk whether the reader may put a question to the other side
     * @param mayTakeBack whether there is a decision that the reader may take back
     * @param question what the reader's side was asked and has not replied to
     */
    public record Part(
            Turn turn,
            Set<CaseKind> sides,
            boolean mayAsk,
            boolean mayTakeBack,
            Optional<Answer> question) {

        public Part {
            Objects.requireNonNull(turn);
            sides = Set.copyOf(sides);
            Objects.requireNonNull(question);
        }
    }

    /**
     * One of the two children.
     *
     * @param header the case
     * @param child what the reader may see of the description
     * @param event when and where
     * @param photos the photographs
     * @param own whether the reader may open the whole case
     */
    public record Side(
            CaseHeader header,
            ChildDescription child,
            Event event,
            List<Photograph> photos,
            boolean own) {

        public Side {
            Objects.requireNonNull(header);
            Objects.requireNonNull(child);
            Objects.requireNonNull(event);
            photos = List.copyOf(photos);
        }

        /** The same with some of its photographs restricted. */
        public Side restricting(Collection<UUID> hidden) {
            return new Side(
                    header,
                    child,
                    event,
                    photos.stream()
                            .map(
                                    each ->
                                            hidden.contains(each.id())
                                                    ? new Photograph(each.id(), true)
                                                    : each)
                            .toList(),
                    own);
        }
    }
}
