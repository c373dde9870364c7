package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.rules.api.RuleProblem;

/**
 * The orders of the bench. Which kinds there are, who draws them up and who signs them is law, and
 * told by rule packs. As with {@link CaseRegistry}, the access predicate is asked, the journal is
 * written in the transaction of the change, and refusals are {@link ProblemException}s. Safe for
 * use by several threads.
 */
@ProviderType
public interface Orders {

    /** The orders of a case; journals the reading. */
    CaseOrders ofCase(Caller caller, CaseId id);

    /**
     * When an order of a case was last drawn up, signed or ended, or its identity protected. Tells
     * nothing else, and is not journaled: an open page asks it to learn whether to read again.
     */
    Optional<Instant> latestChange(Caller caller, CaseId id);

    /**
     * One order; journals the reading.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_ORDER} when there is none, or the caller
     *     may not see its case
     */
    OrderView read(Caller caller, UUID id);

    /**
     * Draws up an order, without effect until it is signed.
     *
     * @throws ProblemException with everything that is wrong: {@link
     *     RuleProblem#NO_SUCH_ORDER_KIND}, {@link RuleProblem#NOT_YOUR_PART}, {@link
     *     CaseProblem#IDENTITY_PROTECTED}, and what is wrong with its particulars and days
     */
    OrderView draft(Caller caller, CaseId id, OrderDraft draft);

    /**
     * Signs a draft as it is, and gives it the next number of the office and the year.
     *
     * @throws ProblemException {@link CaseProblem#ORDER_SETTLED} when it is no draft any more, and
     *     as {@link #draft} does, since days pass and children come under protection
     */
    OrderView sign(Caller caller, UUID id);

    /**
     * Gives a draft up.
     *
     * @throws ProblemException {@link CaseProblem#ORDER_SETTLED} when it is no draft any more,
     *     {@link RuleProblem#NOT_YOUR_PART} when the caller can neither draw it up nor sign it
     */
    OrderView discard(Caller caller, UUID id);

    /**
     * Takes a signed order back; it stays, with both statements.
     *
     * @param reason why, at most 1,000 characters
     * @throws ProblemException {@link CaseProblem#ORDER_SETTLED} when it is not signed or revoked
     *     already, {@link CaseProblem#REASON_REQUIRED}, {@link RuleProblem#NOT_YOUR_PART}
     */
    OrderView revoke(Caller caller, UUID id, String reason);

    /**
     * Drafts that the caller can sign, of the cases within reach of the postings of the bench; the
     * oldest first.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<OrderView> toSign(Caller caller, Optional<String> after, int limit);

    /** Whether there is any kind of order that a posting of the caller signs. */
    boolean signs(Caller caller);

    /** How many drafts {@link #toSign} lists. */
    long countToSign(Caller caller);

    /**
     * Says that the identity of the child must not be published, for an offence against it (section
     * 23 of the POCSO Act 2012). From then on nothing may be published of any case of this child,
     * and its photographs are restricted. Saying it again changes nothing. What is recorded of such
     * an offence says so by itself.
     *
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} unless the caller acts on the case
     *     for the police or a bench
     */
    CaseOrders protectIdentity(Caller caller, CaseId id);

    /**
     * Lifts the protection from all cases of the child. What is recorded stays, and does not
     * protect it again; what is recorded anew does.
     *
     * @param written why; court, number and day where the Special Court permits it
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} unless the caller acts for a bench
     *     on the case and on each case that bears the mark itself, {@link
     *     CaseProblem#NOT_PROTECTED}, {@link CaseProblem#QUORUM_REQUIRED}, {@link
     *     CaseProblem#REASON_REQUIRED}, {@link org.trackchild.model.FieldProblem#REQUIRED}, {@link
     *     org.trackchild.model.FieldProblem#IN_THE_FUTURE}
     */
    CaseOrders liftProtection(Caller caller, CaseId id, LiftDraft written);
}
