package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Page;

/**
 * Cases on their way from office to office. Who may make transitions of a case ({@link
 * Action#HAND_OVER}) asks another office; who answers for that office ({@link Action#TAKE_OVER})
 * accepts or rejects. Before it accepts, the other office sees a {@link TransferView.Glimpse} of
 * the case, and nothing else of it.
 *
 * <ul>
 *   <li>An accepted transfer moves the case: the other office keeps it, with everything that
 *       follows from that (who may do what, the rules of its state, clocks, lists, returns). The
 *       office that kept it may read it from then on, as may all that kept it before.
 *   <li>An accepted referral lets the other office read the case, until one of the two offices ends
 *       the help, or the case is closed.
 * </ul>
 *
 * <p>Everything stands in the journal of the case, in the transaction that writes it. Refusals are
 * {@link org.trackchild.model.ProblemException}s with {@link CaseProblem} or {@link AccessProblem}.
 * Safe for use by several threads.
 */
@ProviderType
public interface Transfers {

    /** Whose requests are listed. */
    enum Direction implements Code {
        /** Those that the caller may answer, or might have answered. */
        INCOMING("incoming"),
        /** Those of cases of the caller's offices or district, and those that these asked for. */
        OUTGOING("outgoing");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The kinds of offices that can be asked. */
    Set<OfficeType> receivers(CaseKind of, Transfer.Kind kind);

    /**
     * Asks another office.
     *
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#CASE_CLOSED}, {@link
     *     CaseProblem#TRANSFER_OPEN} (a transfer of the case, or the same referral, waits), or all
     *     that is wrong with the request: fields {@code to}, {@code reason}, {@code escort}, {@code
     *     day}
     */
    TransferView ask(Caller caller, CaseId of, TransferRequest request);

    /**
     * Accepts a request.
     *
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#TRANSFER_SETTLED}, {@link
     *     CaseProblem#CASE_CLOSED}, {@link CaseProblem#OFFICE_CLOSED_MEANWHILE}
     */
    TransferView accept(Caller caller, UUID id);

    /**
     * Rejects a request.
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#TRANSFER_SETTLED}
     */
    TransferView reject(Caller caller, UUID id, String reason);

    /**
     * Takes a request back: by the office that asked, or by who may ask now.
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#TRANSFER_SETTLED}
     */
    TransferView withdraw(Caller caller, UUID id, String reason);

    /**
     * Ends help that was accepted: by the office that helps, or by who may ask now. The office that
     * helped sees the case no more, unless it has another reason to.
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NOBODY_HELPS}
     */
    TransferView end(Caller caller, UUID id, String reason);

    /**
     * One request; journals the reading.
     *
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NO_SUCH_TRANSFER} also for
     *     who has no part in it
     */
    TransferView read(Caller caller, UUID id);

    /** The requests of a case that the caller may read, latest first. */
    List<TransferView> ofCase(Caller caller, CaseId of);

    /**
     * Lists requests: when only those that wait are asked for, those with the least time left
     * first, otherwise latest first.
     *
     * @param status only these; empty for all
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<TransferView> list(
            Caller caller,
            Direction direction,
            Set<Transfer.Status> status,
            Optional<String> after,
            int limit);

    /** Counts what {@link #list} lists. */
    long count(Caller caller, Direction direction, Set<Transfer.Status> status);
}
