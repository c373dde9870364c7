package org.trackchild.registry.core;

import java.util.List;
import java.util.Set;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;

/**
 * Who acts for a child of whom something restricted is told: its police, the unit of the district,
 * those who sit on the bench, and its home as long as the child stands before that. Pure.
 *
 * @param acting the postings in which somebody may act on the case of the child
 * @param stands the kind of bench before which the child stands now
 */
record Confidants(List<Posting> acting, String stands) {

    private static final Set<Role> ALWAYS = Set.of(Role.POLICE_OFFICER, Role.DISTRICT_OFFICER);

    /** Those of somebody who may act on the case of a found child, or not. */
    static Confidants of(CaseDesk desk, Caller caller, CaseFacts facts) {
        return new Confidants(desk.actingPostings(caller, facts), facts.standsBefore());
    }

    /**
     * The cases of which somebody may be told what is restricted before a kind of bench, when they
     * stand there.
     */
    static Reach reach(AccessPolicy policy, Caller caller, String bench) {
        Caller confidant =
                caller.with(
                        caller.postings().stream()
                                .filter(
                                        posting ->
                                                new Confidants(List.of(posting), bench)
                                                        .of(bench, bench))
                                .toList());
        return policy.reach(confidant);
    }

    /**
     * Whether one of the postings is that of a confidant.
     *
     * @param restricted the kind of bench of which something is told
     * @param by the kind of bench that said it
     */
    boolean of(String restricted, String by) {
        return acting.stream()
                .map(Posting::role)
                .anyMatch(
                        role ->
                                ALWAYS.contains(role)
                                        || role.isOfBench()
                                                && (role.bench().equals(restricted)
                                                        || role.bench().equals(by))
                                        || role == Role.HOME_CLERK && stands.equals(restricted));
    }

    /** Whether one of the postings is on a kind of bench. */
    boolean sitOn(String bench) {
        return acting.stream().anyMatch(posting -> posting.role().bench().equals(bench));
    }
}
