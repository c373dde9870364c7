package org.trackchild.rules.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;

/**
 * A kind of order that a committee or board gives in a case. Immutable.
 *
 * @param code lower-case ASCII; the same code of another pack replaces it, for the kinds of cases
 *     that it names
 * @param cases kinds of the cases in which it can be given
 * @param hands who draws it up and who signs it
 * @param particulars what it says, in the order of a form; none has the shape {@link
 *     Evidence.Shape#ORDER}
 * @param term how long it is valid
 * @param legal what it is called, its form, and where it is written
 * @param says the words by which it orders, with {@code {CODE}} in the place of a required
 *     particular and {@link #CHILD} in that of the child; empty where the pack has none
 */
public record OrderKind(
        String code,
        Set<CaseKind> cases,
        Hands hands,
        List<Evidence> particulars,
        Term term,
        Legal legal,
        Optional<Wording> says) {

    /** Stands for the child in the words of an order. */
    public static final String CHILD = "{child}";

    /** Particular of an order by which a child sets out: where it is brought, and to whom. */
    public static final String DESTINATION = "destination";

    /** Particular of such an order: the day on which the child is expected there. */
    public static final String ARRIVAL = "arrival";

    /**
     * Whose work an order is.
     *
     * @param draft who may draw it up
     * @param sign who may sign it, and revoke it
     * @param restricted the kind of bench of which it tells what is restricted, such as what is
     *     alleged of a child: then it is read by who acts for the child there and by nobody else;
     *     empty for most
     */
    public record Hands(Set<Role> draft, Set<Role> sign, Optional<String> restricted) {

        /** Of an order that everybody reads who may read the case. */
        public Hands(Set<Role> draft, Set<Role> sign) {
            this(draft, sign, Optional.empty());
        }

        public Hands {
            draft = Set.copyOf(draft);
            sign = Set.copyOf(sign);
            Objects.requireNonNull(restricted);
        }
    }

    /**
     * How long an order is valid.
     *
     * @param ends whether it must say its last day
     * @param longest from its first day to its last at most; empty where there is no limit
     */
    public record Term(boolean ends, Optional<Limit> longest) {

        public Term {
            Objects.requireNonNull(longest);
        }
    }

    public OrderKind {
        Objects.requireNonNull(code);
        cases = Set.copyOf(cases);
        Objects.requireNonNull(hands);
        particulars = List.copyOf(particulars);
        Objects.requireNonNull(term);
        Objects.requireNonNull(legal);
        Objects.requireNonNull(says);
    }

    /** A kind for which a pack has no words. */
    public OrderKind(
            String code,
            Set<CaseKind> cases,
            Hands hands,
            List<Evidence> particulars,
            Term term,
            Legal legal) {
        this(code, cases, hands, particulars, term, legal, Optional.empty());
    }

    /** The same without what is not asked of a child. */
    public OrderKind of(Sex child) {
        return new OrderKind(
                code,
                cases,
                hands,
                particulars.stream()
                        .filter(each -> child == Sex.FEMALE || !each.isForGirls())
                        .toList(),
                term,
                legal,
                says);
    }

    /** Whether an order of this kind says in which home the child lives. */
    public boolean namesHome() {
        return particulars.stream().anyMatch(each -> each.shape() == Evidence.Shape.HOME);
    }

    /**
     * Whether it is given for a child that stands before a kind of bench.
     *
     * @param bench see {@link Role#bench()}
     */
    public boolean isBefore(String bench) {
        return benches().isEmpty() || benches().contains(bench);
    }

    /**
     * Whether an order of this kind is read only by who acts for the child. Of a kind that several
     * benches sign it is what the one signs of which it tells something restricted.
     *
     * @param bench the kind of bench that signed it, or before which the child of a draft stands
     */
    public boolean isRestricted(String bench) {
        return hands.restricted()
                .filter(told -> benches().size() < 2 || told.equals(bench))
                .isPresent();
    }

    private Set<String> benches() {
        return hands.sign().stream()
                .map(Role::bench)
                .filter(bench -> !bench.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether an order of this kind permits to publish something of the child. */
    public boolean isPublication() {
        return particulars.stream().anyMatch(each -> each.shape() == Evidence.Shape.FIELDS);
    }
}
