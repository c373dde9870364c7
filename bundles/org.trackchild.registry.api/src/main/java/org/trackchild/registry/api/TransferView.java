package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Sex;

/**
 * A request as somebody sees it: of the child only what an office needs to know to answer. Who may
 * read the case reads it there.
 *
 * @param transfer the request
 * @param glimpse what is told of the case before it is accepted; empty when the request is settled
 *     and the reader may not read the case: what became of the child is not for them
 * @param mayRead whether the reader may read the case itself
 * @param mayAnswer whether the reader may accept or reject it now
 * @param mayWithdraw whether the reader may take it back now
 * @param mayEnd whether the reader may end the help now
 */
public record TransferView(
        Transfer transfer,
        Optional<Glimpse> glimpse,
        boolean mayRead,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean mayEnd) {

    public TransferView {
        Objects.requireNonNull(transfer);
        Objects.requireNonNull(glimpse);
    }

    /**
     * The reduced view of a case: no name, no family, no picture, no words of anybody.
     *
     * @param number number of the case
     * @param kind missing or found
     * @param status where it stands
     * @param sex sex of the child
     * @param age age of the child on the day of the event, or {@code null}
     * @param state code of the state of the event; empty when it is not known
     * @param district code of the district of the event; empty when it is not known
     */
    public record Glimpse(
            String number,
            CaseKind kind,
            CaseStatus status,
            Sex sex,
            ApproximateAge age,
            String state,
            String district) {

        public Glimpse {
            Objects.requireNonNull(number);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(status);
            Objects.requireNonNull(sex);
            Objects.requireNonNull(state);
            Objects.requireNonNull(district);
        }

        /** What of a case is told before it can be read. */
        public static Glimpse of(ChildCase subject) {
            return new Glimpse(
                    subject.header().number(),
                    subject.header().kind(),
                    subject.header().status(),
                    subject.child().sex(),
                    subject.child().age(),
                    subject.event().place().state(),
                    subject.event().place().district());
        }
    }
}
