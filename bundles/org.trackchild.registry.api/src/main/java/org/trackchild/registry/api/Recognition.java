package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.Code;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

/**
 * A facility or person that was recognised as fit to take children in (JJ Act 2015, sections 51 and
 * 52). Immutable.
 *
 * @param id its identifier
 * @param number by which orders name it, such as {@code FIT-26-000001}; the same as long as it
 *     exists
 * @param content who it is
 * @param takes whom it takes in, by the last recognition
 * @param acts how it was recognised, renewed and withdrawn, in the order in which this was written
 *     down; at least one
 */
public record Recognition(UUID id, String number, Content content, Takes takes, List<Act> acts) {

    /** A recognition that ends within so many days is one that ends soon: our default. */
    public static final int SOON_DAYS = 60;

    /** Most children that one facility can take in. */
    public static final int MOST_PLACES = 500;

    /** Above this age nobody is a child. */
    public static final int OLDEST = 17;

    public Recognition {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(content);
        Objects.requireNonNull(takes);
        acts = List.copyOf(acts);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("never recognised");
        }
    }

    /** What is recognised. */
    public enum Kind implements Code {
        FIT_FACILITY("fit_facility"),
        FIT_PERSON("fit_person");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Who is recognised.
     *
     * @param kind a facility or a person
     * @param name of the facility or person
     * @param place where it is; its district is that of the committee
     * @param phone may be empty
     */
    public record Content(Kind kind, String name, Place place, String phone) {

        public Content {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
            Objects.requireNonNull(place);
            Objects.requireNonNull(phone);
        }
    }

    /**
     * Whom it takes in.
     *
     * @param places how many children at once, 1 to {@link #MOST_PLACES}
     * @param lowestAge in completed years, 0 to {@link #OLDEST}
     * @param highestAge in completed years, {@code lowestAge} to {@link #OLDEST}
     * @param sexes of the children; never {@link Sex#UNKNOWN}
     * @param conditions in words; may be empty
     */
    public record Takes(
            int places, int lowestAge, int highestAge, Set<Sex> sexes, String conditions) {

        public Takes {
            sexes = Set.copyOf(sexes);
            Objects.requireNonNull(conditions);
        }
    }

    /**
     * The paper by which something was recognised.
     *
     * @param from the first day
     * @param until the last day
     * @param paper number of the certificate, such as that of form 39 in the case for which it was
     *     issued
     * @param signedBy who signed it: name and designation
     */
    public record Certificate(LocalDate from, LocalDate until, String paper, String signedBy) {

        public Certificate {
            Objects.requireNonNull(from);
            Objects.requireNonNull(until);
            Objects.requireNonNull(paper);
            Objects.requireNonNull(signedBy);
        }

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * Something that was decided of it.
     *
     * @param certificate by which it was recognised, or renewed; empty where it was withdrawn
     * @param from the first day on which this counts
     * @param said who wrote it down, with the reason of a withdrawal
     */
    public record Act(Optional<Certificate> certificate, LocalDate from, Statement said) {

        public Act {
            Objects.requireNonNull(certificate);
            Objects.requireNonNull(from);
            Objects.requireNonNull(said);
        }

        /** A recognition or renewal. */
        public static Act of(Certificate certificate, Statement said) {
            return new Act(Optional.of(certificate), certificate.from(), said);
        }

        /** A withdrawal. */
        public static Act withdrawal(LocalDate from, Statement said) {
            return new Act(Optional.empty(), from, said);
        }

        /** Whether the recognition ends with it. */
        public boolean isWithdrawal() {
            return certificate.isEmpty();
        }
    }

    /** How a recognition stands. */
    public enum Standing implements Code {
        /** Its first day has not come. */
        COMING("coming"),
        VALID("valid"),
        /** Valid, and ends within {@link #SOON_DAYS} days. */
        ENDING("ending"),
        /** Its last day has passed. */
        ENDED("ended"),
        WITHDRAWN("withdrawn");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether children can be placed there on a day: what was decided last of the day counts. */
    public boolean isValidOn(LocalDate day) {
        boolean valid = false;
        for (Act act : acts) {
            if (act.isWithdrawal()) {
                valid = valid && day.isBefore(act.from());
            } else {
                valid = valid || act.certificate().orElseThrow().covers(day);
            }
        }
        return valid;
    }

    /** What was decided last. */
    public Act last() {
        return acts.get(acts.size() - 1);
    }

    /** The last day on which it is valid, as it stands; before the first one where it never was. */
    public LocalDate lastDay() {
        return last().certificate()
                .map(Certificate::until)
                .orElseGet(() -> last().from().minusDays(1));
    }

    /** The certificate that was issued last. */
    public Certificate certificate() {
        return acts.stream()
                .flatMap(act -> act.certificate().stream())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate today) {
        if (isValidOn(today)) {
            return lastDay().isAfter(today.plusDays(SOON_DAYS)) ? Standing.VALID : Standing.ENDING;
        }
        if (last().isWithdrawal()) {
            return Standing.WITHDRAWN;
        }
        return last().from().isAfter(today) ? Standing.COMING : Standing.ENDED;
    }

    /** The same after one act more. */
    public Recognition after(Act act, Takes then) {
        List<Act> all = new ArrayList<>(acts);
        all.add(act);
        return new Recognition(id, number, content, then, all);
    }

    /** How an order names it: by its number, what it is called, and where it is. */
    public String named() {
        return content.place().text().isEmpty()
                ? number + ", " + content.name()
                : number + ", " + content.name() + ", " + content.place().text();
    }

    /** The number in what an order says; all of it where there is no more. */
    public static String numberIn(String named) {
        int comma = named.indexOf(',');
        return (comma < 0 ? named : named.substring(0, comma)).strip();
    }
}
