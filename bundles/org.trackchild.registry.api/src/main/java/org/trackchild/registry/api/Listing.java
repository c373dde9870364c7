package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.rules.api.Matter;

/**
 * A case that is put down for a sitting, or that somebody asks a bench to put down. Nothing of it
 * is ever taken away: what is put off is followed by another listing. Immutable.
 *
 * @param id identifier; sorts by the time at which it was made
 * @param bench the committee or board
 * @param of the case
 * @param wish for what, and who wanted it
 * @param slot the sitting; empty while the bench has not put it down
 * @param outcome what became of it; empty while nothing has
 */
public record Listing(
        UUID id,
        OfficeId bench,
        CaseId of,
        Wish wish,
        Optional<Slot> slot,
        Optional<Outcome> outcome) {

    /** How a case came to a bench. */
    public enum Source implements Code {
        /** The bench put it down by itself. */
        BENCH("bench"),
        /** A police station, a home or a unit asked for it. */
        REQUEST("request"),
        /** It was proposed because a clock of the law runs out, or an order must be ratified. */
        LAW("law"),
        /** It was put off from another sitting. */
        ADJOURNED("adjourned");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What can become of an item. */
    public enum Result implements Code {
        HEARD("heard"),
        ADJOURNED("adjourned"),
        /** The child was not brought; the case is put off. */
        NOT_PRODUCED("not_produced"),
        /** The bench did not put down what somebody asked for. */
        DECLINED("declined"),
        /** The case went to the district of another bench. */
        MOVED("moved");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether a sitting says so. */
        public boolean isOfSitting() {
            return this == HEARD || comesAgain();
        }

        /** Whether the case must come before the bench again. */
        public boolean comesAgain() {
            return this == ADJOURNED || this == NOT_PRODUCED;
        }
    }

    /**
     * What is wanted.
     *
     * @param matter for what the case comes before the bench
     * @param source how it came there
     * @param said who said so; with a remark, which may be empty
     */
    public record Wish(Matter matter, Source source, Statement said) {

        public Wish {
            Objects.requireNonNull(matter);
            Objects.requireNonNull(source);
            Objects.requireNonNull(said);
        }
    }

    /**
     * A place on a cause list.
     *
     * @param sitting the sitting
     * @param number from 1
     */
    public record Slot(UUID sitting, int number) {

        public Slot {
            Objects.requireNonNull(sitting);
        }
    }

    /**
     * What became of it.
     *
     * @param result what
     * @param said who said so; the reason may be empty for what was heard
     * @param next the listing that follows it; empty where none does
     */
    public record Outcome(Result result, Statement said, Optional<UUID> next) {

        public Outcome {
            Objects.requireNonNull(result);
            Objects.requireNonNull(said);
            Objects.requireNonNull(next);
        }
    }

    public Listing {
        Objects.requireNonNull(id);
        Objects.requireNonNull(bench);
        Objects.requireNonNull(of);
        Objects.requireNonNull(wish);
        Objects.requireNonNull(slot);
        Objects.requireNonNull(outcome);
    }

    /** Whether something must still become of it. */
    public boolean isWaiting() {
        return outcome.isEmpty();
    }

    /** The same on a cause list. */
    public Listing put(Slot place) {
        return new Listing(id, bench, of, wish, Optional.of(place), outcome);
    }

    /** The same with what became of it. */
    public Listing became(Outcome result) {
        return new Listing(id, bench, of, wish, slot, Optional.of(result));
    }
}
