package org.trackchild.rules.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;

/**
 * Something that happens to a case by law: it brings the case from one status to another, or is
 * done while it stays where it is, such as a report that is handed in. Immutable.
 *
 * @param code lower-case ASCII; the same code of another pack replaces it
 * @param kind kind of the cases
 * @param moves from which status to which; to the same where it stays
 * @param home what it does to where the child lives
 * @param roles who may do it
 * @param demands what it needs
 * @param legal what it is called, and where it is written
 */
public record Transition(
        String code,
        CaseKind kind,
        Map<CaseStatus, CaseStatus> moves,
        HomeMove home,
        Set<Role> roles,
        Demands demands,
        Legal legal) {

    /**
     * What a transition needs.
     *
     * @param evidence what is written down with it, in the order of a form
     * @param before transitions that must have been made before, each so many times since the case
     *     was last opened; codes with {@link #OR} between them stand for any of these
     * @param ofAge whether the person must be able to be 18 years old
     * @param unmatched whether whoever makes it is warned while a match is not answered: the child
     *     may be the one that somebody looks for
     */
    public record Demands(
            List<Evidence> evidence,
            Map<String, Integer> before,
            boolean ofAge,
            boolean unmatched) {

        /** Between codes of which any is enough. */
        public static final String OR = "/";

        public Demands {
            evidence = List.copyOf(evidence);
            before = Map.copyOf(before);
        }

        /** The codes of which any is enough. */
        public static List<String> anyOf(String needed) {
            return List.of(needed.split(OR));
        }
    }

    public Transition {
        Objects.requireNonNull(code);
        Objects.requireNonNull(kind);
        moves = Map.copyOf(moves);
        Objects.requireNonNull(home);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(demands);
        Objects.requireNonNull(legal);
    }

    /** The status after it; empty when it cannot be made from there. */
    public Optional<CaseStatus> from(CaseStatus status) {
        return Optional.ofNullable(moves.get(status));
    }
}
