package org.trackchild.store.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.rules.api.Level;

/**
 * Which clocks run, so that they can be listed over all cases. Not the truth, which is computed
 * from what happened to a case: only where to look for it.
 */
@ProviderType
public interface ClockTable {

    /**
     * A clock that runs.
     *
     * @param code code of its rule
     * @param round number of the round, from 1
     * @param since when it began to run
     * @param due until when
     * @param told when a district, a state and the nation are told, in this order; empty where they
     *     are not
     */
    record Running(
            String code, int round, Instant since, Instant due, List<Optional<Instant>> told) {

        public Running {
            told = List.copyOf(told);
        }
    }

    /**
     * A clock that runs, with its case.
     *
     * @param summary the case
     * @param state code of the state whose rules apply
     * @param clock the clock
     */
    record Listed(CaseSummary summary, String state, Running clock) {

        /** Kind of the case. */
        public CaseKind kind() {
            return summary.header().kind();
        }
    }

    /**
     * Whose clocks are meant: of the cases that are kept there; of an office also those of the
     * children who live there, whoever keeps their cases. What an office only sees because it was
     * shared is for others to act upon.
     *
     * @param level who asks: an office is told of all clocks, the others when it is their turn
     * @param codes of the offices, districts or states, by the level; not asked for the nation
     */
    record Whose(Level level, Set<String> codes) {

        public Whose {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * All clocks of a case that run.
     *
     * @param id the case
     * @param keptBy where it is kept
     * @param running none when nothing runs
     * @param keepers codes of those of them that are for the office that keeps the case alone, such
     *     as its answer to a match
     */
    record OfCase(CaseId id, CaseFacts keptBy, List<Running> running, Set<String> keepers) {

        /** Clocks that concern the home in which the child lives, too. */
        public OfCase(CaseId id, CaseFacts keptBy, List<Running> running) {
            this(id, keptBy, running, Set.of());
        }

        public OfCase {
            running = List.copyOf(running);
            keepers = Set.copyOf(keepers);
        }
    }

    /**
     * Replaces the clocks of some cases.
     *
     * @param clocks no case twice
     */
    void replace(List<OfCase> clocks);

    /**
     * Lists clocks, those first of which the level was told first.
     *
     * @param by told, or for an office due, by then
     * @param after where the page begins, from the page before
     */
    Page<Listed> list(Whose whose, Instant by, Optional<String> after, int limit);

    /**
     * Lists those of the clocks of some cases that {@link #list} lists without a limit, in the same
     * order.
     */
    List<Listed> list(Whose whose, Instant by, Collection<CaseId> cases);

    /**
     * Where work is done: in the cases that offices keep, or whose children live there, and in all
     * that are kept in districts.
     *
     * @param offices their codes
     * @param districts their codes
     */
    record Workplace(Set<String> offices, Set<String> districts) {

        public Workplace {
            offices = Set.copyOf(offices);
            districts = Set.copyOf(districts);
        }
    }

    /**
     * Lists all clocks of some rules that run there, whatever their limit, the earliest first. Each
     * rule and place is asked for by itself, by index.
     *
     * @param codes of the rules
     * @param after where the page begins, from the page before
     */
    Page<Listed> ofRules(Workplace there, Set<String> codes, Optional<String> after, int limit);

    /**
     * Lists the clocks of the cases that are kept in a place and are past their limit, those first
     * that are so for longest.
     *
     * @param after where the page begins, from the page before
     */
    Page<Listed> overdue(KeptIn place, Instant now, Optional<String> after, int limit);

    /**
     * A clock that runs, with where its case is kept.
     *
     * @param of the case
     * @param office code of the office that keeps it
     * @param home code of the office in which the child lives; empty where that is the same, or is
     *     not to know of the clock
     * @param district code of the district, may be empty
     * @param state code of the state, may be empty
     * @param clock the clock
     */
    record Kept(
            CaseId of,
            String office,
            Optional<String> home,
            String district,
            String state,
            Running clock) {}

    /** All clocks of these cases that run. */
    List<Kept> ofCases(Collection<CaseId> cases);

    /**
     * Clocks of which a level was told in a span of time; an office is told when they are due.
     *
     * @param after not at this moment
     * @param by at this moment, too
     * @param from where the page begins, from the page before
     */
    Page<Kept> told(Level level, Instant after, Instant by, Optional<String> from, int limit);

    /** Counts clocks as {@link #list} lists them. */
    long count(Whose whose, Instant by);
}
