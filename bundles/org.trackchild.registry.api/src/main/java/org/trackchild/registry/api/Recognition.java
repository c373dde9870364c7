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
 * @param acts how it was recognised, renewed and withdrawn, in the order in which this was written
 *     down; the first one recognises. Each decides for all days from its first one on, whatever was
 *     decided of them before
 */
public record Recognition(UUID id, String number, Content content, List<Act> acts) {

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
        acts = List.copyOf(acts);
        if (acts.isEmpty() || acts.get(0).isWithdrawal()) {
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
     */
    public record Takes(int places, int lowestAge, int highestAge, Set<Sex> sexes) {

        public Takes {
            sexes = Set.copyOf(sexes);
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
    }

    /**
     * For whom it is recognised, and for how long.
     *
     * @param takes whom it takes in
     * @param conditions in words; may be empty
     * @param certificate by which it is recognised
     */
    public record Term(Takes takes, String conditions, Certificate certificate) {

        public Term {
            Objects.requireNonNull(takes);
            Objects.requireNonNull(conditions);
            Objects.requireNonNull(certificate);
        }
    }

    /**
     * Days on which it is recognised without a gap.
     *
     * @param first the first one
     * @param last the last one, not before the first
     */
    public record Period(LocalDate first, LocalDate last) {

        public Period {
            Objects.requireNonNull(first);
            Objects.requireNonNull(last);
        }
    }

    /**
     * Something that was decided of it.
     *
     * @param term for whom and how long it was recognised, or renewed; empty where it was withdrawn
     * @param from the first day on which this counts
     * @param said who wrote it down, with the reason of a withdrawal
     */
    public record Act(Optional<Term> term, LocalDate from, Statement said) {

        public Act {
            Objects.requireNonNull(term);
            Objects.requireNonNull(from);
            Objects.requireNonNull(said);
        }

        /** A recognition or renewal. */
        public static Act of(Term term, Statement said) {
            return new Act(Optional.of(term), term.certificate().from(), said);
        }

        /** A withdrawal. */
        public static Act withdrawal(LocalDate from, Statement said) {
            return new Act(Optional.empty(), from, said);
        }

        /** Whether the recognition ends with it. */
        public boolean isWithdrawal() {
            return term.isEmpty();
        }
    }

    /** How a recognition stands. */
    public enum Standing implements Code {
        /** Not valid, and will be. */
        COMING("coming"),
        VALID("valid"),
        /**
         * Valid, and ends within {@link #SOON_DAYS} days; a renewal that follows at once counts.
         */
        ENDING("ending"),
        /** Its last day has passed. */
        ENDED("ended"),
        /** It is over, because it was withdrawn. */
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

    /** Whether children can be placed there on a day. */
    public boolean isValidOn(LocalDate day) {
        return on(day).isPresent();
    }

    /** For whom it is recognised on a day; empty where it is not recognised. */
    public Optional<Term> on(LocalDate day) {
        return deciding().stream()
                .filter(act -> !act.from().isAfter(day))
                .reduce((first, second) -> second)
                .flatMap(Act::term)
                .filter(term -> !day.isAfter(term.certificate().until()));
    }

    /** The acts that decide of some day, by their first days. */
    private List<Act> deciding() {
        List<Act> deciding = new ArrayList<>();
        for (Act act : acts) {
            deciding.removeIf(before -> !before.from().isBefore(act.from()));
            deciding.add(act);
        }
        return deciding;
    }

    /**
     * For whom it is recognised today; where it is not, for whom it will be next, or else was by
     * the certificate that was written down last.
     */
    public Term term(LocalDate today) {
        return on(today)
                .or(
                        () ->
                                deciding().stream()
                                        .filter(act -> act.from().isAfter(today))
                                        .flatMap(act -> act.term().stream())
                                        .findFirst())
                .or(
                        () ->
                                acts.stream()
                                        .flatMap(act -> act.term().stream())
                                        .reduce((first, second) -> second))
                .orElseThrow();
    }

    /** The days on which it is recognised, the earliest first, with gaps between them. */
    public List<Period> periods() {
        List<Act> deciding = deciding();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < deciding.size(); i++) {
            Act act = deciding.get(i);
            if (act.isWithdrawal()) {
                continue;
            }
            LocalDate last = act.term().orElseThrow().certificate().until();
            if (i + 1 < deciding.size() && !last.isBefore(deciding.get(i + 1).from())) {
                last = deciding.get(i + 1).from().minusDays(1);
            }
            LocalDate first = act.from();
            int known = periods.size() - 1;
            if (known >= 0 && periods.get(known).last().plusDays(1).equals(first)) {
                periods.set(known, new Period(periods.get(known).first(), last));
            } else {
                periods.add(new Period(first, last));
            }
        }
        return periods;
    }

    /**
     * The days around today on which it is recognised without a gap; where it is not recognised
     * today the next ones, or else the last ones. Empty when it was withdrawn from its first day
     * on.
     */
    public Optional<Period> period(LocalDate today) {
        List<Period> periods = periods();
        return periods.stream()
                .filter(each -> !each.last().isBefore(today))
                .findFirst()
                .or(() -> periods.stream().reduce((first, second) -> second));
    }

    /** What was written down last. */
    public Act last() {
        return acts.get(acts.size() - 1);
    }

    /** From which day on it is withdrawn for good; empty when it is not. */
    public Optional<LocalDate> withdrawnFrom() {
        List<Act> deciding = deciding();
        Act latest = deciding.get(deciding.size() - 1);
        return latest.isWithdrawal() ? Optional.of(latest.from()) : Optional.empty();
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate today) {
        if (isOver(today)) {
            return withdrawnFrom().isPresent() ? Standing.WITHDRAWN : Standing.ENDED;
        }
        Period period = period(today).orElseThrow();
        if (period.first().isAfter(today)) {
            return Standing.COMING;
        }
        return period.last().isAfter(today.plusDays(SOON_DAYS)) ? Standing.VALID : Standing.ENDING;
    }

    /** Whether it is neither valid nor will be, as it stands. */
    public boolean isOver(LocalDate today) {
        return period(today).filter(each -> !each.last().isBefore(today)).isEmpty();
    }

    /** The same after one act more. */
    public Recognition after(Act act) {
        List<Act> all = new ArrayList<>(acts);
        all.add(act);
        return new Recognition(id, number, content, all);
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
