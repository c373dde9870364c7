package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.rules.api.BenchRule;

/**
 * How much work a bench has. Each figure carries the filter of its cases: counting and listing them
 * cannot differ.
 *
 * @param bench the committee or board
 * @param at when it was counted
 * @param sat on how many days of this month it has sat
 * @param rule on how many it should; empty where no pack says so
 * @param pendency found children for whom no final order was given, by how long ago they were
 *     registered; one for each {@link Age}
 */
public record BenchFigures(
        OfficeId bench, Instant at, long sat, Optional<BenchRule> rule, List<Pending> pendency) {

    /** How long a case has been pending, in months. */
    public enum Age implements Code {
        UNDER_4("under_4", 0, 4),
        FROM_4("from_4", 4, 6),
        FROM_6("from_6", 6, 12),
        OVER_12("over_12", 12, 0);

        private final String code;

        private final int least;

        private final int most;

        Age(String code, int least, int most) {
            this.code = code;
            this.least = least;
            this.most = most;
        }

        @Override
        public String code() {
            return code;
        }

        /** At least so many months; 0 for the youngest. */
        public int least() {
            return least;
        }

        /** Less than so many months; 0 where there is no limit. */
        public int most() {
            return most;
        }
    }

    /**
     * A figure.
     *
     * @param age how long
     * @param filter of the cases that are counted
     * @param count how many they are
     */
    public record Pending(Age age, CaseFilter filter, long count) {

        public Pending {
            Objects.requireNonNull(age);
            Objects.requireNonNull(filter);
        }
    }

    public BenchFigures {
        Objects.requireNonNull(bench);
        Objects.requireNonNull(at);
        Objects.requireNonNull(rule);
        pendency = List.copyOf(pendency);
    }
}
