package org.trackchild.rules.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Wording;

/**
 * Something that happens to a case by law: it brings the case from one status to another, or is
 * done while it stays where it is, such as a report that is handed in. Immutable.
 *
 * @param code lower-case ASCII; the same code of another pack replaces it
 * @param kind kind of the cases
 * @param moves from which status to which; to the same where it stays
 * @param effect what follows from it for the platform
 * @param roles who may do it
 * @param demands what it needs
 * @param legal what it is called, and where it is written
 */
public record Transition(
        String code,
        CaseKind kind,
        Map<CaseStatus, CaseStatus> moves,
        Effect effect,
        Set<Role> roles,
        Demands demands,
        Legal legal) {

    /**
     * What follows from a transition for the platform.
     *
     * @param home what it does to where the child lives
     * @param means what it means; empty for most
     * @param withReport of a found child: the steps of the missing report of a child that ran away
     *     with which the platform makes this one, too, as long as the child is away; empty for most
     * @param withLinked the steps of another case that is linked as one child, of either kind, with
     *     which the platform makes this one, too, when it has all that it needs; empty for most
     * @param bench of a found child: the kind of bench before which it stands from then on; empty
     *     for most
     * @param restricted who is told of it, where that is not everybody who may read the case
     */
    public record Effect(
            HomeMove home,
            Optional<Meaning> means,
            Set<String> withReport,
            Set<String> withLinked,
            Optional<String> bench,
            Optional<Restricted> restricted) {

        /** What no step of another case brings about. */
        public Effect(HomeMove home, Optional<Meaning> means) {
            this(home, means, Set.of(), Set.of(), Optional.empty(), Optional.empty());
        }

        public Effect {
            Objects.requireNonNull(home);
            Objects.requireNonNull(means);
            withReport = Set.copyOf(withReport);
            withLinked = Set.copyOf(withLinked);
            Objects.requireNonNull(bench);
            Objects.requireNonNull(restricted);
        }
    }

    /**
     * That a transition tells what is alleged of a child, or was ordered because of that. Who acts
     * for the child is told of it, and nobody else who may read the case.
     *
     * @param bench the kind of bench of which it tells
     * @param told what others are told in its place: that the child is safe, and no more; nothing
     *     where it is empty
     */
    public record Restricted(String bench, Optional<Told> told) {

        public Restricted {
            Objects.requireNonNull(bench);
            Objects.requireNonNull(told);
        }
    }

    /**
     * What is told in the place of a transition.
     *
     * @param code lower-case ASCII; that of no transition
     * @param label what it is called
     */
    public record Told(String code, Wording label) {

        public Told {
            Objects.requireNonNull(code);
            Objects.requireNonNull(label);
        }
    }

    /**
     * What a transition needs.
     *
     * @param evidence what is written down with it, in the order of a form
     * @param before transitions that must have been made before, each so many times since the case
     *     was last opened; codes with {@link #OR} between them stand for any of these
     * @param ofAge whether the person must be able to be 18 years old
     * @param unmatched whether whoever makes it is warned while a match is not answered: the child
     *     may be the one that somebody looks for
     * @param stands the kind of bench before which the child must stand; empty where the roles say
     *     it, or it does not matter
     * @param timing what it has to do with other transitions, and when it can have happened
     */
    public record Demands(
            List<Evidence> evidence,
            Map<String, Integer> before,
            boolean ofAge,
            boolean unmatched,
            Optional<String> stands,
            Timing timing) {

        /** Between codes of which any is enough. */
        public static final String OR = "/";

        public Demands {
            evidence = List.copyOf(evidence);
            before = Map.copyOf(before);
            Objects.requireNonNull(stands);
            Objects.requireNonNull(timing);
        }

        /** The codes of which any is enough. */
        public static List<String> anyOf(String needed) {
            return List.of(needed.split(OR));
        }
    }

    /**
     * What a transition has to do with others, and when it can have happened.
     *
     * @param takesBack transitions that count as not made once it was made; what needs one of them
     *     {@linkplain Demands#before before} needs it again
     * @param unless transitions after which it cannot be made any more, since the case was last
     *     opened
     * @param during clocks whose time has to run out, see {@link ClockRule#isWaiting()}: it cannot
     *     have happened when that of one of them had run out
     * @param since it cannot have happened before these: the last time of a transition, or the day
     *     that the form on which it rests tells
     * @param until it cannot have happened after the days that the forms on which it rests tell,
     *     such as the last one of a recognition; such a form carries several steps
     * @param anew by the kind of a form on which it rests, transitions: it cannot rest on a form
     *     that was handed in before the last time that one of these was recorded
     * @param apart for what is needed {@linkplain Demands#before before} several times, at least so
     *     long after the time before; the first so long after the case came to where it stands
     */
    public record Timing(
            Set<String> takesBack,
            Set<String> unless,
            Set<String> during,
            List<Since> since,
            List<Since> until,
            Map<String, Set<String>> anew,
            Map<String, Limit> apart) {

        /** Nothing of that. */
        public static final Timing FREE =
                new Timing(Set.of(), Set.of(), Set.of(), List.of(), List.of(), Map.of(), Map.of());

        public Timing {
            takesBack = Set.copyOf(takesBack);
            unless = Set.copyOf(unless);
            during = Set.copyOf(during);
            since = List.copyOf(since);
            until = List.copyOf(until);
            anew = Map.copyOf(anew);
            apart = Map.copyOf(apart);
        }

        /** The items with the last days on which it can rest on a form of a kind. */
        public List<String> lastDays(String form) {
            return until.stream()
                    .filter(each -> each.code().equals(form))
                    .map(Since::item)
                    .toList();
        }
    }

    /**
     * Before what a transition cannot have happened; of a form also after what.
     *
     * @param code of a transition; or of a kind of form
     * @param item of the form, a day; empty for a transition
     */
    public record Since(String code, String item) {

        public Since {
            Objects.requireNonNull(code);
            Objects.requireNonNull(item);
        }

        /** Whether it is the day that a form tells. */
        public boolean isForm() {
            return !item.isEmpty();
        }

        static Since parse(String written) {
            String[] both = written.split("\\.", 2);
            return new Since(both[0], both.length == 1 ? "" : both[1]);
        }
    }

    public Transition {
        Objects.requireNonNull(code);
        Objects.requireNonNull(kind);
        moves = Map.copyOf(moves);
        Objects.requireNonNull(effect);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(demands);
        Objects.requireNonNull(legal);
    }

    /** What it does to where the child lives. */
    public HomeMove home() {
        return effect.home();
    }

    /**
     * Whether it is made while a child stands before a kind of bench: what members of benches alone
     * do is done before their own, and all else anywhere unless the pack says otherwise.
     *
     * @param bench see {@link Role#bench()}
     */
    public boolean isBefore(String bench) {
        return demands.stands()
                .map(bench::equals)
                .orElseGet(
                        () ->
                                roles.isEmpty()
                                        || roles.stream()
                                                .anyMatch(
                                                        role ->
                                                                !role.isOfBench()
                                                                        || role.bench()
                                                                                .equals(bench)));
    }

    /** Whether it means this. */
    public boolean means(Meaning meaning) {
        return effect.means().filter(meaning::equals).isPresent();
    }

    /** The same in the place of another one, whose meaning it has when it says none itself. */
    Transition insteadOf(Transition old) {
        return new Transition(
                code,
                kind,
                moves,
                new Effect(
                        effect.home(),
                        effect.means().or(() -> old.effect().means()),
                        effect.withReport(),
                        effect.withLinked(),
                        effect.bench().or(() -> old.effect().bench()),
                        effect.restricted().or(() -> old.effect().restricted())),
                roles,
                demands,
                legal);
    }

    /** The status after it; empty when it cannot be made from there. */
    public Optional<CaseStatus> from(CaseStatus status) {
        return Optional.ofNullable(moves.get(status));
    }
}
