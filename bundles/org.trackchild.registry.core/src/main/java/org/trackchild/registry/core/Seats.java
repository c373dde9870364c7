package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.BenchRule;
import org.trackchild.store.api.Transaction;

/** Who is a member of which bench, and how benches sit. */
final class Seats {

    private final CaseDesk desk;

    private final RuleShelf shelf;

    Seats(CaseDesk desk, RuleShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    /** The postings of a caller to benches, the chosen one first. */
    static List<Posting> of(Caller caller) {
        return caller.postings().stream().filter(posting -> posting.role().isOfBench()).toList();
    }

    /** The benches of a caller. */
    static Set<OfficeId> benches(Caller caller) {
        return of(caller).stream().map(Posting::office).collect(Collectors.toSet());
    }

    /**
     * The posting to the bench with which the caller plans.
     *
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for who sits on none
     */
    static Posting first(Caller caller) {
        return of(caller).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    /** The posting of a caller to a bench. */
    static Optional<Posting> at(Caller caller, OfficeId bench) {
        return of(caller).stream().filter(posting -> posting.office().equals(bench)).findFirst();
    }

    /**
     * A sitting of one of the caller's benches.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SITTING}
     */
    static Sitting own(Caller caller, Optional<Sitting> found) {
        return found.filter(sitting -> at(caller, sitting.bench()).isPresent())
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_SITTING));
    }

    /**
     * Whether orders of a kind are made in a posting, as far as its bench is concerned: a board
     * makes none of those of a committee, whoever sits on it.
     *
     * @param order code of the kind
     */
    boolean makes(Posting posting, String order) {
        return !posting.role().isOfBench()
                || hasPart(posting) && rule(posting).map(rule -> rule.makes(order)).orElse(true);
    }

    /**
     * Whether a posting to a bench has a part in cases: a member of a committee who is posted to a
     * board has none.
     */
    boolean hasPart(Posting posting) {
        return !posting.role().isOfBench()
                || rule(posting)
                        .map(rule -> rule.bench().equals(posting.role().bench()))
                        .orElse(true);
    }

    /** How the bench of a posting sits. An office of another kind sits as the role tells. */
    Optional<BenchRule> rule(Posting posting) {
        String kind =
                desk.office(posting.office())
                        .map(office -> office.type().code())
                        .orElse(posting.role().bench());
        return shelf.of(posting.state())
                .bench(kind)
                .or(() -> shelf.of(posting.state()).bench(posting.role().bench()));
    }

    /**
     * The open sitting of the bench of a posting, and whether it may dispose finally. Who sat on
     * another day is not present now: a sitting that nobody closed counts no longer.
     */
    Bench bench(Transaction tx, Posting posting) {
        LocalDate today = LocalDate.ofInstant(tx.now(), TextCaseReader.INDIA);
        return new Bench(
                tx.sittings()
                        .openOf(posting.office())
                        .filter(open -> open.plan().day().equals(today)),
                rule(posting));
    }

    /** The same, and nobody closes the sitting before the transaction ends. */
    Bench lockedBench(Transaction tx, Posting posting) {
        tx.sittings().openOf(posting.office()).ifPresent(open -> tx.sittings().lock(open.id()));
        return bench(tx, posting);
    }

    /**
     * A bench as it sits now.
     *
     * @param sitting its open sitting; empty between two sittings
     * @param rule how it sits
     */
    record Bench(Optional<Sitting> sitting, Optional<BenchRule> rule) {

        /**
         * Refuses what needs as many members as a final order does.
         *
         * @throws ProblemException {@link CaseProblem#QUORUM_REQUIRED}
         */
        void mustHaveQuorum() {
            mustHave(rule);
        }

        /**
         * Refuses the signature under an order of a kind that needs more members than are present.
         *
         * @throws ProblemException {@link CaseProblem#QUORUM_REQUIRED}
         */
        void mustHaveQuorum(String orderKind) {
            mustHave(rule.filter(law -> law.finals().contains(orderKind)));
        }

        private void mustHave(Optional<BenchRule> law) {
            int present = sitting.map(open -> open.present().size()).orElse(0);
            law.map(BenchRule::quorum)
                    .filter(quorum -> present < quorum)
                    .ifPresent(
                            quorum -> {
                                throw new ProblemException(CaseProblem.QUORUM_REQUIRED, quorum);
                            });
        }
    }
}
