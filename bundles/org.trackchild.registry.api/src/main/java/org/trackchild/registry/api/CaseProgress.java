package org.trackchild.registry.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/**
 * How far a case has come.
 *
 * @param header the case
 * @param rules the rules that apply to it
 * @param offers the transitions from its status, in the order of the rules; with the reasons where
 *     the reader cannot make one
 * @param history the transitions it has made
 * @param clocks its clocks, those that run first
 * @param journey on which the child is; empty while it is on none
 * @param elsewhere what its steps make in the other cases of the child, or cannot make there yet
 */
public record CaseProgress(
        CaseHeader header,
        Rules rules,
        List<Offer> offers,
        History history,
        List<LegalClock> clocks,
        Optional<Journey> journey,
        List<Elsewhere> elsewhere) {

    public CaseProgress {
        Objects.requireNonNull(header);
        Objects.requireNonNull(rules);
        offers = List.copyOf(offers);
        Objects.requireNonNull(history);
        clocks = List.copyOf(clocks);
        Objects.requireNonNull(journey);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The transitions it has made, the latest recorded first. */
    public List<MadeTransition> made() {
        return history.made();
    }

    /** What a transition that was made is worth now. */
    public enum Worth implements Code {
        /** It counts. */
        COUNTS("counts"),
        /** It counts as not made: a later one took it back, or completed what it began. */
        TAKEN_BACK("taken_back"),
        /**
         * It was made with one of another case that is no longer linked as one child: it tells of
         * another child.
         */
        OF_ANOTHER_CHILD("of_another_child");

        private final String code;

        Worth(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * The transitions that a case has made.
     *
     * @param made the latest recorded first; without evidence where they are {@link
     *     Worth#OF_ANOTHER_CHILD}
     * @param worth by {@link MadeTransition#id()} what those are worth that do not count
     */
    public record History(List<MadeTransition> made, Map<UUID, Worth> worth) {

        public History {
            made = List.copyOf(made);
            worth = Map.copyOf(worth);
        }

        /** What one of them is worth now. */
        public Worth worth(MadeTransition each) {
            return worth.getOrDefault(each.id(), Worth.COUNTS);
        }
    }

    /**
     * A step that the platform makes, with a step of this case, in another case that is linked as
     * one child.
     *
     * @param of the other case
     * @param number its number
     * @param with code of the step of this case
     * @param label what the step of the other case is called
     * @param made whether the step of this case was made, and that of the other one was not; it can
     *     be made there with the same order
     * @param lacks what comes first in the other case; empty when nothing does. Who may not read
     *     that case is told that something does, and not what
     */
    public record Elsewhere(
            CaseId of,
            String number,
            String with,
            Wording label,
            boolean made,
            List<Problem> lacks) {

        public Elsewhere {
            Objects.requireNonNull(of);
            Objects.requireNonNull(number);
            Objects.requireNonNull(with);
            Objects.requireNonNull(label);
            lacks = List.copyOf(lacks);
        }
    }

    /**
     * A transition that leads on from here.
     *
     * @param transition the transition
     * @param refusals why the reader cannot make it; empty when it is possible
     * @param warnings what whoever makes it should know; none of it hinders the step
     * @param records what can be named as evidence
     */
    public record Offer(
            Transition transition,
            List<Problem> refusals,
            List<Problem> warnings,
            Records records) {

        public Offer {
            Objects.requireNonNull(transition);
            refusals = List.copyOf(refusals);
            warnings = List.copyOf(warnings);
            Objects.requireNonNull(records);
        }

        /** Whether the reader can make it. */
        public boolean isPossible() {
            return refusals.isEmpty();
        }
    }

    /**
     * What can be named as evidence of a transition, by the code of the evidence.
     *
     * @param orders the signed orders of the kind: those in force that were not carried out yet
     * @param forms the forms of the kind that were handed in and that no step rests on yet, or that
     *     are valid for several; the latest first, without answers
     * @param known what the case says already; evidence that is left out is taken from there
     */
    public record Records(
            Map<String, List<Order>> orders,
            Map<String, List<CaseForm>> forms,
            Map<String, String> known) {

        public Records {
            orders = Map.copyOf(orders);
            forms = Map.copyOf(forms);
            known = Map.copyOf(known);
        }

        /** Whether there is something to name for an evidence. */
        public boolean knows(String evidence) {
            return !orders.getOrDefault(evidence, List.of()).isEmpty()
                    || !forms.getOrDefault(evidence, List.of()).isEmpty();
        }
    }
}
